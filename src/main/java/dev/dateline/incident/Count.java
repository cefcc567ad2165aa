package dev.dateline.incident;

import org.jspecify.annotations.Nullable;

/**
 * A number of people as a text gives it, bounded on one side or both.
 *
 * @param min at least so many, null where not bounded below
 * @param max at most so many, null where not bounded above
 */
public record Count(@Nullable Integer min, @Nullable Integer max) {
    public Count {
        if (min == null && max == null) {
            throw new IllegalArgumentException("a count needs a bound");
        }
        int low = min == null ? 0 : min;
        int high = max == null ? Integer.MAX_VALUE : max;
        if (low < 0 || high < low) {
            throw new IllegalArgumentException("not a count: " + min + " to " + max);
        }
    }

    public static Count exactly(int number) {
        return new Count(number, number);
    }

    public static Count atLeast(int number) {
        return new Count(number, null);
    }

    public static Count atMost(int number) {
        return new Count(null, number);
    }
}
