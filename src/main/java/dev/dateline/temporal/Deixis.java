package dev.dateline.temporal;

/** How a phrase points to its time. */
enum Deixis {
    /** last week: from the anchor of speech. */
    LAST,
    THIS,
    NEXT,
    /** that week, the same week: from the discourse. */
    SAME,
    PREVIOUS,
    FOLLOWING
}
