package dev.dateline.extraction;

import dev.dateline.incident.Family;
import dev.dateline.text.Span;
import dev.dateline.text.Token;
import java.util.List;
import java.util.Set;

/** Finds who or what was hit: the object of an attacking verb, what follows "attack on", the subject of a passive. */
final class TargetReader {
    private static final int LONGEST = 9;

    private static final Set<String> OF = Set.of("on", "of", "against", "at");
    private static final Set<String> ENDS = Set.of(
            "in",
            "near",
            "on",
            "at",
            "outside",
            "inside",
            "by",
            "with",
            "after",
            "before",
            "when",
            "while",
            "during",
            "from",
            "who",
            "which",
            "that",
            "where",
            "as",
            "to",
            "into",
            "for",
            "and",
            "but",
            "was",
            "were",
            "had",
            "has",
            "killing",
            "causing",
            "leaving",
            "early",
            "late",
            "overnight",
            "last",
            "this",
            "is",
            "are",
            "over",
            "across",
            "dead",
            "down");
    private static final Set<String> NOT_A_TARGET = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "least",
            "them",
            "it",
            "him",
            "her",
            "himself",
            "themselves",
            "more",
            "fire");
    private static final Set<String> BE = Set.of("was", "were", "been", "being", "are", "is");
    private static final Set<String> ACTIVE = Set.of(
            "attack.verb",
            "attack.murdered",
            "bombing.dynamited",
            "stabbing.verb",
            "shooting.shot-dead",
            "shooting.opened-fire",
            "shooting.fired-on",
            "shooting.shot-up",
            "shooting.gunned",
            "kidnapping.verb",
            "assassination.verb",
            "armed-clash.ambush",
            "sabotage.set-fire",
            "shooting.shot-and");
    private static final Set<String> NOMINAL = Set.of(
            "attack.noun",
            "bombing.noun",
            "stabbing.noun",
            "kidnapping.noun",
            "assassination.noun",
            "attack.murder",
            "shooting.noun",
            "bombardment.strike",
            "bombardment.airstrike",
            "sabotage.arson-attack",
            "stabbing.attack",
            "bombing.suicide-attack",
            "bombing.suicide");

    private TargetReader() {}

    static void read(Mention mention) {
        if (mention.type == null || mention.type.family() != Family.VIOLENCE) {
            return;
        }
        for (Trigger trigger : mention.triggers) {
            String id = trigger.rule().id();
            int at = trigger.to();
            boolean passive = ACTIVE.contains(id) && BE.contains(mention.scene.wordBefore(trigger.from(), 1));
            if (passive) {
                subject(mention, trigger.from() - 1);
            } else if (ACTIVE.contains(id)) {
                object(mention, OF.contains(mention.scene.word(at)) ? at + 1 : at);
            } else if (NOMINAL.contains(id) && OF.contains(mention.scene.word(at))) {
                object(mention, at + 1);
            }
        }
    }

    private static void object(Mention mention, int from) {
        List<Token> tokens = mention.scene.tokens();
        int to = from;
        while (to < tokens.size() && to - from < LONGEST && !ends(tokens.get(to))) {
            to++;
        }
        add(mention, from, to);
    }

    private static void subject(Mention mention, int to) {
        List<Token> tokens = mention.scene.tokens();
        int from = to;
        while (from > 0 && to - from < LONGEST && !ends(tokens.get(from - 1))) {
            from--;
        }
        add(mention, from, to);
    }

    private static boolean ends(Token token) {
        return (token.kind() == Token.Kind.PUNCTUATION && !token.text().equals("'s")) || ENDS.contains(token.lower());
    }

    private static void add(Mention mention, int from, int to) {
        List<Token> tokens = mention.scene.tokens();
        if (to <= from || NOT_A_TARGET.contains(tokens.get(from).lower())) {
            return;
        }
        Span span = new Span(tokens.get(from).start(), tokens.get(to - 1).end());
        boolean place = mention.scene.places().stream().anyMatch(p -> p.span().contains(span));
        if (!place) {
            int base = mention.scene.sentence().span().start();
            String sentence = mention.scene.text();
            mention.targets.putIfAbsent(sentence.substring(span.start() - base, span.end() - base), span);
        }
    }
}
