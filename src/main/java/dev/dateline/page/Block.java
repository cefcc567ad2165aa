package dev.dateline.page;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Data between tags, packed by zlib, in base64: nothing in them can be markup. Closing it writes the end tag and leaves the page's stream
 * open.
 */
final class Block extends FilterOutputStream {
    private static final int CHUNK = 1 << 13;

    private final OutputStream page;
    private final Deflater deflater;

    private Block(OutputStream page, Deflater deflater) {
        super(new DeflaterOutputStream(Base64.getEncoder().wrap(new Unclosed(page)), deflater, CHUNK));
        this.page = page;
        this.deflater = deflater;
    }

    /**
     * Begins a block.
     *
     * @param attributes of its element, as markup
     */
    static Block open(OutputStream page, String attributes, int level) throws IOException {
        page.write(("<script type=\"text/plain\" " + attributes + ">").getBytes(StandardCharsets.UTF_8));
        return new Block(page, new Deflater(level));
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
        try {
            super.close();
        } finally {
            deflater.end();
        }
        page.write("</script>\n".getBytes(StandardCharsets.UTF_8));
    }

    /** Base64 has to be closed to be whole, the page goes on. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
