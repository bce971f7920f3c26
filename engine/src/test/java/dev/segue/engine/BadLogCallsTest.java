package dev.segue.engine;

import static dev.segue.engine.Office.ANNA;
import static dev.segue.engine.Office.BORIS;
import static dev.segue.engine.Office.CLARA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.segue.ContactNo;
import dev.segue.DeliveryNo;
import dev.segue.EntryNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.Problem;
import dev.segue.Progress;
import dev.segue.SegmentNo;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.export.Export;
import dev.segue.export.ExportColumn;
import dev.segue.letter.Delivery;
import dev.segue.logging.Annotation;
import dev.segue.logging.Cancellation;
import dev.segue.logging.FollowUp;
import dev.segue.logging.LogRequest;
import dev.segue.logging.LoggingOutcome;
import dev.segue.logging.LoggingReceipt;
import dev.segue.segment.LineId;
import dev.segue.segment.Segment;
import dev.segue.segment.Step;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a caller, a listener or a clock can do wrong while segments are selected and logged; nothing is stored that should not be. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BadLogCallsTest {
    private final Office office = new Office();
    private final Segue segue = office.segue;

    private void changesNothing(Consumer<ThrowingCallable> fails, ThrowingCallable call) {
        Everything before = Everything.in(office.storage);

        fails.accept(call);

        assertThat(Everything.in(office.storage)).isEqualTo(before);
    }

    private static Consumer<ThrowingCallable> namesNull(String message) {
        return call -> assertThatNullPointerException().isThrownBy(call).withMessage(message);
    }

    private static List<String> codes(LoggingOutcome outcome) {
        return ((LoggingOutcome.Refused) outcome)
                .objections().first().stream().map(Problem::code).toList();
    }

    @Test
    void a_list_with_null_in_it_is_refused_with_its_place() {
        SegmentNo fair = office.fair(ANNA);
        List<ContactNo> contacts = Arrays.asList(BORIS, null);
        List<LineId> lines = Arrays.asList(new LineId(1, 1), null);
        List<Contact> kept =
                Arrays.asList(Contact.person(new ContactNo("NEW"), "New").build(), null);

        changesNothing(
                namesNull("number 2 of the contacts"), () -> segue.segments().enter(fair, contacts));
        changesNothing(
                namesNull("number 2 of the contacts"), () -> segue.segments().strikeContacts(fair, contacts));
        changesNothing(
                namesNull("number 2 of the lines"), () -> segue.segments().strike(fair, lines));
        changesNothing(
                namesNull("number 2 of the contacts"), () -> segue.directory().put(kept));
        changesNothing(
                namesNull("number 2 of the contacts"), () -> segue.directory().remove(contacts));
    }

    @Test
    void a_list_that_fails_while_it_is_read_is_the_callers_and_changes_nothing() {
        SegmentNo fair = office.fair(ANNA);
        List<ContactNo> failing = new AbstractList<>() {
            @Override
            public ContactNo get(int index) {
                if (index == 1) {
                    throw new IllegalStateException("the file is gone");
                }
                return BORIS;
            }

            @Override
            public int size() {
                return 3;
            }
        };

        changesNothing(
                call -> assertThatIllegalStateException().isThrownBy(call).withMessage("the file is gone"),
                () -> segue.segments().enter(fair, failing));
    }

    static Stream<Throwable> whatAListenerThrows() {
        return Stream.of(
                new IllegalStateException("not today"),
                new IOException("thrown without being declared"),
                new AssertionError("never so"),
                new NoClassDefFoundError("of/the/Host"),
                new StackOverflowError());
    }

    @ParameterizedTest
    @MethodSource("whatAListenerThrows")
    void whatever_a_listener_throws_the_log_is_done_and_the_next_listener_is_told(Throwable thrown) {
        List<SegueEvent> told = new ArrayList<>();
        Segue failing = office.over(office.storage)
                .telling(event -> BadLogCallsTest.<RuntimeException>thrown(thrown))
                .telling(told::add)
                .build();
        SegmentNo fair = office.fair(ANNA);

        LoggingReceipt receipt =
                failing.segments().log(fair, LogRequest.standard()).orThrow();

        assertThat(told).containsExactly(new SegueEvent.SegmentLogged(receipt));
        assertThat(segue.loggedSegments().find(receipt.loggedSegment())).isPresent();
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void thrown(Throwable e) throws T {
        throw (T) e;
    }

    @Test
    void a_listener_that_logs_finds_the_segment_logged_and_may_log_another() {
        SegmentNo first = office.fair(ANNA);
        SegmentNo second = office.fair(BORIS);
        List<LoggingOutcome> again = new ArrayList<>();
        Segue[] own = new Segue[1];
        own[0] = office.over(office.storage)
                .telling(event -> {
                    if (event instanceof SegueEvent.SegmentLogged logged
                            && logged.receipt().segment().equals(first)) {
                        again.add(own[0].segments().log(first, LogRequest.standard()));
                        again.add(own[0].segments().log(second, LogRequest.standard()));
                    }
                })
                .build();

        own[0].segments().log(first, LogRequest.standard()).orThrow();

        assertThat(codes(again.get(0))).containsExactly("segment.already-logged");
        assertThat(again.get(1)).isInstanceOf(LoggingOutcome.Logged.class);
        Audit.of(office.storage);
    }

    @Test
    void a_progress_that_logs_the_same_segment_from_within_wins_and_the_log_around_it_is_told() {
        SegmentNo fair = office.fair(ANNA);
        List<LoggingOutcome> inner = new ArrayList<>();

        LoggingOutcome outer = segue.segments().log(fair, LogRequest.standard(), (done, total) -> {
            if (inner.isEmpty()) {
                inner.add(segue.segments().log(fair, LogRequest.standard()));
            }
            return Progress.Signal.GO_ON;
        });

        assertThat(inner).singleElement().isInstanceOf(LoggingOutcome.Logged.class);
        assertThat(codes(outer)).containsExactly("segment.already-logged");
        assertThat(segue.loggedSegments().page(Optional.empty(), 10)).hasSize(1);
        Audit.of(office.storage);
    }

    @Test
    void a_clock_that_goes_back_an_hour_changes_no_order_and_loses_no_letter() {
        LoggedSegmentNo before = segue.segments()
                .log(office.fair(ANNA), LogRequest.standard().withDeliveries())
                .orThrow()
                .loggedSegment();
        Instant then = office.clock.instant();
        SegmentNo fair = office.fair(BORIS);
        office.clock.passes(Duration.ofHours(-1));

        segue.segments().enter(fair, List.of(CLARA)).orThrow();
        segue.segments().undo(fair).orThrow();
        segue.segments().redo(fair).orThrow();
        assertThat(segue.segments().steps(fair, 0, 10)).extracting(Step::number).containsExactly(1, 2);
        LoggedSegmentNo after = segue.segments()
                .log(fair, LogRequest.standard().withDeliveries())
                .orThrow()
                .loggedSegment();
        segue.interactions().cancel(new EntryNo(1), "wrong person").orThrow();
        segue.interactions().reinstate(new EntryNo(1)).orThrow();

        assertThat(segue.loggedSegments().page(Optional.empty(), 10))
                .extracting(it -> it.no())
                .containsExactly(before, after);
        assertThat(segue.interactions().find(new EntryNo(1)).orElseThrow().counts())
                .isTrue();
        assertThat(segue.interactions().records(new EntryNo(1), 0, 10))
                .extracting(it -> it.getClass().getSimpleName())
                .containsExactly("Cancellation", "Reinstatement");
        assertThat(segue.loggedSegments()
                        .verify(before, Progress.NONE)
                        .orThrow()
                        .intact())
                .isTrue();
        Channel channel = new Channel(false, letter -> new dev.segue.delivery.HandOver.Accepted("box"));
        segue.deliveries().run(channel);
        office.clock.passes(Duration.between(office.clock.instant(), then));
        segue.deliveries().run(channel);
        assertThat(channel.numbers()).containsExactlyInAnyOrder(new DeliveryNo(2), new DeliveryNo(3));
        Audit.of(office.storage);
    }

    @Test
    void an_instant_is_cut_off_to_microseconds_wherever_it_is_kept() {
        office.clock.passes(Duration.ofNanos(1_999));
        Instant cut = Instant.parse("2026-03-01T09:00:00.000001Z");
        SegmentNo fair = office.fair(ANNA);
        Segment open = segue.segments().find(fair).orElseThrow();
        Step step = segue.segments().steps(fair, 0, 1).get(0);
        LoggingReceipt receipt = segue.segments()
                .log(fair, LogRequest.standard().withDeliveries())
                .orThrow();
        segue.interactions()
                .annotate(new EntryNo(1), Annotation.comment("called back"))
                .orThrow();
        segue.loggedSegments().cancel(receipt.loggedSegment(), "wrong fair").orThrow();

        assertThat(open.openedAt()).isEqualTo(cut);
        assertThat(step.moment().instant()).isEqualTo(cut);
        assertThat(receipt.loggedAt()).isEqualTo(cut);
        assertThat(segue.deliveries().of(new EntryNo(1)).map(Delivery::notBefore))
                .contains(cut);
        assertThat(segue.loggedSegments()
                        .find(receipt.loggedSegment())
                        .orElseThrow()
                        .cancelled()
                        .map(Cancellation::at))
                .contains(cut);
    }

    @Test
    void whoever_was_erased_is_not_in_a_follow_up_and_whoever_opted_out_is_listed() {
        LoggedSegmentNo logged = office.logged(office.fair(ANNA, BORIS, CLARA)).loggedSegment();
        segue.contacts().erase(ANNA, "asked for it").orThrow();
        office.optOut(BORIS);

        StepReport report = segue.segments().followUp(logged, FollowUp.STANDARD).orThrow();

        assertThat(office.contacts(report.segment().no())).containsExactly(CLARA);
        assertThat(report.fallenOut()).isEqualTo(1);
        assertThat(report.firstFallenOut()).containsExactly(BORIS);
    }

    @Test
    void what_is_cancelled_before_it_begins_leaves_everything_as_it_was() throws IOException {
        Progress cancel = (done, total) -> Progress.Signal.CANCEL;
        LoggedSegmentNo logged = office.logged(office.fair(BORIS)).loggedSegment();
        SegmentNo fair = office.fair(ANNA);
        Export export = Export.of(ExportColumn.of(ContactFields.NO));
        Everything before = Everything.in(office.storage);

        assertThat(codes(segue.segments().log(fair, LogRequest.standard(), cancel)))
                .containsExactly("log.cancelled");
        assertThat(segue.loggedSegments().verify(logged, cancel).problems())
                .extracting(Problem::code)
                .containsExactly("verify.cancelled");
        assertThat(segue.segments()
                        .export(fair, export, new ByteArrayOutputStream(), cancel)
                        .problems())
                .extracting(Problem::code)
                .containsExactly("export.cancelled");

        assertThat(Everything.in(office.storage)).isEqualTo(before);
    }
}
