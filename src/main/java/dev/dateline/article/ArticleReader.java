package dev.dateline.article;

import java.util.Locale;

/** Reads an article from the bytes of a file: HTML or plain text, told apart by content. */
public final class ArticleReader {
    private static final int HEAD = 2048;

    private ArticleReader() {}

    /**
     * Reads a file.
     *
     * @param bytes the whole file
     * @param name its name, for messages
     * @throws ArticleException where it is no text, or of a kind that can't be read yet
     */
    public static Article read(byte[] bytes, String name) {
        refuseKnown(bytes, name);
        Decoded decoded = Decoded.of(bytes, name);
        Article article = isHtml(decoded.text())
                ? HtmlReader.read(decoded.text(), decoded.problems())
                : TextReader.read(decoded.text(), decoded.problems());
        if (article.text().isBlank()) {
            throw new ArticleException("There is no text", name + " holds no article text.");
        }
        return article;
    }

    private static void refuseKnown(byte[] bytes, String name) {
        if (bytes.length == 0) {
            throw new ArticleException("This file is empty", name + " has no bytes.");
        }
        if (startsWith(bytes, "%PDF")) {
            throw new ArticleException(
                    "PDF files can't be read yet", name + " is a PDF. Copy its text and paste it, or save it as text.");
        }
        if (startsWith(bytes, "PK")) {
            throw new ArticleException(
                    "This kind of file can't be read",
                    name + " is a ZIP archive or an Office document. Save it as text or HTML, or paste its text.");
        }
    }

    private static boolean startsWith(byte[] bytes, String mark) {
        for (int i = 0; i < mark.length(); i++) {
            if (i >= bytes.length || bytes[i] != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHtml(String text) {
        String head = text.substring(0, Math.min(HEAD, text.length())).toLowerCase(Locale.ROOT);
        return head.contains("<!doctype html")
                || head.contains("<html")
                || head.contains("<body")
                || head.contains("<head>");
    }
}
