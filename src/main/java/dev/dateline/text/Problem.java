package dev.dateline.text;

import org.jspecify.annotations.Nullable;

/**
 * Something in the input that could not be used, told instead of thrown.
 *
 * @param code stable identifier, {@code stage.kebab-case}: {@code temporal.impossible-date}
 * @param message one sentence for a person: what, where, and what to do about it
 * @param span where in the text, null where it concerns the whole
 */
public record Problem(String code, String message, @Nullable Span span) {}
