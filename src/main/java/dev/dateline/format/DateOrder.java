package dev.dateline.format;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether 03/04/2024 is in April or in March: decided for a column by all of its values. */
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST;

    /** As in mappings: {@code day-first}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What values of a column say about their order. */
    static final class Votes {
        private int dayFirst;
        private int monthFirst;
        private @Nullable String first;
        private @Nullable String ambiguous;

        void see(String value) {
            int slash = separator(value, 0);
            int second = slash < 0 ? -1 : separator(value, slash + 1);
            if (second < 0 || slash > 2 || second - slash > 3) {
                return;
            }
            int a = number(value, 0, slash);
            int b = number(value, slash + 1, second);
            if (a < 1 || b < 1) {
                return;
            }
            if (a > 12 && b <= 12) {
                dayFirst++;
                first = first == null ? value : first;
            } else if (b > 12 && a <= 12) {
                monthFirst++;
                first = first == null ? value : first;
            } else if (ambiguous == null && a != b) {
                ambiguous = value;
            }
        }

        /** Index of the separator that follows one or two digits from here; -1 where none does. */
        private static int separator(String value, int from) {
            for (int i = from; i < Math.min(value.length(), from + 3); i++) {
                char c = value.charAt(i);
                if (c == '/' || c == '.' || c == '-') {
                    return i > from ? i : -1;
                }
                if (c < '0' || c > '9') {
                    return -1;
                }
            }
            return -1;
        }

        private static int number(String value, int from, int to) {
            return Integer.parseInt(value.substring(from, to));
        }

        DateOrder order() {
            return monthFirst > dayFirst ? MONTH_FIRST : DAY_FIRST;
        }

        /** Whether any value could be read either way or told an order. */
        boolean matters() {
            return ambiguous != null || dayFirst + monthFirst > 0;
        }

        /** Whether more values would tell nothing new. */
        boolean isSettled() {
            return ambiguous == null || dayFirst != monthFirst;
        }

        /** A value that could be read either way where no other decides; null where there is none. */
        @Nullable
        String undecided() {
            return dayFirst == monthFirst ? ambiguous : null;
        }

        String evidence() {
            if (dayFirst == 0 && monthFirst == 0) {
                return "no value tells: " + ambiguous + " is read as day/month";
            }
            String against = dayFirst > 0 && monthFirst > 0
                    ? "; " + Math.min(dayFirst, monthFirst) + " of " + (dayFirst + monthFirst) + " values contradict"
                    : "";
            return "told by " + first + against;
        }
    }
}
