package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {
    @TempDir
    private Path folder;

    private String home = "";

    @BeforeEach
    void store() throws IOException {
        home = "--home=" + folder.resolve("home");
        Path file = folder.resolve("a.csv");
        Files.writeString(
                file, "date,lat,lon,title\n2031-03-04,1,2,Flood at Kosten\n44 BC,3,4,Old flood\n,5,6,A day unknown\n");
        assertThat(Commands.run(new String[] {"import", home, file.toString()})).isZero();
    }

    private int export(String format, Path out) {
        return Commands.run(new String[] {"export", home, "--format=" + format, "-o", out.toString()});
    }

    @Test
    void pageHoldsItsEventsAndProgramAndNoHalfFileStays() throws IOException {
        Path page = folder.resolve("out.html");
        assertThat(Commands.run(new String[] {"export", home, "--title=Floods", "-o", page.toString()}))
                .isZero();
        assertThat(Files.readString(page))
                .startsWith("<!")
                .contains("<title>Floods", "id=\"dl-columns\"", "id=\"dl-about\"")
                .endsWith("</html>\n");
        assertThat(folder.resolve("out.html.part")).doesNotExist();
    }

    @Test
    void everyFormatIsWrittenAsItsPartOfTheStore() throws IOException {
        Path file = folder.resolve("out");
        assertThat(export("geojson", file)).isZero();
        assertThat(Files.readString(file)).contains("Flood at Kosten", "-000043-01-01", "A day unknown");
        assertThat(export("timelinejs", file)).isZero();
        assertThat(Files.readString(file)).contains("\"year\":-44").doesNotContain("A day unknown");
    }

    @Test
    void unknownFormatWritesNothing() {
        Path file = folder.resolve("out");
        assertThat(export("shapefile", file)).isEqualTo(1);
        assertThat(file).doesNotExist();
    }
}
