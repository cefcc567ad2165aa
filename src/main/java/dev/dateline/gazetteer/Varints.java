package dev.dateline.gazetteer;

import java.io.ByteArrayOutputStream;

/** A cursor over whole numbers of seven bits a byte, the lowest first; the upper bit says that more follow. */
final class Varints {
    private final byte[] bytes;
    private int at;

    Varints(byte[] bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    int next() {
        int value = 0;
        int shift = 0;
        int part;
        do {
            part = bytes[at++];
            value |= (part & 0x7f) << shift;
            shift += 7;
        } while (part < 0);
        return value;
    }

    static void write(ByteArrayOutputStream out, int value) {
        int rest = value;
        while (rest >>> 7 != 0) {
            out.write(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }
}
