package dev.segue.logging;

import java.util.ArrayDeque;
import java.util.Deque;

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

    private final Deque<Subtree> subtrees = new ArrayDeque<>();

    /** A tree over no commitment. */
    public MerkleTree() {}

    /** Adds the next commitment. */
    public void add(Digest commitment) {
        Subtree grown = new Subtree(Digest.of(LEAF, commitment.bytes()), 1);
        while (!subtrees.isEmpty() && subtrees.peek().size() == grown.size()) {
            grown = join(subtrees.pop(), grown);
        }
        subtrees.push(grown);
    }

    /** The digest over all commitments so far; more can be added. */
    public Digest root() {
        Subtree root = null;
        for (Subtree subtree : subtrees) {
            root = root == null ? subtree : join(subtree, root);
        }
        return root == null ? Digest.of() : root.digest();
    }

    private static Subtree join(Subtree left, Subtree right) {
        return new Subtree(Digest.of(NODE, left.digest().bytes(), right.digest().bytes()), left.size() + right.size());
    }

    private record Subtree(Digest digest, long size) {}
}
