package dev.dateline.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The furniture of forum pages in plain text: counters, member lines, ranks, signatures. */
final class ForumNoise {
    private static final List<Pattern> LINES = List.of(
            Pattern.compile("^(?:Author\\s+)?(?:Topic|Thread):.*"),
            Pattern.compile("^\\d+ Members? and \\d+ Guests? are viewing.*"),
            Pattern.compile("^(?:Offline|Online)\\s+\\S.*"),
            Pattern.compile("^[\u2022*\\-\u00b7]?\\s*\\*+$"),
            Pattern.compile("^[\u2022*\\-\u00b7]?\\s*Posts?:\\s*[\\d,.]+.*"),
            Pattern.compile("^[\u2022*\\-\u00b7]?\\s*Joined:\\s.*"),
            Pattern.compile("^Page \\d+ of \\d+\\b.*"),
            Pattern.compile("^Pages?:\\s*\\[?\\d+.*"),
            Pattern.compile("^Report to moderator.*"),
            Pattern.compile("^(?:Reply|Quote|Like|Share|Print)(?:\\s*\\|\\s*\\w[\\w ]*)+$"),
            Pattern.compile("^By\\s+\\p{Lu}[^.!?]{2,200}$"));
    private static final Pattern COUNTERS = Pattern.compile(
            "(?m)^(?:.*\\(Read [\\d,]+ times\\).*|\\d+ Members? and \\d+ Guests?.*|.*\\bPosts:\\s*[\\d,]+.*)$");
    private static final Pattern SIGNATURE_MARK = Pattern.compile("^(?:_{5,}|-{3,}|\u2014{2,})$");
    private static final Pattern NAME =
            Pattern.compile("^[\u2014\u2013-]?\\s*\\p{Lu}[\\p{L}.'-]+(?: \\p{Lu}[\\p{L}.'-]*){1,3}$");
    private static final Pattern POST_HEAD =
            Pattern.compile("^(?:Newbie|.*Member|Moderator|Administrator)\\b.*|^\u00ab.*on:.*|.*#\\d+$");

    private ForumNoise() {}

    /** The lines without a forum's furniture; unchanged where the page is none. */
    static List<String> without(List<String> lines) {
        if (!COUNTERS.matcher(String.join("\n", lines)).find()) {
            return lines;
        }
        List<String> kept = new ArrayList<>();
        boolean signature = false;
        for (String line : lines) {
            if (SIGNATURE_MARK.matcher(line).matches()) {
                signature = true;
            } else if (POST_HEAD.matcher(line).matches()
                    || LINES.stream().anyMatch(p -> p.matcher(line).matches())) {
                signature = false;
            } else if (!signature) {
                kept.add(line);
            }
        }
        return withoutClosingQuotation(kept);
    }

    /** A quotation and the name it is of, at the end of the page, are the poster's signature. */
    private static List<String> withoutClosingQuotation(List<String> lines) {
        int last = lines.size() - 1;
        while (last >= 0 && lines.get(last).isEmpty()) {
            last--;
        }
        if (last >= 2
                && NAME.matcher(lines.get(last)).matches()
                && !lines.get(last - 1).isEmpty()) {
            return lines.subList(0, last - 1);
        }
        return lines;
    }
}
