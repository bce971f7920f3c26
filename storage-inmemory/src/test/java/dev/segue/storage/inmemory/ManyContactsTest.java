package dev.segue.storage.inmemory;

import static dev.segue.storage.inmemory.Fair.done;
import static dev.segue.storage.inmemory.Fair.opened;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.ContactNo;
import dev.segue.SegmentNo;
import dev.segue.contact.Contact;
import dev.segue.contact.CorrespondenceType;
import dev.segue.criteria.Criterion;
import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.InteractionField;
import dev.segue.logging.LoggedSegment;
import dev.segue.segment.LineId;
import dev.segue.segment.Segment;
import dev.segue.segment.SegmentLine;
import dev.segue.segment.StepDefinition;
import dev.segue.segment.StepDefinition.Refine;
import dev.segue.storage.Candidate;
import dev.segue.storage.LogResult;
import dev.segue.storage.Selection;
import dev.segue.storage.SortKey;
import dev.segue.storage.Storage;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Work that is not linear in the number of contacts would not come to an end here. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ManyContactsTest {
    private static final int CONTACTS = Integer.getInteger("segue.contacts", 100_000);

    private final Storage storage = InMemoryStorage.create();
    private final Selection everyone = chunks -> storage.contacts()
            .select(
                    Criterion.everyone(),
                    Fair.NOW,
                    contacts -> chunks.accept(contacts.stream()
                            .map(contact -> new Candidate(contact.no(), SortKey.of(contact), false, FieldSettings.NONE))
                            .toList()));

    @Test
    void a_large_segment_goes_all_the_way() {
        putContacts();
        SegmentNo no = opened(storage, "S1").no();
        step(no, Fair.add());
        step(no, new Refine(Criterion.everyone(), false));
        done(storage.segments().moveTo(no, version(no), 0));
        step(no, Fair.add());
        rewriteAll(no);
        asksForMembers(no);

        LogResult result = Log.of(storage, storage.segments().find(no).orElseThrow());

        LoggedSegment logged = storage.loggedSegments().ofSegment(no).orElseThrow();
        assertThat(result).isEqualTo(new LogResult.Committed(logged));
        assertThat(logged.receipt().counts().entries()).isEqualTo(CONTACTS);
        SegmentNo followUp = logged.receipt().followUp().orElseThrow();
        assertThat(storage.segments().count(followUp)).isEqualTo(CONTACTS);
        assertThat(Fair.contactsIn(storage, followUp)).hasSize(CONTACTS);
        assertThat(claimAll()).isEqualTo(CONTACTS);
    }

    private void putContacts() {
        for (int from = 0; from < CONTACTS; from += Storage.CHUNK) {
            storage.directory().putContacts(Fair.visitors(from, Math.min(CONTACTS, from + Storage.CHUNK)));
        }
    }

    private long version(SegmentNo no) {
        return storage.segments().find(no).orElseThrow().version();
    }

    private void step(SegmentNo no, StepDefinition definition) {
        done(storage.segments().step(no, version(no), Fair.request(definition), everyone));
        assertThat(storage.segments().count(no)).isEqualTo(CONTACTS);
    }

    private void rewriteAll(SegmentNo no) {
        FieldSettings subject = FieldSettings.NONE.set(InteractionField.SUBJECT, "Come and see");
        Segment rewritten = done(storage.segments().rewriteLines(no, version(no), (chunk, own) -> {
            Map<LineId, FieldSettings> changed = new HashMap<>();
            chunk.forEach(line -> changed.put(line.id(), subject));
            return changed;
        }));
        assertThat(storage.segments().lines(rewritten.no(), OptionalInt.empty(), Optional.empty(), Storage.CHUNK))
                .extracting(SegmentLine::settings)
                .containsOnly(subject);
    }

    private void asksForMembers(SegmentNo no) {
        storage.contacts().select(Criterion.everyone(), Fair.NOW, contacts -> {
            List<ContactNo> numbers = contacts.stream().map(Contact::no).toList();
            assertThat(storage.segments().membersAmong(no, numbers)).hasSameSizeAs(numbers);
        });
    }

    private long claimAll() {
        long claimed = 0;
        int more = Storage.CHUNK;
        while (more == Storage.CHUNK) {
            more = storage.deliveries()
                    .claim(Set.of(CorrespondenceType.HARD_COPY), Storage.CHUNK, Duration.ofHours(1))
                    .size();
            claimed += more;
        }
        return claimed;
    }
}
