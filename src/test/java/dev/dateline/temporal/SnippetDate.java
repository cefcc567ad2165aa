package dev.dateline.temporal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A DATE of a public set of snippets, with all the notations that its source gives: a TIMEX3 value, {@code first/last},
 * {@code (first,last,length)}, and the days of both directions where it leaves the year open.
 *
 * @param value as in the set; X stands for what is left open
 * @param ranges first day and last day, the last one told both ways, as sources differ on whether it is within
 */
record SnippetDate(String value, List<Range> ranges) {
    private static final Pattern TWO = Pattern.compile("\\(?([0-9-]{10})[,/]([0-9-]{10})(?:,.*)?");
    private static final Pattern CALENDAR =
            Pattern.compile("(\\d{4})(?:-(?:(\\d\\d)(?:-(\\d\\d))?|W(\\d\\d)(-WE)?|Q(\\d)|H(\\d)))?");

    /** First and last day. */
    record Range(LocalDate first, LocalDate last) {}

    static SnippetDate of(JsonNode timex) {
        String value = timex.path("value").asString("");
        List<Range> ranges = new ArrayList<>();
        addTwo(value, ranges);
        Range calendar = calendar(value);
        if (calendar != null) {
            ranges.add(calendar);
        }
        for (JsonNode day : timex.path("resolved")) {
            String start = day.path("start").asString("");
            String end = day.path("end").asString("");
            if (!start.isEmpty() && !end.isEmpty()) {
                addTwo(start + "/" + end, ranges);
            } else {
                Range single = calendar(day.path("value").asString(start + end));
                if (single != null) {
                    ranges.add(single);
                }
            }
        }
        return new SnippetDate(value, ranges);
    }

    private static void addTwo(String value, List<Range> ranges) {
        Matcher two = TWO.matcher(value);
        if (two.matches()) {
            Range from = calendar(two.group(1));
            Range end = calendar(two.group(2));
            if (from != null && end != null) {
                ranges.add(new Range(from.first(), end.last()));
                ranges.add(new Range(from.first(), end.last().minusDays(1)));
            }
        }
    }

    /** The days of a calendar value, null where it is none. */
    static Range calendar(String value) {
        Matcher m = CALENDAR.matcher(value);
        if (!m.matches()) {
            return null;
        }
        int year = Integer.parseInt(m.group(1));
        if (m.group(4) != null) {
            LocalDate monday = LocalDate.of(year, 1, 4)
                    .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(m.group(4)))
                    .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            return new Range(m.group(5) == null ? monday : monday.plusDays(5), monday.plusDays(6));
        }
        if (m.group(6) != null || m.group(7) != null) {
            int months = m.group(6) != null ? 3 : 6;
            LocalDate first = LocalDate.of(year, months * (Integer.parseInt(value.substring(6)) - 1) + 1, 1);
            return new Range(first, first.plusMonths(months).minusDays(1));
        }
        if (m.group(3) != null) {
            if (Integer.parseInt(m.group(3)) > 28 && !exists(value)) {
                return null;
            }
            LocalDate day = LocalDate.parse(value);
            return new Range(day, day);
        }
        LocalDate first = LocalDate.of(year, m.group(2) == null ? 1 : Integer.parseInt(m.group(2)), 1);
        return new Range(
                first,
                m.group(2) == null
                        ? first.plusYears(1).minusDays(1)
                        : first.plusMonths(1).minusDays(1));
    }

    private static boolean exists(String day) {
        LocalDate month = LocalDate.parse(day.substring(0, 8) + "01");
        return Integer.parseInt(day.substring(8)) <= month.lengthOfMonth();
    }

    /** Whether it is a single day. */
    boolean day() {
        return ranges.stream().anyMatch(r -> r.first().equals(r.last()))
                && !value.contains("/")
                && !value.contains(",");
    }

    /** Whether the expressions that cover it say the same: in the same notation, by the same days, or at both ends. */
    boolean matches(List<TemporalExpression> found) {
        if (found.isEmpty()) {
            return false;
        }
        String open = Pattern.quote(value).replace("XXXX", "\\E\\d{4}\\Q");
        if (found.stream().anyMatch(e -> e.value().matches(open))) {
            return true;
        }
        Range ours = days(found);
        Range told = calendar(found.get(found.size() - 1).value());
        for (Range range : ranges) {
            boolean end = ours != null
                    && (range.last().equals(ours.last())
                            || (told != null && range.last().equals(told.first())));
            if (ours != null && range.first().equals(ours.first()) && end) {
                return true;
            }
        }
        return false;
    }

    /** Whether it lies within the longer time that was found. */
    boolean within(List<TemporalExpression> found) {
        Range ours = days(found);
        return ours != null
                && ours.last().isAfter(ours.first())
                && ranges.stream()
                        .anyMatch(r ->
                                !r.first().isBefore(ours.first()) && !r.last().isAfter(ours.last()));
    }

    /** All the days of {@code found}, null where they are not known. */
    static Range days(List<TemporalExpression> found) {
        LocalDate first = null;
        LocalDate last = null;
        for (TemporalExpression e : found) {
            if (e.first() != null) {
                first = first == null || e.first().isBefore(first) ? e.first() : first;
                last = last == null || e.last().isAfter(last) ? e.last() : last;
            }
        }
        return first == null ? null : new Range(first, last);
    }
}
