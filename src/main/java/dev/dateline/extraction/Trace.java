package dev.dateline.extraction;

import org.jspecify.annotations.Nullable;

/** Is told what becomes of triggers and mentions while a text is read; the usual one takes no notice. */
interface Trace {
    Trace NONE = new Trace() {};

    /** A trigger reports no incident. */
    default void refused(Scene scene, Trigger trigger, String why) {}

    /** A mention is not one after all. */
    default void dropped(Mention mention, String why) {}

    /**
     * What the running text made of a mention, its time and place as they are now.
     *
     * @param other the incident that it belongs to, null where it is its own or none
     */
    default void outcome(Mention mention, Outcome outcome, @Nullable Mention other) {}

    /** What becomes of a mention. */
    enum Outcome {
        NEW("a new incident"),
        TOLL("counts the victims of"),
        SAME("tells more of"),
        UNTOLD("kept for a text that dates, places and counts nothing"),
        NO_CAUSE("left out: harm without a cause, a time and a place"),
        REFERENCE("left out: talks about an incident that is told elsewhere"),
        FUTURE("left out: dated after the publication"),
        TOO_LITTLE("left out: too little is told of it");

        final String words;

        Outcome(String words) {
            this.words = words;
        }
    }
}
