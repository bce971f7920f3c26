package dev.segue.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.Actor;
import dev.segue.CampaignNo;
import dev.segue.ContactNo;
import dev.segue.contact.Alias;
import dev.segue.contact.Consent;
import dev.segue.contact.Contact;
import dev.segue.interaction.Activation;
import dev.segue.segment.Segment;
import dev.segue.segment.SegmentLine;
import dev.segue.storage.AliasRequest;
import dev.segue.storage.OpenLine;
import dev.segue.storage.Storage;
import dev.segue.storage.TargetCandidate;
import dev.segue.storage.Targets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The contract of {@link Targets}. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class TargetsContract extends StorageUnderTest {
    private static final Segment FAIR = SegmentHeaders.SPRING_FAIR;
    private static final CampaignNo SPRING = Office.SPRING.no();
    private static final CampaignNo AUTUMN = Office.AUTUMN.no();
    private static final Activation ON = new Activation(true, Office.USER, Office.NOW.instant());
    private static final Activation OFF =
            new Activation(false, new Actor("karel"), Office.NOW.instant().plus(1, ChronoUnit.MICROS));
    private static final Activation ON_AGAIN =
            new Activation(true, Office.USER, Office.NOW.instant().plus(2, ChronoUnit.MICROS));

    private List<TargetCandidate> candidates(CampaignNo campaign) {
        List<TargetCandidate> all = new ArrayList<>();
        storage.targets().candidates(campaign, all::addAll);
        return all;
    }

    private List<TargetCandidate> among(CampaignNo campaign, Contact... contacts) {
        List<TargetCandidate> all = new ArrayList<>();
        storage.targets().candidatesAmong(campaign, List.of(Desk.numbers(contacts)), all::addAll);
        return all;
    }

    @Test
    void tgt1_appends_what_changes_whether_a_campaign_is_active_and_nothing_else() {
        assertThat(storage.targets().append(SPRING, OFF)).isFalse();
        assertThat(storage.targets().append(SPRING, ON)).isTrue();
        assertThat(storage.targets().append(SPRING, ON_AGAIN)).isFalse();
        assertThat(storage.targets().append(SPRING, OFF)).isTrue();
        assertThat(storage.targets().append(SPRING, OFF)).isFalse();
        assertThat(storage.targets().append(SPRING, ON_AGAIN)).isTrue();
    }

    @Test
    void tgt1_lets_one_of_many_activations_at_once_be_the_first() {
        List<Boolean> appended =
                Threads.together(Threads.MANY, i -> () -> storage.targets().append(SPRING, ON));

        assertThat(appended).containsOnlyOnce(true);
        assertThat(storage.targets().records(SPRING, 0, Storage.CHUNK)).containsExactly(ON);
    }

    @Test
    void tgt2_keeps_all_that_was_said_of_each_campaign() {
        storage.targets().append(SPRING, ON);
        storage.targets().append(AUTUMN, ON_AGAIN);
        storage.targets().append(SPRING, OFF);
        storage.targets().append(SPRING, ON_AGAIN);

        assertThat(storage.targets().records(SPRING, 0, Storage.CHUNK)).containsExactly(ON, OFF, ON_AGAIN);
        assertThat(storage.targets().records(SPRING, 1, 1)).containsExactly(OFF);
        assertThat(storage.targets().records(AUTUMN, 0, Storage.CHUNK)).containsExactly(ON_AGAIN);
        assertThat(storage.targets().latest(SPRING)).contains(ON_AGAIN);
        assertThat(storage.targets().latest(new CampaignNo("OTHER"))).isEmpty();
    }

    @Test
    void tgt3_pushes_present_lines_of_all_open_segments_in_their_order() {
        desk.opensWith(FAIR, Contacts.dora(), Contacts.anna(), Contacts.bert());
        desk.entersAgain(FAIR.no(), Contacts.anna());
        desk.opens(SegmentHeaders.AUTUMN_FAIR);
        desk.enters(SegmentHeaders.AUTUMN_FAIR.no(), Contacts.anna());
        desk.strikes(FAIR.no(), desk.lines(FAIR.no()).get(2));
        Segment fair = desk.header(FAIR.no());
        Segment autumn = desk.header(SegmentHeaders.AUTUMN_FAIR.no());
        List<SegmentLine> lines = desk.lines(FAIR.no());

        assertThat(candidates(SPRING))
                .containsExactly(
                        new TargetCandidate(
                                Contacts.anna().no(),
                                List.of(
                                        new OpenLine(fair, lines.get(1)),
                                        new OpenLine(fair, lines.get(2)),
                                        new OpenLine(
                                                autumn, desk.lines(autumn.no()).get(0))),
                                List.of()),
                        new TargetCandidate(
                                Contacts.dora().no(), List.of(new OpenLine(fair, lines.get(0))), List.of()));
    }

    @Test
    void tgt3_pushes_the_entries_of_the_campaign_that_count() {
        desk.opensWith(FAIR, Contacts.anna(), Contacts.dora());
        PlainLogRun run = desk.logs(FAIR.no());
        storage.interactions().cancel(run.entries().get(0).no(), Office.cancelled("moved away"));

        assertThat(candidates(SPRING))
                .containsExactly(new TargetCandidate(
                        Contacts.dora().no(),
                        List.of(),
                        History.entries(storage, run.no()).subList(1, 2)));
        assertThat(candidates(AUTUMN)).isEmpty();
        storage.loggedSegments().cancel(run.no(), Office.cancelled("wrong list"));
        assertThat(candidates(SPRING)).isEmpty();
    }

    @Test
    void tgt3_pushes_a_merged_contact_once_under_the_number_that_it_has_now() {
        desk.opensWith(FAIR, Contacts.anna());
        PlainLogRun run = desk.logs(FAIR.no());
        Alias alias = new Alias(
                Contacts.anna().no(), Contacts.dora().no(), Alias.Kind.MERGED, Office.USER, Office.NOW.instant());
        desk.knows(Contacts.dora());

        storage.aliases().append(new AliasRequest(alias, Consent.MOST_RESTRICTIVE, Optional.empty()));

        assertThat(candidates(SPRING))
                .containsExactly(
                        new TargetCandidate(Contacts.dora().no(), List.of(), History.entries(storage, run.no())));
        assertThat(among(SPRING, Contacts.anna())).isEqualTo(candidates(SPRING));
        assertThat(among(SPRING, Contacts.dora())).isEqualTo(candidates(SPRING));
    }

    @Test
    void tgt4_pushes_only_those_that_are_named() {
        desk.opensWith(FAIR, Contacts.anna(), Contacts.dora());

        assertThat(among(SPRING, Contacts.dora(), Contacts.emil()))
                .extracting(TargetCandidate::contact)
                .containsExactly(Contacts.dora().no());
        assertThat(among(SPRING, Contacts.anna(), Contacts.dora())).isEqualTo(candidates(SPRING));
    }

    @Test
    void tgt5_pushes_chunks_and_throws_on_what_their_receiver_throws() {
        List<Contact> many = IntStream.rangeClosed(1, Storage.CHUNK + 2)
                .mapToObj(i -> Contact.person(new ContactNo("M" + (10_000 + i)), "Member " + i)
                        .build())
                .toList();
        desk.opensWith(FAIR, many);
        List<Integer> sizes = new ArrayList<>();

        assertThatThrownBy(() -> storage.targets().candidates(SPRING, chunk -> {
                    throw new IllegalStateException("enough");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("enough");
        storage.targets().candidates(SPRING, chunk -> {
            Map<ContactNo, Contact> known = storage.contacts()
                    .byNumbers(chunk.stream().map(TargetCandidate::contact).toList());
            sizes.add(known.size());
        });

        assertThat(sizes).allMatch(size -> size >= 1 && size <= Storage.CHUNK);
        assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(Storage.CHUNK + 2);
    }

    @Test
    void tgt5_leaves_out_nobody_but_whom_something_happens_to_meanwhile() {
        List<Contact> many = IntStream.rangeClosed(1, Storage.CHUNK + 2)
                .mapToObj(i -> Contact.person(new ContactNo("M" + (10_000 + i)), "Member " + i)
                        .build())
                .toList();
        desk.opensWith(FAIR, many);
        SegmentLine last = desk.lines(FAIR.no()).get(Storage.CHUNK + 1);
        List<ContactNo> pushed = new ArrayList<>();

        storage.targets().candidates(SPRING, chunk -> {
            if (pushed.isEmpty()) {
                desk.strikes(FAIR.no(), last);
            }
            chunk.forEach(candidate -> pushed.add(candidate.contact()));
        });

        pushed.remove(last.contact());
        assertThat(pushed)
                .containsExactlyElementsOf(many.stream()
                        .map(Contact::no)
                        .filter(no -> !no.equals(last.contact()))
                        .toList());
    }
}
