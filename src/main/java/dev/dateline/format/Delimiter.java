package dev.dateline.format;

import java.util.ArrayList;
import java.util.List;

/** Finds the character that parts the cells of a table. */
final class Delimiter {
    private static final String CANDIDATES = ",;\t|";

    private Delimiter() {}

    /** The one that gives most columns, and the same number in the first two lines; a comma where none does. */
    static char of(String head) {
        List<String> lines = lines(head);
        char best = ',';
        int most = 0;
        for (int i = 0; i < CANDIDATES.length() && !lines.isEmpty(); i++) {
            char candidate = CANDIDATES.charAt(i);
            int columns = cells(lines.get(0), candidate);
            boolean even = lines.size() > 1 && cells(lines.get(1), candidate) == columns;
            int score = columns == 1 ? 0 : columns * (even ? 2 : 1);
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return best;
    }

    /** The first two lines that are not blank; line feeds within quotation marks part none. */
    static List<String> lines(String head) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < head.length() && lines.size() < 2; i++) {
            char c = head.charAt(i);
            quoted ^= c == '"';
            if (!quoted && (c == '\n' || c == '\r')) {
                add(lines, line);
            } else {
                line.append(c);
            }
        }
        if (lines.size() < 2) {
            add(lines, line);
        }
        return lines;
    }

    private static void add(List<String> lines, StringBuilder line) {
        if (!line.toString().isBlank()) {
            lines.add(line.toString());
        }
        line.setLength(0);
    }

    private static int cells(String line, char delimiter) {
        return split(line, delimiter).size();
    }

    static List<String> split(String line, char delimiter) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == delimiter && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
