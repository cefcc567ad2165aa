package dev.dateline.temporal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One element of a pattern.
 *
 * @param literals words that it accepts, lower case; empty where it is a class or a reading
 * @param classes classes that it accepts
 * @param kinds kinds of reading that it accepts
 * @param field where the value goes, null where it is dropped
 * @param optional whether it may be absent
 * @param context whether it must be there, but is not covered by the match
 * @param negated with {@code context}: whether it must not be there
 */
record Element(
        Set<String> literals,
        List<WordClass> classes,
        Set<Kind> kinds,
        @Nullable Field field,
        boolean optional,
        boolean context,
        boolean negated) {
    /** Boundary of the sentence, in a context element. */
    static final String EDGE = "^";

    /** Reads {@code the|a?}, {@code MONTH>MONTH2}, {@code @DAY|MONTH}, {@code (in|of)}, {@code (!people)}. */
    static Element parse(String source) {
        String text = source;
        boolean context = text.startsWith("(") && text.endsWith(")") && text.length() > 2;
        boolean negated = false;
        if (context) {
            negated = text.startsWith("(!");
            text = text.substring(negated ? 2 : 1, text.length() - 1);
        }
        boolean optional = text.length() > 1 && text.endsWith("?");
        if (optional) {
            text = text.substring(0, text.length() - 1);
        }
        Field field = null;
        int arrow = text.indexOf('>');
        if (arrow > 0) {
            field = Field.valueOf(text.substring(arrow + 1));
            text = text.substring(0, arrow);
        }
        if (text.startsWith("@")) {
            Set<Kind> kinds = EnumSet.noneOf(Kind.class);
            for (String name : text.substring(1).split("\\|", -1)) {
                kinds.addAll(KindGroups.of(name));
            }
            return new Element(Set.of(), List.of(), kinds, field, optional, context, negated);
        }
        Set<String> literals = new HashSet<>();
        List<WordClass> classes = new ArrayList<>(1);
        for (String word : text.split("\\|", -1)) {
            if (isClass(word)) {
                classes.add(WordClass.valueOf(word));
            } else {
                literals.add(word);
            }
        }
        return new Element(Set.copyOf(literals), List.copyOf(classes), Set.of(), field, optional, context, negated);
    }

    /** Classes are written in capitals, literals are not. */
    private static boolean isClass(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < 'A' || word.charAt(i) > 'Z') {
                return false;
            }
        }
        return word.length() > 1;
    }

    boolean reading() {
        return !kinds.isEmpty();
    }
}
