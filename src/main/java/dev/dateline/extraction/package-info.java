/**
 * Turns a document into incidents: triggers, arguments, linking, merging. Knows the packages from text to incident.
 */
@NullMarked
package dev.dateline.extraction;

import org.jspecify.annotations.NullMarked;
