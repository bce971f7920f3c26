package dev.segue.logging;

import dev.segue.Digest;
import dev.segue.EntryNo;
import dev.segue.Problem;
import dev.segue.Text;
import java.util.Collection;

/**
 * Judges whether the entries of a logged segment are those that were logged, as they come by number in one pass (rule LG-22). Its memory does not grow
 * with them. Not thread-safe, of use once.
 *
 * <p>It finds an entry that does not match the commitment kept beside it, entries that are missing or too many, and commitments that do not
 * make up the digest of the receipt, so that changing an entry and its commitment together is found too. Who can change the receipt as well
 * is not found: keep it, or a {@link MembershipProof}, elsewhere; nor is an entry that was given the form of an erased one under the pseudonym of somebody
 * who was erased.
 */
public final class Verifier {
    private final LoggingReceipt receipt;
    private final Objections.Gatherer findings = new Objections.Gatherer();
    private final MerkleTree digest = new MerkleTree();
    private long next;
    private long entries;
    private long erased;

    /** Begins with the first entry of that receipt. */
    public Verifier(LoggingReceipt receipt) {
        this.receipt = receipt;
        this.next = receipt.firstEntry().value();
    }

    /** Checks the next entries, by number. */
    public void add(Collection<LoggedEntry> chunk) {
        chunk.forEach(this::add);
    }

    private void add(LoggedEntry logged) {
        long number = logged.entry().no().value();
        entries++;
        erased += logged.erased().isPresent() ? 1 : 0;
        if (number < next || number > receipt.lastEntry().value()) {
            findings.add(added(logged.entry().no()));
        } else {
            missing(number);
            next = number + 1;
            digest.add(logged.commitment());
        }
        if (!isAsLogged(logged)) {
            findings.add(altered(logged));
        }
    }

    /** An erased entry is what erasing leaves; whether it was so before nobody can tell. */
    private static boolean isAsLogged(LoggedEntry logged) {
        InteractionLogEntry entry = logged.entry();
        return logged.erased()
                .map(tombstone -> new Eraser(tombstone.pseudonym(), tombstone.pseudonym())
                                .entry(entry)
                                .equals(entry)
                        && entry.contact().no().equals(tombstone.pseudonym()))
                .orElseGet(() -> entry.commitment().equals(logged.commitment()));
    }

    private void missing(long upTo) {
        long inFull = Math.min(upTo, next + Objections.MOST_IN_FULL);
        for (long number = next; number < inFull; number++) {
            findings.add(missing(new EntryNo(number)));
        }
        if (upTo > inFull) {
            findings.add(missing(new EntryNo(inFull)), upTo - inFull);
        }
    }

    /** What was found, after the last entry. */
    public Verification result() {
        missing(receipt.lastEntry().value() + 1);
        next = receipt.lastEntry().value() + 1;
        if (!digest.root().equals(receipt.digest())) {
            findings.add(digestDiffers(receipt, digest.root()));
        }
        return new Verification(receipt.loggedSegment(), entries, erased, findings.objections());
    }

    private Problem altered(LoggedEntry logged) {
        String what = logged.erased().isPresent()
                ? "The entry was erased, but has more in it than erasing leaves"
                : "The entry has commitment %s, but was logged with %s"
                        .formatted(logged.entry().commitment(), logged.commitment());
        return Problem.of("verify.entry-altered", place(logged.entry().no()), what, "Bring it back from a backup");
    }

    private Problem missing(EntryNo no) {
        return Problem.of("verify.entry-missing", place(no), "The entry is missing", "Bring it back from a backup");
    }

    private Problem added(EntryNo no) {
        return Problem.of(
                "verify.entry-added",
                place(no),
                Text.format(
                        "The entry was not logged: there were entries %s to %s, each once",
                        receipt.firstEntry(), receipt.lastEntry()),
                "Find out who has added it");
    }

    /** That the commitments of all entries make up another digest than the one that was given out. */
    public static Problem digestDiffers(LoggingReceipt receipt, Digest actual) {
        return Problem.of(
                "verify.digest-differs",
                "logged segment " + receipt.loggedSegment(),
                "The commitments of its entries make up %s, but its receipt says %s"
                        .formatted(actual, receipt.digest()),
                "Compare the receipt with one that was kept elsewhere, and bring back a backup");
    }

    private String place(EntryNo no) {
        return "logged segment " + receipt.loggedSegment() + " entry " + no;
    }
}
