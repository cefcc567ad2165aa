package dev.dateline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the rules of docs/architecture.md, and shows that each of them can be broken. */
class ArchitectureTest {
    private static final ArchitectureRules RULES = new ArchitectureRules("dev.dateline");
    private static final ArchitectureRules BROKEN = new ArchitectureRules("broken.dateline");

    private static JavaClasses application;
    private static JavaClasses fixtures;

    @BeforeAll
    static void readClasses() {
        application = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(new ImportOption.DoNotIncludeJars())
                .importPackages("dev.dateline");
        fixtures = new ClassFileImporter().importPackages("broken.dateline");
    }

    @TestFactory
    Stream<DynamicTest> applicationKeepsEveryRule() {
        return rules(RULES).map(rule -> dynamicTest(rule.getDescription(), () -> rule.check(application)));
    }

    @TestFactory
    Stream<DynamicTest> fixturesBreakEveryRule() {
        Predicate<ArchRule> isRow = rule -> rule.getDescription().contains(" may know ");
        Stream<ArchRule> one = Stream.concat(
                BROKEN.tableRows().filter(rule -> rule.getDescription().startsWith("text ")),
                Stream.of(BROKEN.publicOnlyWhereAnotherPackageNeedsIt()));
        return Stream.concat(rules(BROKEN).filter(isRow.negate()), one)
                .map(rule -> dynamicTest(
                        rule.getDescription(),
                        () -> assertThatThrownBy(() -> rule.check(fixtures))
                                .isInstanceOf(AssertionError.class)
                                .hasMessageContaining("broken.dateline")));
    }

    /** Each forbidden call of the fixture is reported, not only the first. */
    @Test
    void fixturesCallsAreAllSeen() {
        assertThatThrownBy(() -> BROKEN.coreReadsNoClock().check(fixtures)).hasMessageContaining("(2 times)");
        assertThatThrownBy(() -> BROKEN.coreUsesNoDefaultLocaleOrZone().check(fixtures))
                .hasMessageContaining("(5 times)");
    }

    @Test
    void tableIsTheOneOfTheDocument() throws IOException {
        assertThat(documentedTable()).isEqualTo(new TreeMap<>(ArchitectureRules.MAY_KNOW));
    }

    private static Stream<ArchRule> rules(ArchitectureRules rules) {
        return Stream.concat(
                Stream.of(
                        rules.noCycles(),
                        rules.everyPackageStandsInTheTable(),
                        rules.coreKnowsNoFramework(),
                        rules.coreReadsNoClock(),
                        rules.coreUsesNoDefaultLocaleOrZone(),
                        rules.noVaguePackages(),
                        rules.controllersReturnApiTypes()),
                rules.tableRows());
    }

    /** Rows such as {@code | `toponym` | resolves places | text, gazetteer |} of docs/architecture.md. */
    private static Map<String, Set<String>> documentedTable() throws IOException {
        Pattern row = Pattern.compile("\\| `(\\w+)` \\|[^|]*\\| ([^|]*) \\|");
        Map<String, Set<String>> table = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("docs", "architecture.md"))) {
            Matcher matcher = row.matcher(line);
            if (matcher.matches()) {
                String known = matcher.group(2).strip();
                table.put(matcher.group(1), known.equals("–") ? Set.of() : new TreeSet<>(List.of(known.split(", "))));
            }
        }
        return table;
    }
}
