/**
 * Finds and normalises temporal expressions (TIMEX3 value and interval) relative to an anchor date. Knows text.
 *
 * <p>In: a {@link dev.dateline.text.Document}. Out: {@link dev.dateline.temporal.TemporalExpression}s in order, and what
 * could not be read. On the way: tokens are cut into {@code Pieces}; {@code Matcher} finds the longest match of the rules
 * of {@code rules/temporal.tsv} level by level, each a {@code Reading}; {@code TextMode} tells news from history and the
 * order of day and month; {@code Resolver} turns readings into dates against the {@code Discourse}.
 *
 * <p>Example, published on 2024-04-30: "On 15 August 2021 the Taliban entered Kabul. Eleven days later a bomber ..." gives
 * 2021-08-15 (EXPLICIT) and "Eleven days later" = 2021-08-26 (DISCOURSE, with an {@link dev.dateline.temporal.Offset} of
 * 11 days after).
 *
 * <p>A new rule is a line in {@code rules/temporal.tsv} with an example beside it, which a test runs. Natty computes what
 * {@code NattyCalendar} lets through: exact phrases that a rule of kind NATTY found, never text.
 */
@NullMarked
package dev.dateline.temporal;

import org.jspecify.annotations.NullMarked;
