/**
 * Turns the bytes of an article into a document: readers, boilerplate removal, title and publication date. Knows text.
 */
@NullMarked
package dev.dateline.article;

import org.jspecify.annotations.NullMarked;
