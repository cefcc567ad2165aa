package dev.dateline.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Decodes text; bytes that are wrong in the file's encoding are read as windows-1252, which is what they mostly are, and are counted. */
final class MixedReader extends Reader {
    private static final int SIZE = 1 << 16;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(SIZE).flip();
    private final CharBuffer chars = CharBuffer.allocate(SIZE).flip();
    private boolean ended;
    private boolean flushed;
    private long lines;
    private int wrong;
    private long firstWrongLine;
    private long quotes;

    MixedReader(InputStream in, Encoding encoding) {
        this.in = in;
        this.decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }

    /** Number of places where bytes did not fit the encoding. */
    int wrong() {
        return wrong;
    }

    /** Line of the first of them, from 1. */
    int firstWrongLine() {
        return (int) Math.min(firstWrongLine, Integer.MAX_VALUE);
    }

    /** Whether the text so far has an odd number of quotation marks. */
    boolean hasOpenQuote() {
        return quotes % 2 == 1;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (!chars.hasRemaining() && !fill()) {
            return -1;
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        return count;
    }

    private boolean fill() throws IOException {
        chars.clear();
        while (chars.position() == 0 && !flushed) {
            more();
            CoderResult result = decoder.decode(bytes, chars, ended);
            if (result.isError()) {
                if (chars.remaining() < result.length()) {
                    break;
                }
                replace(result.length());
            } else if (result.isUnderflow() && ended) {
                flushed = decoder.flush(chars).isUnderflow();
            }
        }
        chars.flip();
        count();
        return chars.hasRemaining();
    }

    private void more() throws IOException {
        if (ended) {
            return;
        }
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count < 0) {
            ended = true;
        } else {
            bytes.position(bytes.position() + count);
        }
        bytes.flip();
    }

    private void replace(int length) {
        if (wrong == 0) {
            firstWrongLine = lines + 1;
            for (int i = 0; i < chars.position(); i++) {
                firstWrongLine += chars.get(i) == '\n' ? 1 : 0;
            }
        }
        wrong++;
        byte[] odd = new byte[length];
        bytes.get(odd);
        chars.put(new String(odd, Encoding.WESTERN));
    }

    private void count() {
        char[] all = chars.array();
        int end = chars.limit();
        for (int i = 0; i < end; i++) {
            char c = all[i];
            if (c == '\n') {
                lines++;
            } else if (c == '"') {
                quotes++;
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
