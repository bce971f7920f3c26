package dev.segue.engine;

import dev.segue.Progress;
import dev.segue.SegmentNo;
import dev.segue.Text;
import dev.segue.letter.GapTally;
import dev.segue.letter.LetterGaps;
import dev.segue.segment.Segment;
import java.util.Optional;
import java.util.OptionalLong;

/** Looks at every line of a segment for what its letter lacks. Immutable and thread-safe. */
final class LookingForGaps {
    private final Assembly assembly;
    private final Letters letters;

    LookingForGaps(Assembly assembly, Letters letters) {
        this.assembly = assembly;
        this.letters = letters;
    }

    Outcome<LetterGaps> in(SegmentNo no, Progress progress) {
        Optional<Segment> segment = assembly.storage().segments().find(no);
        if (segment.isEmpty()) {
            return Outcome.refused(new OpenSegments(assembly, OptionalLong.empty()).missing(no));
        }
        GapTally tally = new GapTally(
                letters.values(segment.get(), assembly.letterSources()),
                new FieldsOfDocuments(assembly, letters.templates())::of);
        long[] done = {0};
        OptionalLong total = OptionalLong.of(assembly.storage().segments().count(no));
        try {
            new Lines(assembly).eachView(segment.get(), chunk -> {
                chunk.forEach(view -> tally.add(view.line(), view.contact(), view.interaction(), view.optOut()));
                done[0] += chunk.size();
                Cancelled.ifSaidSo(progress, done[0], total);
            });
            return Outcome.done(tally.gaps());
        } catch (Cancelled e) {
            return Outcome.refused(Cancelled.problem(
                    "letter.gaps-cancelled",
                    "segment " + no,
                    Text.format("Looking for gaps was cancelled after %,d lines", done[0]),
                    "Look again when you like"));
        }
    }
}
