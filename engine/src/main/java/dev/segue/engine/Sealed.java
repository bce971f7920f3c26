package dev.segue.engine;

import static java.util.Objects.requireNonNull;

import dev.segue.Digest;
import dev.segue.EntryNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.Problem;
import dev.segue.Progress;
import dev.segue.logging.LoggedEntry;
import dev.segue.logging.LoggedSegment;
import dev.segue.logging.LoggingReceipt;
import dev.segue.logging.MembershipProof;
import dev.segue.logging.MerkleTree;
import dev.segue.logging.Verification;
import dev.segue.logging.Verifier;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads the entries of logged segments page by page, to check them or to prove one. Immutable and thread-safe. */
final class Sealed {
    private final Assembly assembly;

    Sealed(Assembly assembly) {
        this.assembly = assembly;
    }

    Outcome<Verification> verify(LoggedSegmentNo no, Progress progress) {
        requireNonNull(progress, "progress");
        Optional<LoggedSegment> logged = assembly.storage().loggedSegments().find(no);
        if (logged.isEmpty()) {
            return Outcome.refused(LoggedSegmentDesk.notFound(no));
        }
        LoggingReceipt receipt = logged.get().receipt();
        OptionalLong total = OptionalLong.of(receipt.counts().entries());
        Verifier verifier = new Verifier(receipt);
        long done = 0;
        PageByPage<LoggedEntry, EntryNo> pages = PageByPage.ofEntries(assembly.storage(), no);
        for (List<LoggedEntry> page = pages.next(); !page.isEmpty(); page = pages.next()) {
            if (progress.advanced(done, total) == Progress.Signal.CANCEL) {
                return Outcome.refused(cancelled(no));
            }
            verifier.add(page);
            done += page.size();
        }
        return Outcome.done(verifier.result());
    }

    Outcome<MembershipProof> prove(EntryNo no) {
        Optional<LoggedEntry> proven = assembly.storage().interactions().find(no);
        if (proven.isEmpty()) {
            return Outcome.refused(InteractionDesk.notFound(no));
        }
        LoggedSegmentNo segment = proven.get().entry().loggedSegment();
        LoggingReceipt receipt =
                assembly.storage().loggedSegments().find(segment).orElseThrow().receipt();
        MerkleTree tree = MerkleTree.proving(no.value() - receipt.firstEntry().value());
        PageByPage<LoggedEntry, EntryNo> pages = PageByPage.ofEntries(assembly.storage(), segment);
        for (List<LoggedEntry> page = pages.next(); !page.isEmpty(); page = pages.next()) {
            page.forEach(logged -> tree.add(logged.commitment()));
        }
        Digest root = tree.root();
        return root.equals(receipt.digest())
                ? Outcome.done(tree.proof())
                : Outcome.refused(Verifier.digestDiffers(receipt, root));
    }

    private static Problem cancelled(LoggedSegmentNo no) {
        return Cancelled.problem(
                "verify.cancelled",
                "logged segment " + no,
                "The check was cancelled between pages",
                "Check it again when you like");
    }
}
