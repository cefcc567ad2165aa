package dev.dateline.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * How the bytes of a file are to be read as text.
 *
 * @param charset UTF-8, UTF-16 by its mark or by its zero bytes, or windows-1252 where the bytes are no UTF-8
 * @param mark number of bytes of the byte order mark at the beginning
 */
record Encoding(Charset charset, int mark) {
    static final Charset WESTERN = Charset.forName("windows-1252");
    /** Bytes of a beginning that tells UTF-16 without a mark. */
    private static final int LOOK = 32;

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
        Charset unmarked = unmarkedUtf16(head);
        return new Encoding(unmarked != null ? unmarked : isUtf8(head) ? StandardCharsets.UTF_8 : WESTERN, 0);
    }

    /** UTF-16 without a mark, which a text shows that begins with ASCII, as every format here does; null where it is not. */
    private static @Nullable Charset unmarkedUtf16(byte[] head) {
        int even = 0;
        int odd = 0;
        int length = Math.min(head.length, LOOK) & ~1;
        for (int i = 0; i < length; i += 2) {
            even += head[i] == 0 ? 1 : 0;
            odd += head[i + 1] == 0 ? 1 : 0;
        }
        int pairs = length / 2;
        if (pairs < 4) {
            return null;
        }
        return even == 0 && odd == pairs
                ? StandardCharsets.UTF_16LE
                : odd == 0 && even == pairs ? StandardCharsets.UTF_16BE : null;
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
