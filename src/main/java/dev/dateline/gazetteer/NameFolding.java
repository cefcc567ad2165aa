package dev.dateline.gazetteer;

import java.text.Normalizer;
import java.util.Locale;

/** Folds names to the form under which they are indexed: lower case, no accents, no marks, words parted by one space. */
public final class NameFolding {
    private NameFolding() {}

    /**
     * The indexed form of a name: {@code "Saint-Étienne"} and {@code "St. Etienne"} both give {@code "st etienne"}. Folding a
     * folded name changes nothing.
     */
    public static String fold(CharSequence name) {
        String text = name.toString();
        if (isFolded(text)) {
            return shorten(text);
        }
        String plain = isAscii(text) ? text : withoutAccents(text);
        StringBuilder folded = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                folded.append(Character.toLowerCase(c));
            } else if (c != '.' && c != '\'' && c != '\u2019' && c != '\u2018' && c != '`' && c != '\u02bc') {
                space(folded);
            }
        }
        if (folded.length() > 0 && folded.charAt(folded.length() - 1) == ' ') {
            folded.setLength(folded.length() - 1);
        }
        return shorten(folded.toString());
    }

    /** Lower-case ASCII words parted by one space: what most look-ups of a running text ask for. */
    private static boolean isFolded(String text) {
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= 'a' && c <= 'z') && (c != ' ' || space)) {
                return false;
            }
            space = c == ' ';
        }
        return !space;
    }

    private static boolean isAscii(CharSequence name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    private static String withoutAccents(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                switch (c) {
                    case '\u0131' -> plain.append('i');
                    case '\u0142', '\u0141' -> plain.append('l');
                    case '\u00f8', '\u00d8' -> plain.append('o');
                    case '\u0111', '\u0110' -> plain.append('d');
                    case '\u00e6', '\u00c6' -> plain.append("ae");
                    case '\u0153', '\u0152' -> plain.append("oe");
                    case '\u00df' -> plain.append("ss");
                    case '\u00fe', '\u00de' -> plain.append("th");
                    default -> plain.append(c);
                }
            }
        }
        return plain.toString();
    }

    private static void space(StringBuilder folded) {
        if (folded.length() > 0 && folded.charAt(folded.length() - 1) != ' ') {
            folded.append(' ');
        }
    }

    private static String shorten(String folded) {
        String short1 = folded.startsWith("saint ") ? "st " + folded.substring(6) : folded;
        return short1.startsWith("mt ") ? "mount " + short1.substring(3) : short1.toLowerCase(Locale.ROOT);
    }

    /**
     * The upper 40 bits of the 64-bit FNV-1a hash of a folded name, mixed as in MurmurHash3's finaliser; never 0. Among half a
     * million names an unknown word meets one by chance once in two million.
     */
    static long fingerprint(String folded) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < folded.length(); i++) {
            hash = (hash ^ folded.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 29)) >>> 24;
        return hash == 0 ? 1 : hash;
    }
}
