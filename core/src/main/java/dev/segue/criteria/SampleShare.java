package dev.segue.criteria;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.segue.ContactNo;
import dev.segue.Digest;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Which contacts are in a sample (rule CR-13). Immutable, thread-safe. */
final class SampleShare {
    private static final BigDecimal ALL = new BigDecimal(100);
    private static final BigInteger VALUES = BigInteger.ONE.shiftLeft(Long.SIZE);
    private static final byte[] ZERO = new byte[1];

    private final byte[] salt;
    private final BigInteger below;

    SampleShare(Criterion.Sample sample) {
        this.salt = sample.salt().getBytes(UTF_8);
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
        long first = Digest.of(salt, ZERO, contact.value().getBytes(UTF_8)).a();
        return below.equals(VALUES) || Long.compareUnsigned(first, below.longValue()) < 0;
    }
}
