package dev.dateline.article;

import dev.dateline.text.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Bytes as text.
 *
 * @param text without a byte order mark, line ends made line feeds, no-break spaces made spaces
 * @param problems where the encoding had to be guessed
 */
record Decoded(String text, List<Problem> problems) {
    /** How much of a file is looked at to tell text from binary. */
    private static final int HEAD = 8192;

    /**
     * Decodes by byte order mark, as UTF-8, else as windows-1252.
     *
     * @throws ArticleException where the bytes are no text
     */
    static Decoded of(byte[] bytes, String name) {
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
            return new Decoded(lines(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE)), List.of());
        }
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
            return new Decoded(lines(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE)), List.of());
        }
        refuseBinary(bytes, name);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new Decoded(lines(text), List.of());
        } catch (CharacterCodingException e) {
            return new Decoded(
                    lines(new String(bytes, Charset.forName("windows-1252"))),
                    List.of(new Problem(
                            "article.encoding", name + " is not UTF-8; it was read as windows-1252.", null)));
        }
    }

    private static void refuseBinary(byte[] bytes, String name) {
        for (int i = 0; i < Math.min(HEAD, bytes.length); i++) {
            if (bytes[i] == 0) {
                throw new ArticleException(
                        "This is no text",
                        name + " contains binary data. Text and HTML files can be read as articles.");
            }
        }
    }

    private static String lines(String text) {
        String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
        return plain.replace("\r\n", "\n").replace('\r', '\n').replace('\u00a0', ' ');
    }
}
