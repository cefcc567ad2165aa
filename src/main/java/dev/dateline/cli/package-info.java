/**
 * The commands of the jar.
 */
@NullMarked
package dev.dateline.cli;

import org.jspecify.annotations.NullMarked;
