package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ImportCommandTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private final PrintStream usualOut = System.out;
    private final PrintStream usualErr = System.err;

    @TempDir
    private Path folder;

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void stopListening() {
        System.setOut(usualOut);
        System.setErr(usualErr);
    }

    @Test
    void dryRunAccountsForEveryRow() throws IOException {
        Path file = folder.resolve("a.csv");
        Files.writeString(file, "date,lat,lon,title\n04/03/2031,1,2,a\n31/03/2031,95,200,b\nsoon,1,2,c\n1,2,3,4,5\n");
        assertThat(Commands.run(new String[] {"import", "--dry-run", file.toString()}))
                .isZero();
        assertThat(written.toString(StandardCharsets.UTF_8))
                .contains("a.csv: table (its first line names columns that tell dates)")
                .contains("4 rows: 3 events, 1 rejected")
                .contains("1 events without a date, 1 without a place")
                .contains("from 2031-03-04 to 2031-03-31")
                .contains("date tells date, day-first (told by 31/03/2031)")
                .contains("line 4, column date, \"soon\": ")
                .contains("line 5: The row has 5 cells");
    }

    @Test
    void fileThatCannotBeReadIsToldAndTheOthersAreReported() throws IOException {
        Path page = folder.resolve("a.csv");
        Path table = folder.resolve("b.csv");
        Files.writeString(page, "<!DOCTYPE html><html><body>Sign in</body></html>");
        Files.writeString(table, "date,title\n2031-03-04,x\n");
        assertThat(Commands.run(new String[] {"import", "--dry-run", page.toString(), table.toString()}))
                .isEqualTo(1);
        assertThat(errors.toString(StandardCharsets.UTF_8))
                .contains("This is a web page, not a table. a.csv holds HTML");
        assertThat(written.toString(StandardCharsets.UTF_8)).contains("b.csv: table");
    }

    @Test
    void fileIsStoredOnceAndANewerOneUpdatesIt() throws IOException {
        String home = folder.resolve("home").toString();
        Path file = folder.resolve("acled.csv");
        String table = "event_id_cnty,event_date,event_type,latitude,longitude\nX1,2031-03-04,Riots,1,2\n";
        Files.writeString(file, table);
        String[] command = {"import", "--home", home, "--no-geocoding", file.toString()};
        assertThat(Commands.run(command)).isZero();
        assertThat(Commands.run(command)).isEqualTo(1);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("This file is here already");
        Files.writeString(file, table + "X2,2031-03-05,Riots,1,2\n");
        assertThat(Commands.run(command)).isZero();
        assertThat(written.toString(StandardCharsets.UTF_8))
                .contains("acled.csv: 1 events: 1 added, 0 changed, 0 unchanged; 0 rows rejected")
                .contains("acled.csv: 2 events: 1 added, 0 changed, 1 unchanged; 0 rows rejected");
    }

    @Test
    void watchesAFolderUntilItIsStopped() throws Exception {
        Path watched = Files.createDirectories(folder.resolve("watched"));
        Files.writeString(watched.resolve("a.csv"), "id,date,lat,lon\n1,2031-03-04,1,2\n");
        String[] args = {
            "import",
            "--watch",
            watched.toString(),
            "--every",
            "PT0.05S",
            "--home",
            folder.resolve("home").toString()
        };
        Thread running = new Thread(() -> Commands.run(args));
        running.start();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> written.toString(StandardCharsets.UTF_8).contains("a.csv: 1 events"));
        running.interrupt();
        running.join();
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("watching ");
    }

    @Test
    void asksForFilesOrAFolder() {
        assertThat(Commands.run(new String[] {"import"})).isEqualTo(2);
        assertThat(Commands.run(new String[] {"import", "--dry-run", "--watch", folder.toString()}))
                .isEqualTo(2);
    }

    @Test
    void dryRunLooksPlacesUpUnlessToldNotTo() throws IOException {
        Path file = folder.resolve("places.csv");
        Files.writeString(
                file, "date,place,country,title\n2031-03-04,Kandahar,Afghanistan,a\n2031-03-05,Nowhereville,,b\n");
        Commands.run(new String[] {"import", "--dry-run", file.toString()});
        assertThat(written.toString(StandardCharsets.UTF_8))
                .contains("1 places found in the gazetteer")
                .contains("0 events without a date, 1 without a place");
        written.reset();
        Commands.run(new String[] {"import", "--dry-run", "--no-geocoding", file.toString()});
        assertThat(written.toString(StandardCharsets.UTF_8)).contains("2 without a place");
    }

    @Test
    void dryRunTellsTheSameAsThePreviewInJson() throws IOException {
        Path file = folder.resolve("a.csv");
        Files.writeString(file, "date,lat,lon,title\n04/03/2031,1,2,a\n31/03/2031,95,200,b\n1,2,3,4,5\n");
        Commands.run(new String[] {"import", "--dry-run", "--json", file.toString()});
        JsonNode told = JsonMapper.builder().build().readTree(written.toString(StandardCharsets.UTF_8));
        assertThat(told.propertyNames())
                .containsExactlyInAnyOrder(
                        "name",
                        "size",
                        "format",
                        "complete",
                        "rows",
                        "rowsEstimated",
                        "events",
                        "undated",
                        "unlocated",
                        "neither",
                        "geocoded",
                        "rejected",
                        "first",
                        "last",
                        "problemCodes",
                        "problems",
                        "points",
                        "sample",
                        "columns");
        assertThat(told.path("format").path("reason").asString()).contains("first line names columns");
        assertThat(told.path("rejected").asInt()).isEqualTo(1);
        assertThat(told.path("problems"))
                .extracting(problem -> problem.path("row").asInt())
                .contains(3, 4);
    }

    @Test
    void dryRunWritesEveryRowThatIsNotShownIntoAReport() throws IOException {
        Path file = folder.resolve("a.csv");
        Path report = folder.resolve("report.csv");
        Files.writeString(file, "date,lat,lon,title\n=soon,1,2,a\n2031-03-04,,,b\n1,2,3,4,5\n");
        Commands.run(new String[] {"import", "--dry-run", "--report", report.toString(), file.toString()});
        assertThat(Files.readAllLines(report))
                .contains("row,column,value,code,message,rejected")
                .anyMatch(line -> line.startsWith("2,date,'=soon,"))
                .anyMatch(line -> line.startsWith("2,,,undated,"))
                .anyMatch(line -> line.startsWith("3,,,unlocated,"))
                .anyMatch(line -> line.startsWith("4,") && line.endsWith(",true"));
    }
}
