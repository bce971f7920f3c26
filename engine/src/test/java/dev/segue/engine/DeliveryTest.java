package dev.segue.engine;

import static dev.segue.engine.Office.ANNA;
import static dev.segue.engine.Office.BORIS;
import static dev.segue.engine.Office.CLARA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.ContactNo;
import dev.segue.DeliveryNo;
import dev.segue.DocumentHash;
import dev.segue.EntryNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.Problem;
import dev.segue.Progress;
import dev.segue.Retry;
import dev.segue.SegmentNo;
import dev.segue.contact.CorrespondenceType;
import dev.segue.delivery.DeliveryChannel;
import dev.segue.delivery.HandOver;
import dev.segue.delivery.Letter;
import dev.segue.interaction.InteractionField;
import dev.segue.letter.Delivery;
import dev.segue.letter.DeliveryReport;
import dev.segue.letter.DeliveryState;
import dev.segue.letter.Gaps;
import dev.segue.letter.Substitute;
import dev.segue.logging.LogRequest;
import dev.segue.merge.MergeLimits;
import dev.segue.storage.Claim;
import dev.segue.storage.StorageException;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeliveryTest {
    private static final DeliveryNo FIRST = new DeliveryNo(1);
    private static final Problem FULL = new Problem("box.full", "box", "The box is full", "Empty it", Retry.LATER);
    private static final Set<CorrespondenceType> ON_PAPER = Set.of(CorrespondenceType.HARD_COPY);

    private final Office office = new Office();
    private final Segue segue = office.segue;

    private LoggedSegmentNo posted(ContactNo... contacts) {
        return segue.segments()
                .log(office.fair(contacts), LogRequest.standard().withDeliveries())
                .orThrow()
                .loggedSegment();
    }

    private Delivery first() {
        return segue.deliveries().find(FIRST).orElseThrow();
    }

    private static Channel rejecting(boolean temporary) {
        return new Channel(true, letter -> new HandOver.Rejected(FULL, temporary));
    }

    @Test
    void a_planned_letter_is_merged_handed_over_and_noted() {
        LoggedSegmentNo posted = posted(ANNA, BORIS);
        Channel channel = new Channel();
        assertThat(first().state()).isEqualTo(DeliveryState.PLANNED);

        DeliveryRun run = segue.deliveries().run(channel);

        assertThat(run).isEqualTo(new DeliveryRun(2, 0, 0, 0, 0, 0, 0, false, List.of()));
        assertThat(channel.texts())
                .containsExactly("Dear Anna Nová, yours Jana Opálková", "Dear Boris Malý, yours Jana Opálková");
        assertThat(first())
                .returns(DeliveryState.DELIVERED, Delivery::state)
                .returns(1, Delivery::attempts)
                .returns(Optional.of("box"), Delivery::note)
                .returns(Optional.of(TextMerger.VERSION), Delivery::renderer);
        assertThat(segue.deliveries().counts(posted)).isEqualTo(Map.of(DeliveryState.DELIVERED, 2L));
        assertThat(segue.deliveries().run(channel).delivered()).isZero();
    }

    @Test
    void a_temporary_failure_is_tried_again_ever_later_and_fails_for_good_after_the_fifth_attempt() {
        posted(ANNA);
        List<Duration> waits =
                List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2));

        for (Duration wait : waits) {
            assertThat(segue.deliveries().run(rejecting(true)).retrying()).isEqualTo(1);
            assertThat(first().state()).isEqualTo(DeliveryState.PLANNED);
            office.clock.passes(wait.minusSeconds(1));
            assertThat(segue.deliveries().run(new Channel()).delivered()).isZero();
            office.clock.passes(Duration.ofSeconds(1));
        }
        DeliveryRun last = segue.deliveries().run(rejecting(true));

        assertThat(last.failed()).isEqualTo(1);
        assertThat(last.firstProblems()).containsExactly(FULL);
        assertThat(first()).returns(DeliveryState.FAILED, Delivery::state).returns(5, Delivery::attempts);
        office.clock.passes(Duration.ofDays(10));
        assertThat(segue.deliveries().run(new Channel()).delivered()).isZero();
    }

    @Test
    void a_letter_that_is_rejected_for_good_is_not_tried_again() {
        posted(ANNA);

        assertThat(segue.deliveries().run(rejecting(false)).failed()).isEqualTo(1);

        assertThat(first().state()).isEqualTo(DeliveryState.FAILED);
        assertThat(first().note().orElseThrow()).contains("The box is full");
    }

    @Test
    void a_letter_that_cannot_be_merged_does_not_keep_the_others() {
        posted(ANNA, BORIS, CLARA);
        Segue strict = office.over(office.storage)
                .gaps(Gaps.STANDARD.withMissing(Substitute.REFUSE))
                .build();
        Channel channel = new Channel();
        DocumentHash withEmail = office.document("Write to {Contact_Email}");
        SegmentNo more = office.fair(BORIS, ANNA);
        segue.segments()
                .plan(more, plan -> plan.correspondenceForAll(CorrespondenceType.HARD_COPY))
                .orThrow();
        office.lines(more)
                .forEach(view -> segue.segments()
                        .override(more, view.line().id(), it -> it.set(InteractionField.DOCUMENT, withEmail))
                        .orThrow());
        segue.segments().log(more, LogRequest.standard().withDeliveries()).orThrow();

        DeliveryRun run = strict.deliveries().run(channel);

        assertThat(run.failed()).isEqualTo(1);
        assertThat(run.delivered()).isEqualTo(4);
        assertThat(run.firstProblems()).singleElement().returns("merge.value-missing", Problem::code);
    }

    @Test
    void a_document_that_is_refused_now_fails_its_letters_and_shows_no_preview() throws IOException {
        posted(ANNA, BORIS);
        Segue smaller = office.over(office.storage)
                .limits(new MergeLimits(10, 10, 10, 1, 1, 1))
                .build();

        DeliveryRun run = smaller.deliveries().run(new Channel());

        assertThat(run.failed()).isEqualTo(2);
        assertThat(run.firstProblems()).extracting(Problem::code).containsOnly("text.too-large");
        assertThat(smaller.letters()
                        .write(new EntryNo(1), OutputStream.nullOutputStream())
                        .problems())
                .singleElement()
                .returns("text.too-large", Problem::code);
    }

    @Test
    void a_merger_that_breaks_down_over_one_letter_does_not_keep_the_others_and_is_asked_again_later() {
        posted(ANNA, BORIS, CLARA);
        Segue fragile = Segue.on(office.storage)
                .mergingWith(Tampered.merger(new TextMerger(), values -> {
                    if (values.textFor("Contact_Name").startsWith("Boris")) {
                        throw new IllegalStateException("lost in the template");
                    }
                }))
                .clock(office.clock)
                .build();
        Channel channel = new Channel();

        DeliveryRun run = fragile.deliveries().run(channel);

        assertThat(channel.contacts()).containsExactly(ANNA, CLARA);
        assertThat(run.retrying()).isEqualTo(1);
        assertThat(run.firstProblems()).singleElement().returns("delivery.merge-failed", Problem::code);
        office.clock.passes(Duration.ofMinutes(1));
        assertThat(segue.deliveries().run(channel).delivered()).isEqualTo(1);
    }

    @Test
    void a_channel_that_throws_is_asked_again_if_repeating_does_no_harm() {
        posted(ANNA);
        Channel throwing = new Channel(true, letter -> {
            throw new IllegalStateException("no paper");
        });

        assertThat(segue.deliveries().run(throwing).retrying()).isEqualTo(1);
        office.clock.passes(Duration.ofMinutes(1));

        assertThat(segue.deliveries().run(new Channel()).delivered()).isEqualTo(1);
    }

    @Test
    void a_channel_that_throws_leaves_the_letter_unknown_if_repeating_may_do_harm_until_a_person_resolves_it() {
        posted(ANNA, BORIS);
        Channel throwing = new Channel(false, letter -> {
            throw new IllegalStateException("no answer");
        });

        DeliveryRun run = segue.deliveries().run(throwing);

        assertThat(run.unknown()).isEqualTo(2);
        assertThat(first().state()).isEqualTo(DeliveryState.UNKNOWN);
        office.clock.passes(Duration.ofDays(1));
        assertThat(segue.deliveries().run(new Channel()).delivered()).isZero();
        assertThat(segue.deliveries()
                        .resolve(FIRST, new DeliveryReport.Delivered("seen on the desk", "by hand"))
                        .orThrow()
                        .state())
                .isEqualTo(DeliveryState.DELIVERED);
        assertThat(segue.deliveries()
                        .resolve(FIRST, new DeliveryReport.Delivered("again", "by hand"))
                        .problems())
                .singleElement()
                .returns("delivery.not-unknown", Problem::code);
    }

    @Test
    void a_channel_that_answers_nothing_is_as_one_that_throws() {
        posted(ANNA, BORIS);

        DeliveryRun run = segue.deliveries().run(new Channel(false, letter -> null));

        assertThat(run.unknown()).isEqualTo(2);
    }

    @Test
    void what_a_worker_had_that_died_is_planned_again_when_its_lease_is_over() {
        posted(ANNA);
        office.storage.deliveries().claim(ON_PAPER, 1, Duration.ofMinutes(10));

        assertThat(segue.deliveries().run(new Channel()).delivered()).isZero();
        assertThat(first().state()).isEqualTo(DeliveryState.CLAIMED);
        office.clock.passes(Duration.ofMinutes(10));

        assertThat(segue.deliveries().run(new Channel()).delivered()).isEqualTo(1);
    }

    @Test
    void what_a_worker_was_handing_over_when_it_died_is_unknown_and_never_sent_again() {
        posted(ANNA);
        Claim claim = office.storage
                .deliveries()
                .claim(ON_PAPER, 1, Duration.ofMinutes(10))
                .get(0);
        office.storage.deliveries().handingOver(FIRST, claim.token(), false);
        office.clock.passes(Duration.ofMinutes(10));
        Channel channel = new Channel();

        segue.deliveries().run(channel);

        assertThat(channel.numbers()).isEmpty();
        assertThat(first().state()).isEqualTo(DeliveryState.UNKNOWN);
    }

    @Test
    void a_letter_is_cancelled_with_its_entry_or_its_logged_segment_if_no_worker_has_it() {
        LoggedSegmentNo posted = posted(ANNA, BORIS);
        LoggedSegmentNo other = posted(CLARA);

        segue.interactions().cancel(new EntryNo(1), "wrong person").orThrow();
        segue.loggedSegments().cancel(other, "wrong fair").orThrow();
        Channel channel = new Channel();
        segue.deliveries().run(channel);

        assertThat(channel.contacts()).containsExactly(BORIS);
        assertThat(segue.deliveries().counts(posted))
                .isEqualTo(Map.of(DeliveryState.CANCELLED, 1L, DeliveryState.DELIVERED, 1L));
        assertThat(segue.deliveries().counts(other)).isEqualTo(Map.of(DeliveryState.CANCELLED, 1L));
    }

    @Test
    void a_letter_that_a_worker_lost_after_its_entry_was_cancelled_is_cancelled_and_not_sent() {
        posted(ANNA);
        office.storage.deliveries().claim(ON_PAPER, 1, Duration.ofMinutes(10));
        segue.interactions().cancel(new EntryNo(1), "wrong person").orThrow();
        office.clock.passes(Duration.ofMinutes(10));
        Channel channel = new Channel();

        segue.deliveries().run(channel);

        assertThat(channel.numbers()).isEmpty();
        assertThat(first().state()).isEqualTo(DeliveryState.CANCELLED);
    }

    @Test
    void two_workers_at_once_hand_over_each_letter_once() throws Exception {
        List<ContactNo> visitors = office.visitors(400);
        segue.segments()
                .log(office.fair(visitors), LogRequest.standard().withDeliveries())
                .orThrow();
        Channel channel = new Channel(false, letter -> new HandOver.Accepted("box"));

        List<DeliveryRun> runs =
                Together.run(2, worker -> () -> segue.deliveries().run(channel));

        assertThat(channel.contacts()).containsExactlyInAnyOrderElementsOf(visitors);
        assertThat(channel.numbers()).doesNotHaveDuplicates();
        assertThat(runs.stream().mapToLong(DeliveryRun::delivered).sum()).isEqualTo(400);
    }

    @Test
    void a_cancelled_run_gives_back_what_it_had_not_tried_without_counting_an_attempt() {
        LoggedSegmentNo posted = posted(ANNA, BORIS, CLARA);
        Progress afterOne = (done, total) -> done == 1 ? Progress.Signal.CANCEL : Progress.Signal.GO_ON;

        for (int i = 0; i < 7; i++) {
            segue.deliveries().run(new Channel(), (done, total) -> Progress.Signal.CANCEL);
        }
        DeliveryRun run = segue.deliveries().run(new Channel(), afterOne);

        assertThat(run.stopped()).isTrue();
        assertThat(run.delivered()).isEqualTo(1);
        assertThat(segue.deliveries().page(posted, Optional.of(FIRST), 10))
                .allSatisfy(it -> assertThat(it)
                        .returns(DeliveryState.PLANNED, Delivery::state)
                        .returns(0, Delivery::attempts)
                        .returns(Optional.empty(), Delivery::note));
        assertThat(first().attempts()).isEqualTo(1);
        assertThat(segue.deliveries().run(new Channel()).delivered()).isEqualTo(2);
    }

    @Test
    void a_storage_that_fails_ends_the_run_and_the_letters_it_had_can_be_tried_at_once() {
        posted(ANNA, BORIS);
        List<String> calls = new ArrayList<>();
        Segue shaky = office.over(Tampered.storage(office.storage, call -> {
                    calls.add(call);
                    if (call.equals("Interactions.find") && calls.indexOf(call) == calls.size() - 1) {
                        throw new StorageException(Problem.of("storage.down", "database", "It is gone", "Try later"));
                    }
                }))
                .build();

        assertThatThrownBy(() -> shaky.deliveries().run(new Channel())).isInstanceOf(StorageException.class);

        assertThat(segue.deliveries().run(new Channel()).delivered()).isEqualTo(2);
        assertThat(first().attempts()).isEqualTo(1);
    }

    @Test
    void progress_that_throws_ends_the_run_and_the_letters_can_be_tried_at_once() {
        posted(ANNA, BORIS);
        IllegalStateException failure = new IllegalStateException("The window is closed");

        assertThatThrownBy(() -> segue.deliveries().run(new Channel(), (done, total) -> {
                    throw failure;
                }))
                .isSameAs(failure);

        assertThat(first().state()).isEqualTo(DeliveryState.PLANNED);
        assertThat(segue.deliveries().run(new Channel()).delivered()).isEqualTo(2);
    }

    @Test
    void a_letter_that_overflows_the_stack_of_its_merger_does_not_keep_the_others() {
        Segue overflowing = Segue.on(office.storage)
                .mergingWith(Tampered.merger(new TextMerger(), values -> {
                    if (values.textFor("Contact_Name").startsWith("Anna")) {
                        throw new StackOverflowError();
                    }
                }))
                .clock(office.clock)
                .build();
        posted(ANNA, BORIS);
        Channel channel = new Channel();

        DeliveryRun run = overflowing.deliveries().run(channel);

        assertThat(run.retrying()).isEqualTo(1);
        assertThat(channel.contacts()).containsExactly(BORIS);
    }

    @Test
    void an_error_of_the_channel_ends_the_run_and_the_letters_after_it_can_be_tried_at_once() {
        posted(ANNA, BORIS, CLARA);
        Channel failing = new Channel(false, letter -> {
            throw new LinkageError("There is no such class");
        });

        assertThatThrownBy(() -> segue.deliveries().run(failing)).isInstanceOf(LinkageError.class);

        Channel channel = new Channel();
        segue.deliveries().run(channel);
        assertThat(channel.contacts()).containsExactly(BORIS, CLARA);
    }

    @Test
    void a_channel_that_takes_a_letter_and_cannot_say_where_it_is_is_as_one_that_throws() {
        posted(ANNA);
        Channel forgetful = new Channel(false, letter -> new HandOver.Accepted(null));

        DeliveryRun run = segue.deliveries().run(forgetful);

        assertThat(run.unknown()).isEqualTo(1);
        assertThat(first().state()).isEqualTo(DeliveryState.UNKNOWN);
    }

    @Test
    void a_channel_gets_only_letters_of_the_types_it_serves_with_all_that_it_needs() {
        SegmentNo fair = office.fair(ANNA, BORIS);
        segue.segments()
                .override(
                        fair,
                        office.line(fair, ANNA).line().id(),
                        it -> it.set(InteractionField.CORRESPONDENCE_TYPE, CorrespondenceType.EMAIL)
                                .set(InteractionField.SUBJECT, "The fair"))
                .orThrow();
        segue.segments().log(fair, LogRequest.standard().withDeliveries()).orThrow();
        List<Letter> mails = new ArrayList<>();

        segue.deliveries().run(new MailBox(mails));

        assertThat(mails).singleElement().satisfies(letter -> {
            assertThat(letter.contact().no()).isEqualTo(ANNA);
            assertThat(letter.subject()).contains("The fair");
            assertThat(letter.segment()).isEqualTo(fair);
            assertThat(letter.entry()).isEqualTo(new EntryNo(1));
            assertThat(letter.mediaType()).isEqualTo(TextMerger.TEXT);
        });
    }

    private record MailBox(List<Letter> mails) implements DeliveryChannel {
        @Override
        public Set<CorrespondenceType> serves() {
            return Set.of(CorrespondenceType.EMAIL);
        }

        @Override
        public boolean repeatable() {
            return false;
        }

        @Override
        public HandOver handOver(Letter letter) {
            mails.add(letter);
            return new HandOver.Accepted("mailed");
        }
    }
}
