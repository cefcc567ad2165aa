/** Dateline: turns articles into maps and timelines. Entry point and wiring. */
@NullMarked
package dev.dateline;

import org.jspecify.annotations.NullMarked;
