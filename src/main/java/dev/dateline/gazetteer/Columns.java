package dev.dateline.gazetteer;

/** A cursor over the bytes of a compiled gazetteer, for laying its columns over them; nothing is copied. */
final class Columns {
    private final byte[] bytes;
    private int at;

    Columns(byte[] bytes) {
        this(bytes, 0);
    }

    Columns(byte[] bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    int readInt() {
        at += 4;
        return (bytes[at - 4] & 0xff) << 24
                | (bytes[at - 3] & 0xff) << 16
                | (bytes[at - 2] & 0xff) << 8
                | (bytes[at - 1] & 0xff);
    }

    /** The next {@code count} numbers of {@code planes} bytes. */
    BytePlanes planes(int count, int planes) {
        BytePlanes column = new BytePlanes(bytes, at, count, planes);
        at += count * planes;
        return column;
    }

    /** Where the next {@code length} bytes start. */
    int skip(int length) {
        at += length;
        return at - length;
    }

    byte[] bytes() {
        return bytes;
    }
}
