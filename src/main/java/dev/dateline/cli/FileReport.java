package dev.dateline.cli;

import dev.dateline.format.FileProblem;
import dev.dateline.format.Mapping;
import dev.dateline.format.Recognition;
import dev.dateline.format.RowReport;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Prints what a file holds: what it is, how its columns are read, and what became of its rows. */
final class FileReport {
    private static final int PROBLEMS = 20;

    private final PrintStream out;

    FileReport(PrintStream out) {
        this.out = out;
    }

    void print(String name, RowReport report) {
        Recognition recognition = report.recognition();
        out.println(name + ": "
                + (recognition == null ? "no rows" : recognition.format().label() + " (" + recognition.reason() + ")"));
        print("  %,d rows: %,d events, %,d rejected", report.rows(), report.events(), report.rejected());
        print(
                "  %,d on the map and the timeline",
                report.events() - report.undated() - report.unlocated() + report.neither());
        print("  %,d events without a date, %,d without a place", report.undated(), report.unlocated());
        if (report.found() > 0) {
            print("  %,d places found in the gazetteer by their names", report.found());
        }
        if (report.first() != null) {
            out.println("  from " + report.first() + " to " + report.last());
        }
        columns(report.mapping());
        problems(report);
    }

    private void print(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }

    private void columns(Mapping mapping) {
        List<Mapping.Assignment> told =
                mapping.columns().stream().filter(a -> a.role() != null).toList();
        if (told.isEmpty()) {
            return;
        }
        out.println("  columns:");
        for (Mapping.Assignment a : told) {
            String order = a.order() == null ? "" : ", " + a.order().code();
            out.println("    " + a.column() + " tells "
                    + Objects.requireNonNull(a.role()).code() + order
                    + (a.evidence() == null ? "" : " (" + a.evidence() + ")"));
        }
    }

    private void problems(RowReport report) {
        report.codes().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(code -> print("  %,8d %s", code.getValue(), code.getKey()));
        for (FileProblem problem : report.problems()
                .subList(0, Math.min(PROBLEMS, report.problems().size()))) {
            String column = problem.column() == null ? "" : ", column " + problem.column();
            String value = problem.value() == null ? "" : ", \"" + problem.value() + "\"";
            out.println("  line " + problem.row() + column + value + ": " + problem.message()
                    + (problem.rejected() ? " Rejected." : ""));
        }
    }
}
