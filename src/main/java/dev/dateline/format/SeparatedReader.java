package dev.dateline.format;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Text with blanks in place of the record separators (RFC 7464), which JSON has no room for. */
final class SeparatedReader extends FilterReader {
    private static final char SEPARATOR = '\u001e';

    SeparatedReader(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        return c == SEPARATOR ? ' ' : c;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        for (int i = offset; i < offset + count; i++) {
            if (target[i] == SEPARATOR) {
                target[i] = ' ';
            }
        }
        return count;
    }
}
