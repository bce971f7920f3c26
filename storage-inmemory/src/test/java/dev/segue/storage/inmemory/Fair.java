package dev.segue.storage.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.Actor;
import dev.segue.ContactNo;
import dev.segue.SegmentNo;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.EvaluationMoment;
import dev.segue.interaction.FieldSettings;
import dev.segue.logging.Reinstatement;
import dev.segue.segment.AddOptions;
import dev.segue.segment.Segment;
import dev.segue.segment.SegmentLine;
import dev.segue.segment.StepDefinition;
import dev.segue.storage.Candidate;
import dev.segue.storage.Change;
import dev.segue.storage.Selection;
import dev.segue.storage.SortKey;
import dev.segue.storage.StepRequest;
import dev.segue.storage.Stepped;
import dev.segue.storage.Storage;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A fair to which contacts are invited: the examples of the tests, and the segments they stand in. */
final class Fair {
    static final EvaluationMoment NOW = new EvaluationMoment(Instant.parse("2026-03-02T08:00:00Z"), ZoneOffset.UTC);
    static final Actor JANA = new Actor("jana");

    static final Contact MILL = Contact.company(new ContactNo("C1"), "Mill").build();
    static final Contact ANNA =
            Contact.person(new ContactNo("P1"), "Anna").at(MILL.no()).build();
    static final Contact BEN =
            Contact.person(new ContactNo("P2"), "Ben").at(MILL.no()).build();
    static final Contact CLARA = Contact.person(new ContactNo("P3"), "Clara").build();

    private Fair() {}

    static Segment invitation(String no) {
        return Segment.open(new SegmentNo(no), "Fair " + no, NOW.today(), NOW.instant(), JANA);
    }

    static Segment opened(Storage storage, String no) {
        assertThat(storage.segments().open(invitation(no))).isTrue();
        return storage.segments().find(new SegmentNo(no)).orElseThrow();
    }

    /** Visitors V0000000, V0000001 and so on. */
    static List<Contact> visitors(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> Contact.person(new ContactNo("V%07d".formatted(i)), "Visitor")
                        .build())
                .toList();
    }

    static Contact optedOut(Contact contact) {
        return contact.with(ContactFields.EXCLUDED, true);
    }

    static StepRequest request(StepDefinition definition) {
        return new StepRequest(definition, NOW, JANA);
    }

    static Reinstatement reinstatement() {
        return new Reinstatement(Optional.empty(), JANA, NOW.instant());
    }

    static StepDefinition add() {
        return new StepDefinition.Add(Criterion.everyone(), AddOptions.STANDARD);
    }

    static Selection selecting(List<ContactNo> contacts) {
        List<Candidate> candidates = new ArrayList<>();
        contacts.forEach(
                no -> candidates.add(new Candidate(no, SortKey.at(candidates.size() + 1L), false, FieldSettings.NONE)));
        return chunks -> {
            for (int from = 0; from < candidates.size(); from += Storage.CHUNK) {
                chunks.accept(candidates.subList(from, Math.min(candidates.size(), from + Storage.CHUNK)));
            }
        };
    }

    static Stepped step(Storage storage, SegmentNo no, StepDefinition definition, List<ContactNo> contacts) {
        long version = storage.segments().find(no).orElseThrow().version();
        return done(storage.segments().step(no, version, request(definition), selecting(contacts)));
    }

    static Stepped add(Storage storage, SegmentNo no, Contact... contacts) {
        return step(storage, no, add(), numbers(List.of(contacts)));
    }

    static List<ContactNo> numbers(List<Contact> contacts) {
        return contacts.stream().map(Contact::no).toList();
    }

    static <T> T done(Change<T> change) {
        assertThat(change).isInstanceOf(Change.Done.class);
        return ((Change.Done<T>) change).value();
    }

    /** All lines, page by page. */
    static List<SegmentLine> lines(Storage storage, SegmentNo no, OptionalInt step, int limit) {
        List<SegmentLine> all = new ArrayList<>();
        List<SegmentLine> page = storage.segments().lines(no, step, Optional.empty(), limit);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = storage.segments()
                    .lines(no, step, Optional.of(all.get(all.size() - 1).place()), limit);
        }
        return all;
    }

    static Stream<ContactNo> contactsIn(Storage storage, SegmentNo no) {
        return lines(storage, no, OptionalInt.empty(), Storage.CHUNK).stream().map(SegmentLine::contact);
    }
}
