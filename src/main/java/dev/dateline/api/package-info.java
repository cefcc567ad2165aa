/**
 * The HTTP interface under /api.
 */
@NullMarked
package dev.dateline.api;

import org.jspecify.annotations.NullMarked;
