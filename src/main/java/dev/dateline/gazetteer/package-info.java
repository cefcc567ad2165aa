/**
 * Places of the world and their names: compiled data, look-up by name, and the builder. Knows text.
 */
@NullMarked
package dev.dateline.gazetteer;

import org.jspecify.annotations.NullMarked;
