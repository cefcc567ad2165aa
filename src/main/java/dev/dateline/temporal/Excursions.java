package dev.dateline.temporal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The years in a history that leave its course: told once, later than what comes next or earlier than what came before,
 * while these two are in order. Bare dates after such a year do not follow it. Tuned on WikiWars 01 to 16.
 */
final class Excursions {
    private Excursions() {}

    private record Year(Reading reading, int year) {}

    /** Readings, by identity, whose year is an excursion. */
    static Set<Reading> find(List<SentenceReadings> all) {
        List<Year> years = new ArrayList<>();
        for (SentenceReadings sentence : all) {
            for (Reading r : sentence.readings()) {
                int year = year(r);
                if (year != Field.NONE) {
                    years.add(new Year(r, year));
                }
            }
        }
        Set<Reading> found = Collections.newSetFromMap(new IdentityHashMap<>());
        int before = Field.NONE;
        for (int i = 0; i < years.size(); i++) {
            int year = years.get(i).year();
            int next = i + 1 < years.size() ? years.get(i + 1).year() : Field.NONE;
            boolean inOrder = before != Field.NONE && next != Field.NONE && before <= next;
            if (inOrder && (year > next || year < before)) {
                found.add(years.get(i).reading());
            } else {
                before = year;
            }
        }
        return found;
    }

    private static int year(@Nullable Reading r) {
        if (r == null) {
            return Field.NONE;
        }
        if (r.has(Field.YEAR)) {
            return r.get(Field.ERA, 0) == 1 ? 1 - r.get(Field.YEAR) : r.get(Field.YEAR);
        }
        int second = year(r.second);
        return second != Field.NONE ? second : year(r.first);
    }
}
