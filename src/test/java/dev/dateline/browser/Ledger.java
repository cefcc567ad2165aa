package dev.dateline.browser;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The line below the map: how many of all events are shown, and where the others are. */
record Ledger(int shown, int total, int outside, int filtered, int undated, int unlocated, int rejected) {
    private static final Pattern NUMBER = Pattern.compile("(\\d[\\d,]*) (?:of (\\d[\\d,]*) )?(\\w+)");

    /** Reads "14 of 19 shown · 5 outside the window · 0 filtered out · ..."; a part that is not named counts 0. */
    static Ledger parse(String text) {
        int[] counts = new int[7];
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            int count = number(matcher.group(1));
            switch (matcher.group(3)) {
                case "shown" -> {
                    counts[0] = count;
                    counts[1] = number(matcher.group(2));
                }
                case "outside" -> counts[2] = count;
                case "filtered" -> counts[3] = count;
                case "undated" -> counts[4] = count;
                case "unlocated" -> counts[5] = count;
                case "rejected" -> counts[6] = count;
                default -> {
                    // other numbers of the line, such as that of the articles
                }
            }
        }
        return new Ledger(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5], counts[6]);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits.replace(",", ""));
    }

    int sum() {
        return shown + outside + filtered + undated + unlocated + rejected;
    }

    boolean addsUp() {
        return sum() == total;
    }
}
