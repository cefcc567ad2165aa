package dev.dateline.toponym;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.text.ResourceTable;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PersonalNamesTest {
    @Test
    void knowsTheKindsOfEachName() {
        PersonalNames names = of("# given, surname\nanna\tgiven\nmartin\tgiven,surname\nmüller\tsurname\n");
        assertThat(names.kinds("anna")).isEqualTo(Words.GIVEN);
        assertThat(names.kinds("martin")).isEqualTo(Words.GIVEN | Words.SURNAME);
        assertThat(names.kinds("müller")).isEqualTo(Words.SURNAME);
    }

    @Test
    void knowsNoBeginningEndOrCommentForAName() {
        PersonalNames names = of("# given\tgiven\nanna\tgiven\n");
        for (String none : new String[] {"", "ann", "annab", "nna", "# given", "given", "anna\tgiven"}) {
            assertThat(names.kinds(none)).as(none).isZero();
        }
    }

    @Test
    void findsEveryNameOfItsTable() {
        PersonalNames names = PersonalNames.load();
        for (String[] row : ResourceTable.read("/lexicon/toponym-names.tsv", 2)) {
            int kinds = (row[1].contains("given") ? Words.GIVEN : 0) | (row[1].contains("surname") ? Words.SURNAME : 0);
            assertThat(names.kinds(row[0])).as(row[0]).isEqualTo(kinds);
        }
    }

    private static PersonalNames of(String table) {
        return PersonalNames.of(table.getBytes(StandardCharsets.UTF_8));
    }
}
