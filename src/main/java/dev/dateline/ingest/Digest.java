package dev.dateline.ingest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of texts, and ids made from it, so that the same article gives the same ids. */
public final class Digest {
    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private Digest() {}

    /** Hexadecimal SHA-256 of a text in UTF-8. */
    public static String sha256(String text) {
        return HexFormat.of().formatHex(bytes(text));
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
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
