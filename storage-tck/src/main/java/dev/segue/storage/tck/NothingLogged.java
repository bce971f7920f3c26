package dev.segue.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.SegmentNo;
import dev.segue.contact.CorrespondenceType;
import dev.segue.storage.Storage;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** That a run has left nothing of what it wrote, on any port, and its segment open. */
final class NothingLogged {
    private NothingLogged() {}

    static void of(Storage storage, PlainLogRun run) {
        SegmentNo segment = run.command().segment();
        assertThat(storage.segments().find(segment)).isPresent();
        assertThat(storage.segments().count(segment)).isPositive();
        assertThat(storage.segments().find(run.followUpSegment().header().no())).isEmpty();
        assertThat(storage.segments().count(run.followUpSegment().header().no()))
                .isZero();
        assertThat(storage.loggedSegments().find(run.no())).isEmpty();
        assertThat(storage.loggedSegments().ofSegment(segment)).isEmpty();
        assertThat(storage.loggedSegments().page(Optional.empty(), 10)).isEmpty();
        assertThat(storage.loggedSegments().steps(run.no(), 0, 10)).isEmpty();
        assertThat(storage.loggedSegments().campaignEntries(run.no())).isEmpty();
        assertThat(storage.interactions().page(run.no(), Optional.empty(), 10)).isEmpty();
        run.entries().stream().limit(1).forEach(entry -> {
            assertThat(storage.interactions().find(entry.no())).isEmpty();
            assertThat(storage.interactions().page(entry.contact().no(), Optional.empty(), 10))
                    .isEmpty();
            assertThat(storage.interactions().counting(Set.of(entry.contact().no())))
                    .isEmpty();
        });
        assertThat(storage.deliveries().counts(run.no())).isEmpty();
        assertThat(storage.deliveries().page(run.no(), Optional.empty(), 10)).isEmpty();
        assertThat(storage.deliveries().claim(Set.of(CorrespondenceType.values()), 10, Duration.ofMinutes(1)))
                .isEmpty();
    }
}
