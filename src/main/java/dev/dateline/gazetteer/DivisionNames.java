package dev.dateline.gazetteer;

import java.util.List;
import java.util.Set;

/** The forms of a division's name: "Kaluga Oblast", "Province of Nueva Ecija" and the bare name that texts use as well. */
final class DivisionNames {
    private static final List<String> LEADING = List.of(
            "Province of ",
            "State of ",
            "Region of ",
            "Governorate of ",
            "Provincia di ",
            "Provincia de ",
            "Wilaya de ",
            "Provincia del ",
            "Département de ",
            "Muhafazat ");
    private static final Set<String> TRAILING = Set.of(
            "province",
            "state",
            "region",
            "governorate",
            "oblast",
            "district",
            "county",
            "prefecture",
            "department",
            "division",
            "krai",
            "wilaya",
            "municipality",
            "canton",
            "voivodeship",
            "republic");
    /** Bare, these are directions or ranks and no names: Central Region, Eastern Province. */
    private static final Set<String> NO_NAME = Set.of(
            "central",
            "eastern",
            "western",
            "northern",
            "southern",
            "north",
            "south",
            "east",
            "west",
            "upper",
            "lower",
            "north western",
            "north eastern",
            "south western",
            "south eastern",
            "northwest",
            "northeast",
            "southwest",
            "southeast",
            "north west",
            "north east",
            "south west",
            "south east",
            "capital",
            "federal",
            "islands",
            "coast",
            "central african",
            "lakes",
            "unity",
            "middle",
            "central coast");

    private DivisionNames() {}

    static boolean isDivision(FeatureClass featureClass) {
        return featureClass == FeatureClass.ADMIN1 || featureClass == FeatureClass.ADMIN2;
    }

    /** A folded name without the word for the kind of division at its end; empty where no such word stands there. */
    static String withoutTypeWord(String folded) {
        int space = folded.lastIndexOf(' ');
        return space > 0 && TRAILING.contains(folded.substring(space + 1)) ? folded.substring(0, space) : "";
    }

    /**
     * The name without "Province of" before it or, where {@code trailing}, a word such as "Oblast" after it; empty where there is
     * no such word or what is left is no name.
     */
    static String bare(String name, boolean trailing) {
        String bare = "";
        for (String lead : LEADING) {
            if (name.startsWith(lead)) {
                bare = name.substring(lead.length());
            }
        }
        if (bare.isEmpty()
                && trailing
                && !withoutTypeWord(NameFolding.fold(name)).isEmpty()) {
            bare = name.substring(0, Math.max(0, name.lastIndexOf(' ')));
        }
        return NO_NAME.contains(NameFolding.fold(bare)) ? "" : bare;
    }
}
