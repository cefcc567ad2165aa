/**
 * Finds mentions of places in text, ranks candidates and resolves them. Knows text and gazetteer.
 */
@NullMarked
package dev.dateline.toponym;

import org.jspecify.annotations.NullMarked;
