package dev.dateline;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RestController;

/**
 * The rules of docs/architecture.md for the packages under a base package, so that the same rules run over the application and over fixtures that
 * break them.
 *
 * @param base name of the package that holds the packages of the table
 */
record ArchitectureRules(String base) {
    /** Package to the packages that it may know. The root may know all, nobody may know the root. */
    static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
            entry("text", Set.of()),
            entry("temporal", Set.of("text")),
            entry("gazetteer", Set.of("text")),
            entry("toponym", Set.of("text", "gazetteer")),
            entry("incident", Set.of("text")),
            entry("argument", Set.of("text", "incident")),
            entry("extraction", Set.of("text", "temporal", "gazetteer", "toponym", "argument", "incident")),
            entry("article", Set.of("text")),
            entry("format", Set.of("incident", "text")),
            entry("matching", Set.of("incident")),
            entry("store", Set.of("incident", "text")),
            entry("page", Set.of("store", "format", "incident", "text")),
            entry("export", Set.of("page", "store", "format", "incident", "text")),
            entry(
                    "ingest",
                    Set.of("article", "extraction", "format", "gazetteer", "matching", "store", "incident", "text")),
            entry(
                    "api",
                    Set.of(
                            "ingest",
                            "export",
                            "page",
                            "store",
                            "format",
                            "matching",
                            "incident",
                            "extraction",
                            "gazetteer",
                            "article",
                            "text")),
            entry("benchmark", Set.of("extraction", "toponym", "gazetteer", "temporal", "text")),
            entry(
                    "cli",
                    Set.of(
                            "benchmark",
                            "ingest",
                            "export",
                            "page",
                            "store",
                            "format",
                            "extraction",
                            "article",
                            "gazetteer",
                            "incident",
                            "text")));

    /** The packages that Spark and many threads run: no framework, no clock, no default locale or zone. */
    private static final List<String> CORE =
            List.of("text", "temporal", "gazetteer", "toponym", "incident", "argument", "extraction");

    private static final List<String> CLOCKS = List.of(
            "java.time.Clock.system",
            "java.time.Instant.now",
            "java.time.LocalDate.now",
            "java.time.LocalDateTime.now",
            "java.time.LocalTime.now",
            "java.time.OffsetDateTime.now",
            "java.time.Year.now",
            "java.time.YearMonth.now",
            "java.time.ZonedDateTime.now",
            "java.util.Calendar.getInstance",
            "java.util.Date.<init>()");

    private static final List<String> DEFAULTS = List.of(
            "java.util.Locale.getDefault",
            "java.time.ZoneId.systemDefault",
            "java.util.TimeZone.getDefault",
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.lang.String.format(java.lang.String",
            "java.lang.String.formatted(",
            "java.text.SimpleDateFormat.<init>(java.lang.String)",
            "java.time.format.DateTimeFormatter.ofPattern(java.lang.String)");

    ArchRule noCycles() {
        return slices().matching(base + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true);
    }

    ArchRule everyPackageStandsInTheTable() {
        return classes()
                .should()
                .resideInAnyPackage(Stream.concat(
                                Stream.of(base), MAY_KNOW.keySet().stream().map(this::tree))
                        .toArray(String[]::new));
    }

    /** One rule a row of the table. */
    Stream<ArchRule> tableRows() {
        return MAY_KNOW.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(row -> noClasses()
                        .that()
                        .resideInAPackage(tree(row.getKey()))
                        .should()
                        .dependOnClassesThat(notAllowed(row.getKey(), row.getValue()))
                        .as(row.getKey() + " may know "
                                + (row.getValue().isEmpty() ? "no other package" : row.getValue()))
                        .allowEmptyShould(true));
    }

    ArchRule coreKnowsNoFramework() {
        return noClasses()
                .that()
                .resideInAnyPackage(core())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "tools.jackson..",
                        "com.fasterxml.jackson..",
                        "java.sql..",
                        "javax.sql..");
    }

    ArchRule coreReadsNoClock() {
        return coreNeverCalls("a clock", CLOCKS);
    }

    ArchRule coreUsesNoDefaultLocaleOrZone() {
        return coreNeverCalls("a default locale or zone", DEFAULTS);
    }

    ArchRule noVaguePackages() {
        return noClasses().should().resideInAnyPackage("..util..", "..common..", "..helper..", "..manager..");
    }

    ArchRule controllersReturnApiTypes() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(RestController.class)
                .and()
                .areNotPrivate()
                .should(returnNoTypeOfOursOutside(tree("api")))
                .allowEmptyShould(true);
    }

    ArchRule publicOnlyWhereAnotherPackageNeedsIt() {
        return classes()
                .that()
                .areTopLevelClasses()
                .and()
                .arePublic()
                .and()
                .resideInAnyPackage(MAY_KNOW.keySet().stream().map(this::tree).toArray(String[]::new))
                .should(beUsedByAnotherPackage())
                .allowEmptyShould(true);
    }

    private String tree(String name) {
        return base + "." + name + "..";
    }

    private String[] core() {
        return CORE.stream().map(this::tree).toArray(String[]::new);
    }

    private DescribedPredicate<JavaClass> notAllowed(String own, Set<String> others) {
        String[] allowed =
                Stream.concat(Stream.of(own), others.stream()).map(this::tree).toArray(String[]::new);
        return JavaClass.Predicates.resideInAPackage(base + "..")
                .and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(allowed)));
    }

    private ArchRule coreNeverCalls(String what, List<String> calls) {
        DescribedPredicate<JavaAccess<?>> forbidden = describe(
                "is " + what,
                access -> calls.stream().anyMatch(access.getTarget().getFullName()::startsWith));
        return noClasses().that().resideInAnyPackage(core()).should().accessTargetWhere(forbidden);
    }

    private ArchCondition<JavaMethod> returnNoTypeOfOursOutside(String api) {
        DescribedPredicate<JavaClass> foreign = JavaClass.Predicates.resideInAPackage(base + "..")
                .and(DescribedPredicate.not(JavaClass.Predicates.resideInAPackage(api)));
        return new ArchCondition<>("return records of the api package only") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getReturnType().getAllInvolvedRawTypes().stream()
                        .filter(foreign)
                        .forEach(type -> events.add(SimpleConditionEvent.violated(
                                method, method.getFullName() + " returns " + type.getName())));
            }
        };
    }

    private ArchCondition<JavaClass> beUsedByAnotherPackage() {
        return new ArchCondition<>("be used by another package, or else be package-private") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean used = type.getDirectDependenciesToSelf().stream()
                        .anyMatch(d -> !d.getOriginClass().getPackageName().equals(type.getPackageName()));
                if (!used) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is public for nobody"));
                }
            }
        };
    }
}
