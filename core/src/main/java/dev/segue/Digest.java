package dev.segue;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A SHA-256 value. Immutable. */
public record Digest(long a, long b, long c, long d) {
    /** Is copied for each digest and never used itself: to look one up takes several times as long as to digest a few bytes. */
    private static final MessageDigest UNUSED = sha256();

    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{64}");

    /** The digest of all these bytes, one after another. */
    public static Digest of(byte[]... parts) {
        MessageDigest sha = unused();
        for (byte[] part : parts) {
            sha.update(part);
        }
        ByteBuffer hash = ByteBuffer.wrap(sha.digest());
        return new Digest(hash.getLong(), hash.getLong(), hash.getLong(), hash.getLong());
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException if the text has not 64 hexadecimal digits
     */
    public static Digest parse(String hex) {
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException(
                    "A digest has 64 hexadecimal digits, but was '%s'".formatted(Text.shown(hex)));
        }
        ByteBuffer hash = ByteBuffer.wrap(HexFormat.of().parseHex(hex));
        return new Digest(hash.getLong(), hash.getLong(), hash.getLong(), hash.getLong());
    }

    /** The 32 bytes. */
    public byte[] bytes() {
        return ByteBuffer.allocate(32)
                .putLong(a)
                .putLong(b)
                .putLong(c)
                .putLong(d)
                .array();
    }

    /** The 64 hexadecimal digits. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes());
    }

    private static MessageDigest unused() {
        try {
            return (MessageDigest) UNUSED.clone();
        } catch (CloneNotSupportedException e) {
            return sha256();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
