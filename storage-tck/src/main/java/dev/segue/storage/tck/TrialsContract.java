package dev.segue.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.ContactNo;
import dev.segue.SegmentNo;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.criteria.Criterion;
import dev.segue.segment.AddOptions;
import dev.segue.segment.Segment;
import dev.segue.segment.StepDefinition;
import dev.segue.storage.Change;
import dev.segue.storage.Segments;
import dev.segue.storage.StepTrial;
import dev.segue.storage.Stepped;
import dev.segue.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The contract of {@link Segments}: steps that are looked at before they are kept. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class TrialsContract extends StorageUnderTest {
    private static final Criterion GERMANS = ContactFields.COUNTRY.is("DE");
    private SegmentNo fair;

    @BeforeEach
    final void openTheFair() {
        desk.knows(Contacts.all());
        storage.segments().open(SegmentHeaders.SPRING_FAIR);
        fair = SegmentHeaders.SPRING_FAIR.no();
    }

    /** Remembers what it is told. */
    private static final class Seen implements StepTrial {
        private final Predicate<Stepped> verdict;
        private final List<ContactNo> joining = new ArrayList<>();
        private final List<ContactNo> leaving = new ArrayList<>();
        private final List<Integer> chunks = new ArrayList<>();
        private final List<Stepped> asked = new ArrayList<>();

        Seen(Predicate<Stepped> verdict) {
            this.verdict = verdict;
        }

        @Override
        public void joins(List<ContactNo> contacts) {
            assertThat(asked).isEmpty();
            chunks.add(contacts.size());
            joining.addAll(contacts);
        }

        @Override
        public void leaves(List<ContactNo> contacts) {
            assertThat(asked).isEmpty();
            chunks.add(contacts.size());
            leaving.addAll(contacts);
        }

        @Override
        public boolean keeps(Stepped stepped) {
            asked.add(stepped);
            return verdict.test(stepped);
        }
    }

    private Stepped tries(StepDefinition definition, StepTrial trial) {
        return Desk.done(storage.segments()
                .step(fair, desk.version(fair), Office.step(definition), desk.selecting(definition), trial));
    }

    private static StepDefinition add(Criterion criterion) {
        return new StepDefinition.Add(criterion, AddOptions.STANDARD);
    }

    @Test
    void seg27_tells_who_joins_and_who_leaves_and_asks_once() {
        desk.enters(fair, Contacts.anna(), Contacts.dora());
        desk.entersAgain(fair, Contacts.anna());
        Seen adding = new Seen(stepped -> true);
        Seen refining = new Seen(stepped -> true);

        Stepped added = tries(add(Criterion.everyone()), adding);
        Stepped refined = tries(new StepDefinition.Refine(GERMANS, false), refining);

        assertThat(adding.joining)
                .containsExactlyInAnyOrder(
                        Desk.numbers(Contacts.acme(), Contacts.zenit(), Contacts.bert(), Contacts.cyril()));
        assertThat(adding.leaving).isEmpty();
        assertThat(adding.asked).containsExactly(added);
        assertThat(refining.joining).isEmpty();
        assertThat(refining.leaving)
                .hasSize((int) refined.step().removed())
                .filteredOn(Contacts.anna().no()::equals)
                .hasSize(2);
        assertThat(refining.asked).containsExactly(refined);
    }

    @Test
    void seg27_tells_in_chunks_of_at_most_a_thousand() {
        List<Contact> crowd = IntStream.range(0, Storage.CHUNK + 1)
                .mapToObj(i -> Contact.person(new ContactNo("CROWD" + i), "Visitor")
                        .set(ContactFields.COUNTRY, "FR")
                        .build())
                .toList();
        desk.knows(crowd);
        Seen adding = new Seen(stepped -> true);
        Seen removing = new Seen(stepped -> false);

        tries(add(ContactFields.COUNTRY.is("FR")), adding);
        tries(new StepDefinition.Reduce(Criterion.everyone(), false), removing);

        assertThat(adding.chunks).hasSizeGreaterThan(1).allMatch(size -> size >= 1 && size <= Storage.CHUNK);
        assertThat(adding.joining).hasSize(Storage.CHUNK + 1).doesNotHaveDuplicates();
        assertThat(removing.chunks).hasSizeGreaterThan(1).allMatch(size -> size >= 1 && size <= Storage.CHUNK);
        assertThat(removing.leaving).containsExactlyInAnyOrderElementsOf(adding.joining);
    }

    @Test
    void seg28_leaves_everything_as_it_was_if_the_step_is_not_kept() {
        desk.enters(fair, Contacts.anna(), Contacts.dora());
        desk.reduces(fair, GERMANS);
        Segment before = desk.goesTo(fair, 1);
        Desk.Snapshot all = desk.snapshot(fair);
        Seen no = new Seen(stepped -> false);

        Stepped wouldBe = tries(add(Criterion.everyone()), no);

        assertThat(wouldBe.discardedSteps()).isEqualTo(1);
        assertThat(no.joining).isNotEmpty();
        assertThat(desk.snapshot(fair)).isEqualTo(all);
        assertThat(desk.header(fair)).isEqualTo(before);
        assertThat(desk.goesTo(fair, 2).position()).isEqualTo(2);
        desk.goesTo(fair, 1);
        assertThat(desk.adds(fair, Criterion.everyone()).step()).isEqualTo(wouldBe.step());
    }

    @Test
    void seg28_keeps_the_step_that_it_told_of() {
        desk.enters(fair, Contacts.anna());
        Seen yes = new Seen(stepped -> true);

        Stepped kept = tries(add(Criterion.everyone()), yes);

        assertThat(desk.header(fair)).isEqualTo(kept.segment());
        assertThat(desk.steps(fair)).endsWith(kept.step());
        assertThat(storage.segments().membersAmong(fair, yes.joining)).containsExactlyInAnyOrderElementsOf(yes.joining);
        assertThat(storage.segments().count(fair)).isEqualTo(kept.step().present());
    }

    @Test
    void seg28_lets_nobody_in_between_what_it_told_of_and_what_it_keeps() {
        desk.enters(fair, Contacts.anna());
        long version = desk.version(fair);
        Seen interrupted = new Seen(stepped -> {
            desk.enters(fair, Contacts.dora());
            return true;
        });

        Change<Stepped> change = storage.segments()
                .step(fair, version, Office.step(add(GERMANS)), desk.selecting(add(GERMANS)), interrupted);

        assertThat(change).isEqualTo(new Change.Stale<Stepped>(version + 1));
        assertThat(desk.steps(fair)).hasSize(2);
    }
}
