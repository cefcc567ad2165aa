package dev.dateline.benchmark;

import dev.dateline.gazetteer.Gazetteer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Writes texts: the same seed gives the same texts, another seed gives others, so that nothing remembered flatters. */
public final class Texts {
    /** Lengths of articles in characters. */
    private static final int SHORTEST = 1_500;

    private static final int LONGEST = 9_000;
    private static final LocalDate FIRST_DAY = LocalDate.of(1998, 1, 1);

    private final Gazetteer gazetteer;
    private final Grammar grammar = Grammar.load();

    public Texts(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Texts of a kind, together at least {@code characters} long. */
    public List<BenchmarkText> of(TextKind kind, long seed, int characters) {
        SplittableRandom random = new SplittableRandom(seed * 31 + kind.name().hashCode());
        List<BenchmarkText> texts = new ArrayList<>();
        int written = 0;
        while (written < characters) {
            BenchmarkText text = one(kind, random);
            texts.add(text);
            written += text.text().length();
        }
        return texts;
    }

    private BenchmarkText one(TextKind kind, SplittableRandom random) {
        LocalDate published = FIRST_DAY.plusDays(random.nextInt(9_500));
        Facts facts = new Facts(gazetteer, published, random);
        int length = random.nextInt(SHORTEST, LONGEST);
        StringBuilder text = new StringBuilder(length + 1_000);
        text.append(grammar.expand(kind.first(), facts, random));
        while (text.length() < length) {
            text.append('\n').append(grammar.expand(kind.paragraph(), facts, random));
        }
        String title = grammar.expand(kind.title(), facts, random);
        return new BenchmarkText(kind.written(title), published, kind.written(text.toString()));
    }
}
