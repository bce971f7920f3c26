package dev.segue.logging;

import static java.util.Objects.requireNonNull;

import dev.segue.Digest;
import dev.segue.Text;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * That one entry is one of those of a logged segment, told without the others (rule LG-23). It says nothing of what stands in the entry, and
 * needs nothing but the digest of the segment's receipt to be checked. Immutable.
 *
 * @param commitment the entry's, as it was when it was logged; it stays when the entry is erased
 * @param index the place of the entry in its logged segment, from 0
 * @param count how many entries the logged segment has
 * @param path the digests beside the way from the entry to the root, from below
 */
public record MembershipProof(Digest commitment, long index, long count, List<Digest> path) {
    private static final Pattern FORM =
            Pattern.compile("segue-proof-1 (\\d{1,18}) (\\d{1,18}) ([0-9a-fA-F]{64})((?: [0-9a-fA-F]{64}){0,63})");

    /** Copies the path and refuses a place that is not one of so many. */
    public MembershipProof {
        requireNonNull(commitment, "commitment");
        path = List.copyOf(path);
        if (index < 0 || index >= count) {
            throw new IllegalArgumentException(Text.format(
                    "An entry is proven at a place from 0 below the number of entries, but was %d of %d",
                    index, count));
        }
    }

    /**
     * Reads what {@link #toString} writes.
     *
     * @throws IllegalArgumentException if the text is no such proof
     */
    public static MembershipProof parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "A proof is written as segue-proof-1, a place, a number of entries, a commitment and its path, but was '%s'"
                            .formatted(Text.shown(text)));
        }
        List<Digest> path = Arrays.stream(parts.group(4).split(" "))
                .filter(part -> !part.isEmpty())
                .map(Digest::parse)
                .toList();
        return new MembershipProof(
                Digest.parse(parts.group(3)), Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)), path);
    }

    /** Whether an entry with this commitment stands at that place under that digest, which is the one of the receipt. */
    public boolean provesIn(Digest root) {
        Digest reached = MerkleTree.leafOf(commitment);
        long place = index;
        long last = count - 1;
        for (Digest sibling : path) {
            if (last == 0) {
                return false;
            }
            boolean fromTheRight = place % 2 == 1 || place == last;
            if (fromTheRight) {
                while (place % 2 == 0 && place != 0) {
                    place /= 2;
                    last /= 2;
                }
            }
            reached = fromTheRight ? MerkleTree.nodeOf(sibling, reached) : MerkleTree.nodeOf(reached, sibling);
            place /= 2;
            last /= 2;
        }
        return last == 0 && reached.equals(root);
    }

    /** Whether it is the entry that the commitment stands for, unchanged in every part. Of an erased one nobody can tell any more. */
    public boolean isOf(InteractionLogEntry entry) {
        return commitment.equals(entry.commitment());
    }

    /** One line that can be kept and read again by {@link #parse}. */
    @Override
    public String toString() {
        return path.stream()
                .map(digest -> " " + digest)
                .collect(Collectors.joining("", "segue-proof-1 " + index + " " + count + " " + commitment, ""));
    }
}
