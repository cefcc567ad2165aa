/**
 * Keeps articles, data sets, events and evidence in a relational database. Knows incident and text.
 */
@NullMarked
package dev.dateline.store;

import org.jspecify.annotations.NullMarked;
