package dev.dateline.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts a text into paragraphs: at every line break, or at blank lines only where the lines were wrapped to a width. */
final class Paragraphs {
    /** A wrapped text has lines of 50 to 100 characters; shorter columns and free paragraphs fall outside. */
    private static final int MIN_WIDTH = 50;

    private static final int MAX_WIDTH = 100;

    private Paragraphs() {}

    static List<Span> split(String text) {
        List<Span> lines = lines(text);
        return wrapped(text, lines) ? join(text, lines) : unwrapped(text, lines);
    }

    /** All lines without their line breaks and surrounding white space, blank ones as empty spans. */
    private static List<Span> lines(String text) {
        List<Span> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || breaksLine(text.charAt(i))) {
                lines.add(strip(text, start, i));
                start = i + 1;
            }
        }
        return lines;
    }

    private static boolean breaksLine(char c) {
        return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\f' || c == '\u0085';
    }

    private static Span strip(String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }

    /** Whether most lines that are followed by another break off in mid-sentence at about the same width. */
    private static boolean wrapped(String text, List<Span> lines) {
        int followed = 0;
        int broken = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            Span line = lines.get(i);
            if (line.length() == 0 || lines.get(i + 1).length() == 0) {
                continue;
            }
            if (line.length() > MAX_WIDTH + 20) {
                return false;
            }
            followed++;
            char last = text.charAt(line.end() - 1);
            boolean open = Character.isLetterOrDigit(last) || last == ',' || last == '-';
            if (open && line.length() >= MIN_WIDTH && line.length() <= MAX_WIDTH) {
                broken++;
            }
        }
        return followed >= 3 && broken * 10 >= followed * 6;
    }

    /** Each line by itself, but for those that break off within a date. */
    private static List<Span> unwrapped(String text, List<Span> lines) {
        List<Span> blocks = new ArrayList<>();
        Span block = null;
        for (Span line : lines) {
            if (block != null && line.length() > 0 && LineBreaks.withinDate(text, block, line)) {
                block = block.union(line);
            } else {
                flush(blocks, block);
                block = line.length() > 0 ? line : null;
            }
        }
        flush(blocks, block);
        return blocks;
    }

    private static List<Span> join(String text, List<Span> lines) {
        List<Span> blocks = new ArrayList<>();
        Span block = null;
        for (Span line : lines) {
            if (line.length() == 0) {
                block = flush(blocks, block);
            } else if (block == null) {
                block = line;
            } else if (bullet(text, line)) {
                flush(blocks, block);
                block = line;
            } else {
                block = block.union(line);
            }
        }
        flush(blocks, block);
        return blocks;
    }

    private static @Nullable Span flush(List<Span> blocks, @Nullable Span block) {
        if (block != null) {
            blocks.add(block);
        }
        return null;
    }

    private static boolean bullet(String text, Span line) {
        char first = text.charAt(line.start());
        return "-*\u2022\u00b7\u2013\u2014\u25aa\u25cf".indexOf(first) >= 0
                && line.length() > 1
                && text.charAt(line.start() + 1) == ' ';
    }
}
