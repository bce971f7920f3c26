package dev.segue.criteria;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.segue.ContactNo;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Which contacts are in a sample (rule CR-13). Immutable, thread-safe. */
final class SampleShare {
    private static final BigDecimal ALL = new BigDecimal(100);
    private static final BigInteger VALUES = BigInteger.ONE.shiftLeft(Long.SIZE);

    /** Has taken in the salt; copied for each contact, never used itself. */
    private final MessageDigest salted;

    private final BigInteger below;

    SampleShare(Criterion.Sample sample) {
        this.salted = sha256();
        salted.update(sample.salt().getBytes(UTF_8));
        salted.update((byte) 0);
        this.below = sample.percent()
                .multiply(new BigDecimal(VALUES))
                .divide(ALL, 0, RoundingMode.FLOOR)
                .toBigInteger();
    }

    static BigDecimal checked(BigDecimal percent) {
        BigDecimal bare = percent.stripTrailingZeros();
        boolean plain = bare.scale() <= Criterion.Sample.MOST_DECIMALS && bare.precision() <= 10;
        if (bare.signum() <= 0 || !plain || bare.compareTo(ALL) > 0) {
            throw new IllegalArgumentException(
                    "The share of a sample is above 0 and at most 100 percent, with at most %s decimals, but was %s"
                            .formatted(Criterion.Sample.MOST_DECIMALS, bare));
        }
        return bare.setScale(Math.max(bare.scale(), 0), RoundingMode.UNNECESSARY);
    }

    boolean holds(ContactNo contact) {
        long first =
                ByteBuffer.wrap(copy().digest(contact.value().getBytes(UTF_8))).getLong();
        return below.equals(VALUES) || Long.compareUnsigned(first, below.longValue()) < 0;
    }

    private MessageDigest copy() {
        try {
            return (MessageDigest) salted.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The digest of this Java cannot be copied", e);
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
