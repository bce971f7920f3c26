package dev.segue.merge;

import dev.segue.Text;

/**
 * How large a template may be before it is refused. Immutable.
 *
 * @param packedBytes of the file
 * @param unpackedBytes of all parts together
 * @param partBytes of one part
 * @param parts how many
 * @param ratio how many bytes a packed byte may become, beyond the first 100 kB of a part
 * @param depth how deep elements may be nested
 */
public record MergeLimits(long packedBytes, long unpackedBytes, long partBytes, int parts, int ratio, int depth) {

    /** 20 MB packed, 200 MB unpacked, 100 MB a part, 1,000 parts, 1:100, 256 deep. */
    public static final MergeLimits STANDARD = new MergeLimits(20_000_000, 200_000_000, 100_000_000, 1_000, 100, 256);

    /** Refuses a limit below one. */
    public MergeLimits {
        if (packedBytes < 1 || unpackedBytes < 1 || partBytes < 1 || parts < 1 || ratio < 1 || depth < 1) {
            throw new IllegalArgumentException(Text.format(
                    "Every limit is 1 or more, but was %d %d %d %d %d %d",
                    packedBytes, unpackedBytes, partBytes, parts, ratio, depth));
        }
    }
}
