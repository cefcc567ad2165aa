package dev.dateline.argument;

import dev.dateline.text.ResourceTable;
import dev.dateline.text.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names of those who act: known groups ("Islamic State"), forces of a state ("Israeli army"), and organisations that the
 * words around show for such ("gunmen of the FPMR", "troops of the 103rd Infantry Brigade", "a group calling itself X"). Immutable
 * and safe for use by many threads.
 */
public final class ActorReader {
    /** Longest name of an organisation that is in no lexicon, in tokens. */
    private static final int NAME = 6;

    private record Name(List<String> words, String group) {}

    private final Map<String, List<Name>> byFirstWord = new HashMap<>();
    private final Map<String, String> groups = new HashMap<>();
    private final Map<String, Set<String>> words = new HashMap<>();

    private ActorReader() {}

    /** A reader over the lexicons of the class path. */
    public static ActorReader load() {
        ActorReader reader = new ActorReader();
        for (String[] row : ResourceTable.read("/lexicon/groups.tsv", 3)) {
            reader.addName(row[0], row[2]);
            String capitals = row[0].toUpperCase(Locale.ROOT);
            if (row[0].indexOf(' ') > 0 && !capitals.equals(row[0])) {
                reader.addName(capitals, row[2]);
            }
        }
        reader.byFirstWord.values().forEach(names -> names.sort((a, b) -> b.words.size() - a.words.size()));
        for (String[] row : ResourceTable.read("/lexicon/actor-words.tsv", 2)) {
            reader.words.put(row[0], Set.of(row[1].split(" ", -1)));
        }
        return reader;
    }

    private void addName(String name, String group) {
        List<String> parts = List.of(name.split(" ", -1));
        groups.put(name, group);
        byFirstWord.computeIfAbsent(parts.get(0), w -> new ArrayList<>()).add(new Name(parts, group));
    }

