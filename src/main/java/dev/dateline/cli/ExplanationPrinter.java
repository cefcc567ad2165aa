package dev.dateline.cli;

import dev.dateline.extraction.SentenceFindings;
import dev.dateline.extraction.SentenceFindings.Finding;
import dev.dateline.text.Document;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Prints what sentences were found to tell: a sentence, its findings beneath it, their reasons beneath them. */
final class ExplanationPrinter {
    private ExplanationPrinter() {}

    static void print(Document document, List<SentenceFindings> sentences, PrintStream out) {
        for (int i = 0; i < sentences.size(); i++) {
            SentenceFindings sentence = sentences.get(i);
            out.println((i + 1) + " [" + sentence.span().start() + ", "
                    + sentence.span().end() + ") " + oneLine(sentence.span().of(document.text())));
            for (Finding finding : sentence.findings()) {
                String kind = finding.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
                out.println(
                        "    " + kind + " \"" + oneLine(finding.span().of(document.text())) + "\": " + finding.text());
                finding.reasons().forEach(reason -> out.println("        " + oneLine(reason)));
            }
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "\u00b7");
    }
}
