package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainExtractTest {
    @Test
    void understandsFilesAndWhereToWrite() {
        assertThat(of("extract a.txt b.html"))
                .isEqualTo(new PlainExtract(List.of(Path.of("a.txt"), Path.of("b.html")), null));
        assertThat(of("extract a.txt -o out.json"))
                .isEqualTo(new PlainExtract(List.of(Path.of("a.txt")), Path.of("out.json")));
        assertThat(of("extract -o out.json a.txt"))
                .isEqualTo(new PlainExtract(List.of(Path.of("a.txt")), Path.of("out.json")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "extract",
                "extract --jsonl",
                "extract a.txt --explain",
                "extract a.txt -o",
                "extract -o out.json",
                "extract a.txt -o x -o y",
                "extract @arguments",
                "extract -h",
                "read a.txt"
            })
    void leavesAllElseToPicocli(String arguments) {
        assertThat(of(arguments)).isNull();
    }

    private static PlainExtract of(String arguments) {
        return PlainExtract.of(arguments.split(" "));
    }
}
