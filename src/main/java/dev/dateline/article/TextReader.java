package dev.dateline.article;

import dev.dateline.text.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads an article from plain text: headline, byline and date from its first lines, forum furniture left out. */
final class TextReader {
    /** Headline, byline and date stand within so many lines. */
    private static final int HEAD = 16;

    private static final Pattern TOPIC = Pattern.compile(
            "^(?:Author\\s+)?(?:Topic|Thread|Subject):\\s*(.{3,200}?)\\s*(?:\\(Read [\\d,]+ times\\))?$");
    private static final Pattern BYLINE = Pattern.compile("^By\\s+(\\p{Lu}[^.!?]{2,200})$");

    private TextReader() {}

    static Article read(String text, List<Problem> problems) {
        List<String> lines = ForumNoise.without(text.lines().map(String::strip).toList());
        Head head = head(
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
        return new Article(
                head.title,
                head.authors,
                null,
                head.published,
                head.published == null ? null : "byline",
                null,
                null,
                "text",
                String.join("\n", lines).strip(),
                problems);
    }

    private static final class Head {
        private @Nullable String title;
        private @Nullable LocalDate published;
        private final List<String> authors = new ArrayList<>();
    }

    private static Head head(List<String> lines) {
        Head head = new Head();
        for (int i = 0; i < Math.min(HEAD, lines.size()); i++) {
            String line = lines.get(i);
            Matcher topic = TOPIC.matcher(line);
            Matcher byline = BYLINE.matcher(line);
            if (topic.matches() && head.title == null) {
                head.title = topic.group(1).strip();
            } else if (byline.matches() && head.authors.isEmpty()) {
                head.authors.addAll(names(byline.group(1)));
            }
            if (head.published == null && line.length() <= 60) {
                head.published = PublicationDate.ofLine(line);
            }
        }
        if (head.title == null && !lines.isEmpty() && headline(lines.get(0)) && lines.size() > 1) {
            head.title = lines.get(0);
        }
        return head;
    }

    /** A first line without a full stop, shorter than prose. */
    private static boolean headline(String line) {
        return line.length() <= 150 && line.length() >= 8 && !line.endsWith(".") && !line.endsWith(":");
    }

    private static List<String> names(String list) {
        List<String> names = new ArrayList<>();
        for (String name : list.split("\\s*,\\s*(?:and\\s+)?|\\s+and\\s+", -1)) {
            if (!name.isBlank() && name.length() <= 60) {
                names.add(name.strip());
            }
        }
        return names;
    }
}
