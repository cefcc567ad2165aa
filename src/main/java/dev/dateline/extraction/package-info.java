/**
 * Turns a document into incidents: triggers, linking of arguments, merging. Knows the packages from text to incident.
 */
@NullMarked
package dev.dateline.extraction;

import org.jspecify.annotations.NullMarked;
