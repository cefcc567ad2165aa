/**
 * How fast extraction is: texts of ten kinds and odd ones, written from a grammar and a seed, and what each stage costs on them.
 */
@NullMarked
package dev.dateline.benchmark;

import org.jspecify.annotations.NullMarked;
