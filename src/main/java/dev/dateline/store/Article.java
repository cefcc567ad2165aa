package dev.dateline.store;

import dev.dateline.incident.Source;

/**
 * An article as stored.
 *
 * @param source its id and what is known about it
 * @param text the text that all evidence refers to; never changed
 */
public record Article(Source source, String text) {}
