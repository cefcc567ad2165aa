package dev.dateline.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of texts and files, and ids made from it, so that the same article gives the same ids. */
public final class Digest {
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CHUNK = 1 << 16;

    private Digest() {}

    /** Hexadecimal SHA-256 of a text in UTF-8. */
    public static String sha256(String text) {
        return HexFormat.of().formatHex(bytes(text));
    }

    /** Hexadecimal SHA-256 of all that a stream gives. */
    static String sha256(InputStream in) throws IOException {
        MessageDigest digest = sha256();
        byte[] chunk = new byte[CHUNK];
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            digest.update(chunk, 0, read);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** 26 characters of Crockford's base 32, as a ULID has, made from a name. */
    public static String id(String name) {
        byte[] bytes = bytes(name);
        StringBuilder id = new StringBuilder("0");
        for (int i = 0; i < 25; i++) {
            id.append(CROCKFORD.charAt(bytes[i] & 31));
        }
        return id.toString();
    }

    private static byte[] bytes(String text) {
        return sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
