package dev.dateline.benchmark;

import java.time.LocalDate;
import java.util.Locale;
import java.util.SplittableRandom;

/** Texts that nobody writes, but that some file holds: they may cost no more for their length than usual ones. */
public enum OddText {
    /** 10 MB of digits without a break. */
    DIGITS {
        @Override
        void write(StringBuilder text, SplittableRandom random, int size) {
            while (text.length() < size) {
                text.append((char) ('0' + random.nextInt(10)));
            }
        }
    },
    /** 5 MB of words and commas without a full stop. */
    ONE_SENTENCE {
        @Override
        void write(StringBuilder text, SplittableRandom random, int size) {
            String[] parts = {
                "the bomb", " in Paris", " killed two", " and", " on Monday", ",", " who said", " of the city", " Smith"
            };
            while (text.length() < size) {
                text.append(parts[random.nextInt(parts.length)]);
            }
        }
    },
    /** 100,000 dates and nothing else. */
    DATES {
        @Override
        void write(StringBuilder text, SplittableRandom random, int size) {
            for (int i = 0; i < 100_000; i++) {
                LocalDate day = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(50_000));
                text.append(day.getDayOfMonth())
                        .append(' ')
                        .append(day.getMonth())
                        .append(' ')
                        .append(day.getYear())
                        .append(' ');
            }
        }
    },
    BRACKETS {
        @Override
        void write(StringBuilder text, SplittableRandom random, int size) {
            while (text.length() < size) {
                text.append("([{".charAt(random.nextInt(3)));
                if (random.nextInt(20) == 0) {
                    text.append("Iran");
                }
            }
        }
    },
    NO_SPACES {
        @Override
        void write(StringBuilder text, SplittableRandom random, int size) {
            while (text.length() < size) {
                text.append((char) ('a' + random.nextInt(26)));
            }
        }
    },
    /** Words that all start with a capital, as if all were names. */
    NAMES {
        @Override
        void write(StringBuilder text, SplittableRandom random, int size) {
            String[] parts = {
                "New ",
                "York ",
                "Saint ",
                "John ",
                "Al ",
                "San ",
                "Port ",
                "Of ",
                "Bank ",
                "Georgia ",
                "Paris ",
                "Santa "
            };
            while (text.length() < size) {
                text.append(parts[random.nextInt(parts.length)]);
            }
        }
    };

    private static final int MEGABYTE = 1_000_000;

    abstract void write(StringBuilder text, SplittableRandom random, int size);

    /** The text; the same every time. */
    public BenchmarkText text() {
        int size = this == DIGITS ? 10 * MEGABYTE : this == ONE_SENTENCE ? 5 * MEGABYTE : 2 * MEGABYTE;
        StringBuilder text = new StringBuilder(size + 100);
        write(text, new SplittableRandom(name().hashCode()), size);
        return new BenchmarkText(null, LocalDate.of(2024, 3, 1), text.toString());
    }

    /** As printed: {@code one-sentence}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
