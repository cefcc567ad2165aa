package dev.dateline.format;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether 03/04/2024 is in April or in March: decided for a column by all of its values. */
enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST;

    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-]\\d{4}\\b.*");

    /** What values of a column say about their order. */
    static final class Votes {
        private int dayFirst;
        private int monthFirst;
        private @Nullable String ambiguous;

        void see(String value) {
            Matcher matcher = NUMBERS.matcher(value);
            if (value.length() > 40 || !matcher.matches()) {
                return;
            }
            int first = Integer.parseInt(matcher.group(1));
            int second = Integer.parseInt(matcher.group(2));
            if (first > 12 && second <= 12) {
                dayFirst++;
            } else if (second > 12 && first <= 12) {
                monthFirst++;
            } else if (ambiguous == null && first != second) {
                ambiguous = value;
            }
        }

        DateOrder order() {
            return monthFirst > dayFirst ? MONTH_FIRST : DAY_FIRST;
        }

        /** A value that could be read either way where no other decides; null where there is none. */
        @Nullable
        String undecided() {
            return dayFirst == monthFirst ? ambiguous : null;
        }
    }
}