    /**
     * Those whom a sentence names as actors, in order; none that stands as the victim, none twice.
     *
     * @param demonym whether the token at an index is the adjective of a country
     */
    public List<Actor> read(List<Token> tokens, IntPredicate demonym) {
        List<Actor> found = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            Actor actor = tokens.get(i).kind() == Token.Kind.PUNCTUATION ? null : at(tokens, i, demonym);
            if (actor != null) {
                if (!victim(tokens, i) && told.add(actor.group())) {
                    found.add(actor);
                    acronym(tokens, actor, told);
                }
                i = actor.to() - 1;
            }
        }
        return found;
    }

    /** Whether the sentence says who did what was told before: "claimed responsibility". */
    public boolean claims(List<Token> tokens) {
        boolean claim = false;
        for (int i = 0; i < tokens.size(); i++) {
            claim |= has("claim", tokens, i) || did(tokens, i);
            if (has("deny", tokens, i)) {
                return false;
            }
        }
        return claim;
    }

    /** "The X did it", "it had carried out the bombing", "put its name to the bombs". */
    private static boolean did(List<Token> tokens, int i) {
        String word = word(tokens, i);
        boolean carried = word.equals("carried") && word(tokens, i + 1).equals("out");
        return carried
                        && (word(tokens, i - 1).equals("it")
                                || word(tokens, i - 2).equals("it"))
                || word.equals("did") && word(tokens, i + 1).equals("it")
                || word.equals("its")
                        && word(tokens, i + 1).equals("name")
                        && word(tokens, i + 2).equals("to");
    }

    /** Index of the word that points back to the group named last: "the group", "its fighters"; -1 for none. */
    public int anaphor(List<Token> tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            String before = tokens.get(i - 1).lower();
            boolean points = before.equals("its") && has("agent", tokens, i)
                    || (before.equals("the") || before.equals("its") || before.equals("this"))
                            && has("anaphor", tokens, i);
            if (points && !word(tokens, i + 1).equals("of") && !victim(tokens, i - 1)) {
                return i;
            }
        }
        return -1;
    }

    /** The name that tells the same group as {@code name} in every spelling; the name itself where it has no other. */
    public String group(String name) {
        return groups.getOrDefault(name, name);
    }

    private @Nullable Actor at(List<Token> tokens, int i, IntPredicate demonym) {
        for (Name name : byFirstWord.getOrDefault(tokens.get(i).text(), List.of())) {
            int to = i + name.words.size();
            if (matches(tokens, i, name.words)) {
                return new Actor(text(tokens, i, to), name.group, i, to);
            }
        }
        boolean force = tokens.get(i).capitalised() && has("force", tokens, i + 1) && demonym.test(i);
        if (force) {
            String text = text(tokens, i, i + 2);
            return new Actor(text, text, i, i + 2);
        }
        return unlisted(tokens, i, demonym);
    }

    private static boolean matches(List<Token> tokens, int i, List<String> name) {
        if (i + name.size() > tokens.size()) {
            return false;
        }
        for (int k = 1; k < name.size(); k++) {
            if (!tokens.get(i + k).text().equals(name.get(k))) {
                return false;
            }
        }
        return !(tokens.get(i).text().equals("IS") && shouted(tokens, i));
    }

    /** Whether the words beside are in capitals too, so that "IS" is a verb. */
    private static boolean shouted(List<Token> tokens, int i) {
        boolean before = i > 0 && tokens.get(i - 1).allCaps();
        boolean after = i + 1 < tokens.size() && tokens.get(i + 1).allCaps();
        return before || after;
    }

    /** An organisation that no lexicon knows, where its people are named before or after it. */
    private @Nullable Actor unlisted(List<Token> tokens, int i, IntPredicate demonym) {
        if (!name(tokens, i) || shouted(tokens, i)) {
            return null;
        }
        int to = i;
        boolean organisation = false;
        while (to < tokens.size() && to - i < NAME && name(tokens, to)) {
            organisation |= words.getOrDefault("organisation", Set.of())
                    .contains(tokens.get(to).text());
            to++;
        }
        boolean acronym =
                to == i + 1 && tokens.get(i).allCaps() && tokens.get(i).text().length() <= 6;
        boolean itself =
                word(tokens, i - 1).equals("itself") && word(tokens, i - 2).startsWith("call");
        boolean led = has("led", tokens, i - 1) && i > 1 && to - i <= 3;
        boolean people = has("agent", tokens, to) || ofPeople(tokens, i);
        boolean acts = itself || led && !demonym.test(i) || (organisation || acronym) && people;
        return acts && !demonym.test(i) ? new Actor(text(tokens, i, to), text(tokens, i, to), i, to) : null;
    }

    private static boolean name(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        boolean ordinal = Character.isDigit(token.text().charAt(0)) && token.kind() == Token.Kind.WORD;
        return token.capitalised() || ordinal;
    }

    /** "Members of the X": whether a name at {@code i} follows people of its own. */
    private boolean ofPeople(List<Token> tokens, int i) {
        int k = word(tokens, i - 1).equals("the") ? i - 2 : i - 1;
        return word(tokens, k).equals("of") && has("agent", tokens, k - 1);
    }

    /** Whether what stands before a name makes it the one acted upon or spoken of: "against the X", "killed two members of X". */
    private boolean victim(List<Token> tokens, int i) {
        int k = word(tokens, i - 1).equals("the") ? i - 2 : i - 1;
        if (has("against", tokens, k)
                || has("far", tokens, k - 1) && !word(tokens, k).equals("by")) {
            return true;
        }
        if (has("allied", tokens, k - 1)
                && (word(tokens, k).equals("with") || word(tokens, k).equals("to"))) {
            return true;
        }
        if (word(tokens, k).equals("of")) {
            return !has("agent", tokens, k - 1) || harmed(tokens, k - 1);
        }
        return has("harm", tokens, k) && !word(tokens, k).equals("struck");
    }

    /** Whether a verb of harm stands shortly before: "killed nine members of". */
    private boolean harmed(List<Token> tokens, int i) {
        for (int k = i - 1; k >= i - 3 && k >= 0; k--) {
            if (has("harm", tokens, k) || has("against", tokens, k)) {
                return true;
            }
        }
        return false;
    }

    /** "Rapid Support Forces (RSF)": the acronym tells the same group. */
    private static void acronym(List<Token> tokens, Actor actor, Set<String> told) {
        if ((word(tokens, actor.to()).equals("(") || word(tokens, actor.to()).equals("["))
                && actor.to() + 1 < tokens.size()
                && tokens.get(actor.to() + 1).allCaps()) {
            told.add(tokens.get(actor.to() + 1).text());
        }
    }

    private boolean has(String wordClass, List<Token> tokens, int i) {
        return i >= 0
                && i < tokens.size()
                && words.getOrDefault(wordClass, Set.of())
                        .contains(tokens.get(i).lower());
    }

    private static String word(List<Token> tokens, int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i).lower() : "";
    }

    private static String text(List<Token> tokens, int from, int to) {
        StringBuilder text = new StringBuilder(tokens.get(from).text());
        for (int k = from + 1; k < to; k++) {
            text.append(tokens.get(k).start() > tokens.get(k - 1).end() ? " " : "")
                    .append(tokens.get(k).text());
        }
        return text.toString();
    }
}
