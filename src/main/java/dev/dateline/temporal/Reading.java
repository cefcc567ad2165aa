package dev.dateline.temporal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A match of a rule: which pieces it covers and what it says, not yet resolved. */
@SuppressWarnings("EnumOrdinal") // fields hold enums as numbers
final class Reading {
    final Rule rule;
    final int from;
    final int to;
    private final int[] fields = new int[Field.COUNT];
    /** Readings within this one, in order. */
    @Nullable
    Reading first;

    @Nullable
    Reading second;

    Reading(Rule rule, int from, int to) {
        this.rule = rule;
        this.from = from;
        this.to = to;
        Arrays.fill(fields, Field.NONE);
    }

    Kind kind() {
        return rule.kind();
    }

    int get(Field field) {
        return fields[field.ordinal()];
    }

    int get(Field field, int otherwise) {
        int value = fields[field.ordinal()];
        return value == Field.NONE ? otherwise : value;
    }

    boolean has(Field field) {
        return fields[field.ordinal()] != Field.NONE;
    }

    void set(Field field, int value) {
        fields[field.ordinal()] = value;
    }

    void add(Reading inner) {
        if (first == null) {
            first = inner;
        } else {
            second = inner;
        }
    }

    int length() {
        return to - from;
    }
}
