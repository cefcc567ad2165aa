package dev.dateline.gazetteer;

import java.util.List;
import java.util.Optional;

/** The places of the world by name. Immutable and safe for use by many threads. */
public interface Gazetteer {
    /** The gazetteer that ships with Dateline, read from the class path. */
    static Gazetteer bundled() {
        return CompiledGazetteer.load();
    }

    /**
     * Looks a name up, ignoring case, accents and typographic variants.
     *
     * @param name a whole name: {@code "Kerman"}, {@code "new york"}
     * @return the entries that bear it, main names before alternate names, then by prominence; empty where there is none
     */
    List<Entry> lookUp(CharSequence name);

    /** Whether some name of two or more words starts with these words: lets a longest-match search stop early. */
    boolean startsLongerName(CharSequence words);

    /** Place by its position. */
    Place place(int id);

    /** The country with this ISO 3166-1 alpha-2 code. */
    Optional<Place> country(String code);

    /** The first-order division with this GeoNames code in the country. */
    Optional<Place> admin1(String country, String code);

    /** The country's capital. */
    Optional<Place> capital(String country);

    int size();

    /** Version and checksum of the data, for evidence. */
    String version();

    /**
     * A place under one of its names.
     *
     * @param kind how the name belongs to the place
     */
    record Entry(Place place, NameKind kind) {}

    /** How a name belongs to a place. */
    enum NameKind {
        MAIN,
        ALTERNATE,
        /** Adjective or people: Turkish, Afghans. */
        DEMONYM,
        /** Short form of a division or country: N.Y., Ont., NRW, U.K. */
        ABBREVIATION
    }
}
