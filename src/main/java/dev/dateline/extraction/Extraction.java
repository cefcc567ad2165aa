package dev.dateline.extraction;

import dev.dateline.incident.Incident;
import dev.dateline.text.Problem;
import java.util.List;

/**
 * What was found in one document.
 *
 * @param timexes temporal expressions in order
 * @param toponyms names of places in order
 * @param incidents in order of their first passage
 * @param problems what could not be read
 */
public record Extraction(
        List<Timex> timexes, List<Toponym> toponyms, List<Incident> incidents, List<Problem> problems) {
    public Extraction {
        timexes = List.copyOf(timexes);
        toponyms = List.copyOf(toponyms);
        incidents = List.copyOf(incidents);
        problems = List.copyOf(problems);
    }
}
