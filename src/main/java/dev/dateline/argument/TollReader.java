package dev.dateline.argument;

import dev.dateline.text.Token;
import java.util.List;

/**
 * Reads tolls: finds each word of harm, then the people that it says were harmed, as its object ("killing at least 25"), its subject
 * ("Seventeen people were killed"), a count beside it ("17 dead") or a running total ("the toll rose to 76"). "A man was killed" is
 * one, "killed her husband and two sons" three. Immutable and safe for use by many threads.
 */
public final class TollReader {
    private final HarmWords harm = HarmWords.load();
    private final PhraseWords words = PhraseWords.load();
    private final QuantityReader quantities = QuantityReader.load();
    private final PeopleReader people = new PeopleReader(quantities);

    private TollReader() {}

    /** A reader over the lexicons of the class path. */
    public static TollReader load() {
        return new TollReader();
    }

    /** All tolls of a sentence in order of their words of harm. */
    public List<Toll> read(List<Token> tokens) {
        boolean[] in = harm.in(tokens);
        return in == null ? List.of() : new TollReading(words.phrase(tokens, in), harm, people, quantities).read();
    }
}
