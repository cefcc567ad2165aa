package dev.dateline.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * How the bytes of a file are to be read as text.
 *
 * @param charset UTF-8, UTF-16 by its mark, or windows-1252 where the bytes are no UTF-8
 * @param mark number of bytes of the byte order mark at the beginning
 */
record Encoding(Charset charset, int mark) {
    static final Charset WESTERN = Charset.forName("windows-1252");

    static Encoding of(byte[] head) {
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        if (starts(head, 0xFE, 0xFF)) {
            return new Encoding(StandardCharsets.UTF_16BE, 2);
        }
        if (starts(head, 0xFF, 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        return new Encoding(isUtf8(head) ? StandardCharsets.UTF_8 : WESTERN, 0);
    }

    boolean isGuess() {
        return charset.equals(WESTERN);
    }

    private static boolean starts(byte[] head, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether it is, but for a character cut off at the end. */
    private static boolean isUtf8(byte[] head) {
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length), false);
        return !result.isError();
    }

    String decode(byte[] head) {
        return new String(head, mark, head.length - mark, charset);
    }
}
