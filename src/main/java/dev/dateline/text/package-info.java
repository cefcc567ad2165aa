/**
 * Documents cut into sentences and tokens, every part with its {@linkplain dev.dateline.text.Span span} in the original text. Knows no other package.
 */
@NullMarked
package dev.dateline.text;

import org.jspecify.annotations.NullMarked;
