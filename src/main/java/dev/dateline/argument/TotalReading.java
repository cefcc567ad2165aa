package dev.dateline.argument;

import dev.dateline.incident.Evidence.Role;

/** Reads counts that run on: "the toll rose to 76", "11 dead, then 22", "six in Kirklareli and two in Istanbul". */
final class TotalReading {
    /** Most tokens from a word of harm to its running total, and from one total to the next. */
    private static final int TOTAL = 9;

    /** Most tokens from one number of a series to the next. */
    private static final int SERIES = 12;

    private final Phrase phrase;
    private final QuantityReader quantities;
    private final TollList told;

    TotalReading(Phrase phrase, QuantityReader quantities, TollList told) {
        this.phrase = phrase;
        this.quantities = quantities;
        this.told = told;
    }

    /** "The toll rose to 76", "Dead: 47 on Monday, 76 now", "deaths reached 12". */
    boolean total(int i, Role role) {
        if (phrase.is(i, "toll") && phrase.is(i - 1, "the") && before(i - 1, role)) {
            return true;
        }
        boolean rise = false;
        int start = i + owner(i + 1);
        int k = start + 1;
        while (k - i <= TOTAL && (phrase.is(k, WordClass.LINK) || phrase.is(k, WordClass.ADVERB))) {
            Quantity number = quantities.at(phrase.tokens(), k);
            if (number != null) {
                break;
            }
            rise |= phrase.is(k, WordClass.RISE);
            k++;
        }
        boolean linked = phrase.is(i, "toll") || k > start + 1 && !phrase.is(k - 1, "the");
        Quantity number = linked && k < phrase.size() ? quantities.at(phrase.tokens(), k) : null;
        if (number == null
                || phrase.is(number.to(), WordClass.OTHER)
                || phrase.is(i + 1, "in")
                || phrase.is(i + 1, "by") && !phrase.is(i, "toll")) {
            return false;
        }
        told.use(number.to());
        told.add(
                role,
                number.count(),
                i,
                number.to(),
                rise || phrase.is(i, "toll") ? Toll.Kind.UPDATE : Toll.Kind.STATED);
        return true;
    }

    /** "Taking to 28 the toll". */
    private boolean before(int the, Role role) {
        for (int k = the - 1; k >= 1 && the - k <= 3; k--) {
            Quantity number = phrase.is(k - 1, "to") ? quantities.at(phrase.tokens(), k) : null;
            if (number != null && number.to() == the) {
                told.use(the + 1);
                return told.add(role, number.count(), k, the + 1, Toll.Kind.UPDATE);
            }
        }
        return false;
    }

    /** Number of tokens that say whose toll it is: "from Hurricane Helene passed", 0 for none. */
    private int owner(int from) {
        if (!phrase.is(from, "from") && !phrase.is(from, "in") && !phrase.is(from, "of")) {
            return 0;
        }
        for (int k = from + 1; k - from <= 6 && phrase.isWord(k); k++) {
            if (phrase.is(k, WordClass.RISE)
                    || phrase.is(k, "passed")
                    || phrase.is(k, "topped")
                    || phrase.is(k, "is")) {
                return k - from;
            }
        }
        return 0;
    }

    /** "11 dead, then 22", "150 dead on Monday, on Tuesday of 2,300", "40 dead; it stands at 144": the last number stands. */
    void series() {
        Toll toll = told.last();
        boolean later = false;
        int k = told.done();
        while (k < phrase.size() && k - told.done() <= SERIES && !phrase.harm(k)) {
            later |= phrase.is(k, WordClass.TIME) || phrase.is(k, "stands");
            Quantity next = later || phrase.is(k - 1, ",") ? quantities.at(phrase.tokens(), k) : null;
            if (next != null && continues(k, next, later)) {
                toll = new Toll(toll.role(), next.count(), k, next.to(), toll.kind());
                told.replaceLast(toll);
                told.use(next.to());
                later = false;
            }
            k = next == null ? k + 1 : next.to();
        }
    }

    /** Whether a number stands bare after words that count: "of 2,300,", "stands at 144", ", 76 now". */
    private boolean continues(int k, Quantity next, boolean later) {
        boolean now = phrase.is(next.to(), "now");
        boolean bare = next.to() >= phrase.size() || !phrase.isWord(next.to()) && !phrase.isNumber(next.to()) || now;
        boolean counted = phrase.is(k - 1, "of")
                || phrase.is(k - 1, "then")
                || phrase.is(k - 1, "says")
                || phrase.is(k - 1, "at") && phrase.is(k - 2, "stands")
                || now;
        boolean compound = phrase.compound(next.to() - 1) != next.to() - 1;
        return bare
                && counted
                && (later || now)
                && !compound
                && !Integer.valueOf(0).equals(next.count().max());
    }

    /** "Killed six people in Kirklareli and two in Istanbul": bare numbers at further places are harmed likewise. */
    void elsewhere() {
        Toll toll = told.last();
        if (phrase.capitals() || toll.kind() != Toll.Kind.STATED) {
            return;
        }
        for (int k = told.done(); k < phrase.size() && k - told.done() <= SERIES && !phrase.harm(k); k++) {
            boolean joined = phrase.is(k, "and") || phrase.is(k, ",");
            Quantity next = joined ? quantities.at(phrase.tokens(), k + 1) : null;
            if (next != null && place(next.to())) {
                told.add(toll.role(), next.count(), k + 1, next.to(), Toll.Kind.STATED);
                told.use(next.to());
                k = told.done();
            }
        }
    }

    private boolean place(int k) {
        boolean where = phrase.is(k, "in") || phrase.is(k, "at") || phrase.is(k, "near");
        return where && (phrase.isCapitalised(k + 1) || phrase.is(k + 1, "the") && phrase.isCapitalised(k + 2));
    }
}
