package dev.dateline.toponym;

import dev.dateline.gazetteer.FeatureClass;
import dev.dateline.text.ResourceTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What single words say about a name beside them, from {@code lexicon/toponym-*.tsv}: a set of bits a word. */
final class Words {
    static final int TITLE = 1;
    static final int SAY = 1 << 1;
    static final int METONYMIC = 1 << 2;
    static final int ACTOR = 1 << 3;
    static final int ORG = 1 << 4;
    static final int INSTITUTION = 1 << 5;
    static final int VENUE = 1 << 6;
    static final int VENUE_FIRST = 1 << 7;
    static final int VENUE_MODIFIER = 1 << 8;
    static final int STREET = 1 << 9;
    static final int PREP = 1 << 10;
    static final int WEAK_PREP = 1 << 11;
    static final int DIRECTION = 1 << 12;
    static final int TIME = 1 << 13;
    static final int FUNCTION = 1 << 14;
    static final int NEVER = 1 << 15;
    static final int PERSON_LINK = 1 << 16;
    static final int GIVEN = 1 << 17;
    static final int SURNAME = 1 << 18;
    /** An English word that is also a place's name. */
    static final int COMMON = 1 << 19;
    /** An English word that, capitalised, is mostly the place: Cologne, Queens. */
    static final int COMMON_PLACE = 1 << 20;

    static final int FEATURE = 1 << 21;

    /** What armies, storms and people do to a place: attacked, captured, reached. */
    static final int PLACE_VERB = 1 << 22;
    /** Kinds of ships: a name behind one is the ship's. */
    static final int VESSEL = 1 << 23;

    private static final Map<String, Integer> KINDS = Map.ofEntries(
            Map.entry("title", TITLE),
            Map.entry("say", SAY),
            Map.entry("metonymic", METONYMIC),
            Map.entry("actor", ACTOR),
            Map.entry("org", ORG),
            Map.entry("institution", INSTITUTION),
            Map.entry("venue", VENUE),
            Map.entry("venue-first", VENUE_FIRST),
            Map.entry("venue-modifier", VENUE_MODIFIER),
            Map.entry("street", STREET),
            Map.entry("prep", PREP),
            Map.entry("weak-prep", WEAK_PREP),
            Map.entry("direction", DIRECTION),
            Map.entry("time", TIME),
            Map.entry("function", FUNCTION),
            Map.entry("never", NEVER),
            Map.entry("person-link", PERSON_LINK),
            Map.entry("given", GIVEN),
            Map.entry("surname", SURNAME),
            Map.entry("word", COMMON),
            Map.entry("place-verb", PLACE_VERB),
            Map.entry("vessel", VESSEL),
            Map.entry("place", COMMON_PLACE));

    private static final Map<String, Integer> FLAGS = new HashMap<>(8_000);
    private static final Map<String, List<FeatureClass>> FEATURES = new HashMap<>();
    private static final PersonalNames NAMES = PersonalNames.load();

    static {
        for (String table : List.of("words", "common")) {
            for (String[] row : ResourceTable.read("/lexicon/toponym-" + table + ".tsv", 2)) {
                add(row[0], row[1]);
            }
        }
        for (String[] row : ResourceTable.read("/lexicon/toponym-features.tsv", 2)) {
            List<FeatureClass> classes = new ArrayList<>();
            for (String name : row[1].split(",", -1)) {
                classes.add(FeatureClass.valueOf(name.toUpperCase(Locale.ROOT)));
            }
            FEATURES.put(row[0], List.copyOf(classes));
            FLAGS.merge(row[0], FEATURE, (a, b) -> a | b);
        }
    }

    private Words() {}

    /** The bits of a word in lower case; 0 for a word that no table has. */
    static int of(String lower) {
        return FLAGS.getOrDefault(lower, 0) | NAMES.kinds(lower);
    }

    /** The classes that a word asks for, best first: "province" asks for a first-order division; empty where it asks for none. */
    static List<FeatureClass> asksFor(String lower) {
        return FEATURES.getOrDefault(lower, List.of());
    }

    private static void add(String word, String kinds) {
        int flags = 0;
        for (String kind : kinds.split(",", -1)) {
            Integer flag = KINDS.get(kind);
            if (flag == null) {
                throw new IllegalStateException("unknown kind of word: " + word + " " + kind);
            }
            flags |= flag;
        }
        int added = flags;
        FLAGS.merge(word, added, (a, b) -> a | b);
    }
}
