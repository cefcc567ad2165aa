package dev.dateline.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is written into the columns of the compiled file is read where it lies. */
class ColumnsTest {
    @FunctionalInterface
    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static Columns written(Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writing.to(new DataOutputStream(bytes));
        return new Columns(bytes.toByteArray());
    }

    @Test
    void keepsNumbersOfEveryWidth() throws IOException {
        int[] numbers = {0, 1, 255, 256, 65_535, 3_600_000, 16_777_215};
        BytePlanes planes = written(out -> BytePlanes.write(out, numbers, 3)).planes(numbers.length, 3);
        assertThat(IntStream.range(0, numbers.length).map(planes::get))
                .containsExactly(0, 1, 255, 256, 65_535, 3_600_000, 16_777_215);
    }

    @Test
    void refusesANumberThatDoesNotFit() {
        assertThatThrownBy(() -> written(out -> BytePlanes.write(out, new int[] {65_536}, 2)))
                .hasMessageContaining("65536 does not fit into 2 bytes");
    }

    @Test
    void keepsTexts() throws IOException {
        List<String> texts =
                IntStream.range(0, 200).mapToObj(i -> "É".repeat(i % 7) + i).toList();
        Texts read = Texts.read(written(out -> Texts.write(out, texts)));
        assertThat(IntStream.range(0, 200).mapToObj(read::get)).isEqualTo(texts);
    }

    @Test
    void findsEveryFingerprintAndNoOther() throws IOException {
        Random random = new Random(3);
        TreeSet<Long> some = new TreeSet<>();
        TreeSet<Long> others = new TreeSet<>();
        for (int i = 0; i < 50_000; i++) {
            some.add(random.nextLong() >>> 24);
            others.add(random.nextLong() >>> 24);
        }
        others.removeAll(some);
        Fingerprints read = Fingerprints.read(written(out -> Fingerprints.write(out, some)));
        assertThat(some).allMatch(fingerprint -> read.find(fingerprint) >= 0);
        assertThat(others).allMatch(fingerprint -> read.find(fingerprint) < 0);
    }
}
