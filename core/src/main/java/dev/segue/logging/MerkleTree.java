package dev.segue.logging;

import dev.segue.Digest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The digest over the commitments of all entries of a logged segment, grown one by one in memory that is bounded by the logarithm of
 * their number. Not thread-safe.
 *
 * <p>Rule LG-20: leaves are hashed with a leading 0, inner nodes with a leading 1; the tree over n leaves splits at the largest power of
 * two below n, and the tree over none is the digest of nothing. One leaf can so be proven without the others.
 */
public final class MerkleTree {
    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};
    private static final long NO_LEAF = -1;

    private final Deque<Subtree> subtrees = new ArrayDeque<>();
    private final long proven;
    private final List<Digest> path = new ArrayList<>();
    private Digest commitment = Digest.of();
    private long leaves;

    /** Begins with nothing. */
    public MerkleTree() {
        this(NO_LEAF);
    }

    private MerkleTree(long proven) {
        this.proven = proven;
    }

    /**
     * Begins with nothing, to prove one leaf at the end.
     *
     * @param index the place of that leaf, from 0
     */
    public static MerkleTree proving(long index) {
        if (index < 0) {
            throw new IllegalArgumentException("The place of a leaf is counted from 0, but was " + index);
        }
        return new MerkleTree(index);
    }

    /** Adds the next commitment. */
    public void add(Digest next) {
        if (leaves == proven) {
            commitment = next;
        }
        Subtree grown = new Subtree(leafOf(next), leaves++, 1);
        while (!subtrees.isEmpty() && subtrees.peek().size() == grown.size()) {
            grown = joined(subtrees.pop(), grown, path);
        }
        subtrees.push(grown);
    }

    /** The digest over all commitments so far; more can be added. */
    public Digest root() {
        return root(new ArrayList<>());
    }

    /**
     * The proof of the leaf that was asked for, in the tree as it is now.
     *
     * @throws IllegalStateException if no such leaf was added, or none was asked for
     */
    public MembershipProof proof() {
        if (proven == NO_LEAF || proven >= leaves) {
            throw new IllegalStateException("Leaf " + proven + " was to be proven, but there are " + leaves);
        }
        List<Digest> whole = new ArrayList<>(path);
        root(whole);
        return new MembershipProof(commitment, proven, leaves, whole);
    }

    private Digest root(List<Digest> siblings) {
        Subtree root = null;
        for (Subtree subtree : subtrees) {
            root = root == null ? subtree : joined(subtree, root, siblings);
        }
        return root == null ? Digest.of() : root.digest();
    }

    /** Notes the sibling of the subtree that has the leaf to be proven. */
    private Subtree joined(Subtree left, Subtree right, List<Digest> siblings) {
        if (left.has(proven)) {
            siblings.add(right.digest());
        } else if (right.has(proven)) {
            siblings.add(left.digest());
        }
        return new Subtree(nodeOf(left.digest(), right.digest()), left.from(), left.size() + right.size());
    }

    static Digest leafOf(Digest commitment) {
        return Digest.of(LEAF, commitment.bytes());
    }

    static Digest nodeOf(Digest left, Digest right) {
        return Digest.of(NODE, left.bytes(), right.bytes());
    }

    private record Subtree(Digest digest, long from, long size) {
        boolean has(long leaf) {
            return leaf >= from && leaf < from + size;
        }
    }
}
