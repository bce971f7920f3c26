package dev.segue.engine;

import static dev.segue.contact.ContactFields.COUNTRY;
import static dev.segue.engine.Office.ANNA;
import static dev.segue.engine.Office.BORIS;
import static dev.segue.engine.Office.CLARA;
import static dev.segue.engine.Office.DANA;
import static dev.segue.engine.Office.SPRING;
import static dev.segue.interaction.InteractionField.CAMPAIGN;
import static dev.segue.interaction.InteractionField.COMMENT;
import static dev.segue.interaction.InteractionField.DATE;
import static dev.segue.interaction.InteractionField.DESCRIPTION;
import static dev.segue.interaction.InteractionField.SUBJECT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.CriteriaCode;
import dev.segue.LoggedSegmentNo;
import dev.segue.Problem;
import dev.segue.Progress;
import dev.segue.SegmentNo;
import dev.segue.contact.Contact;
import dev.segue.interaction.FieldSettings;
import dev.segue.letter.DeliveryState;
import dev.segue.logging.CampaignEntry;
import dev.segue.logging.FollowUp;
import dev.segue.logging.Grouping;
import dev.segue.logging.InteractionLogEntry;
import dev.segue.logging.LogRequest;
import dev.segue.logging.LoggedEntry;
import dev.segue.logging.LoggingOutcome;
import dev.segue.logging.LoggingReceipt;
import dev.segue.logging.StatisticsQuery;
import dev.segue.segment.LineId;
import dev.segue.storage.Storage;
import dev.segue.storage.StorageException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A segment becomes history once and wholly, and what is done later does not reach it: rules SG-4, SG-5, LG-10 to LG-13 and HI-7. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HistoryStaysTest {
    private final Office office = new Office();
    private final Segue segue = office.segue;

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }

    private LineId line(SegmentNo fair) {
        return office.lines(fair).get(0).line().id();
    }

    @Test
    void deleting_a_segment_touches_nothing_but_that_segment() {
        LoggingReceipt receipt = segue.segments()
                .log(office.fair(ANNA, BORIS), LogRequest.standard().withFollowUp())
                .orThrow();
        SegmentNo followUp = receipt.followUp().orElseThrow();
        CriteriaCode code = new CriteriaCode("AGAIN");
        segue.savedCriteria().save(followUp, code, "Again").orThrow();

        segue.segments().delete(followUp).orThrow();

        assertThat(segue.segments().find(followUp)).isEmpty();
        assertThat(segue.segments().steps(followUp, 0, 10)).isEmpty();
        assertThat(office.loggedContacts(receipt.loggedSegment())).containsExactly(ANNA, BORIS);
        SegmentNo again = segue.segments().open("Again").no();
        assertThat(again).isNotEqualTo(followUp);
        segue.segments().replay(again, code).orThrow();
        assertThat(office.contacts(again)).containsExactly(ANNA, BORIS);
    }

    @Test
    void a_segment_is_logged_once_even_if_what_it_became_is_cancelled() {
        SegmentNo fair = office.fair(ANNA);
        LoggedSegmentNo history = office.logged(fair).loggedSegment();
        segue.loggedSegments().cancel(history, "wrong list").orThrow();

        assertThat(segue.segments().log(fair, LogRequest.standard()))
                .isInstanceOfSatisfying(
                        LoggingOutcome.Refused.class,
                        refused -> assertThat(codes(refused.objections().first()))
                                .containsExactly("segment.already-logged"));
        assertThat(segue.loggedSegments().ofSegment(fair)).isPresent();
        assertThat(office.entries(history)).hasSize(1);
    }

    @Test
    void an_entry_has_the_date_of_its_line_and_the_instant_of_its_log() {
        SegmentNo fair = office.fair(ANNA, BORIS);
        LocalDate fairDay = LocalDate.of(2026, 4, 20);
        segue.segments().override(fair, line(fair), it -> it.set(DATE, fairDay)).orThrow();
        office.clock.passes(Duration.ofDays(3));

        List<InteractionLogEntry> entries = office.entries(office.logged(fair).loggedSegment());

        assertThat(entries)
                .extracting(it -> it.interaction().get(DATE).orElseThrow())
                .containsExactly(fairDay, LocalDate.of(2026, 3, 1));
        assertThat(entries).allMatch(it -> it.loggedAt().equals(office.clock.instant()));
    }

    @Test
    void each_logged_segment_has_campaign_entries_of_its_own_and_a_cancelled_one_stays_so() {
        LoggedSegmentNo first = office.logged(office.fair(ANNA, BORIS)).loggedSegment();
        segue.loggedSegments().cancel(first, SPRING, "called off").orThrow();

        LoggedSegmentNo second = office.logged(office.fair(CLARA)).loggedSegment();

        assertThat(segue.loggedSegments().campaignEntries(first))
                .singleElement()
                .matches(it -> it.cancelled().isPresent() && it.entries() == 2);
        assertThat(segue.loggedSegments().campaignEntries(second))
                .singleElement()
                .returns(1L, CampaignEntry::entries)
                .matches(it -> it.cancelled().isEmpty());
    }

    @Test
    void whoever_comes_to_meet_the_criteria_or_ceases_to_while_a_log_goes_on_changes_nothing_in_it() {
        SegmentNo fair = office.fair();
        segue.segments().add(fair, COUNTRY.is("CZ")).orThrow();
        List<Integer> told = new ArrayList<>();

        LoggingReceipt receipt = segue.segments()
                .log(fair, LogRequest.standard().withDeliveries(), (done, total) -> {
                    if (told.isEmpty()) {
                        segue.directory()
                                .put(List.of(
                                        segue.directory()
                                                .contact(CLARA)
                                                .orElseThrow()
                                                .with(COUNTRY, "CZ"),
                                        segue.directory()
                                                .contact(DANA)
                                                .orElseThrow()
                                                .with(COUNTRY, "PL")))
                                .orThrow();
                    }
                    told.add(1);
                    return Progress.Signal.GO_ON;
                })
                .orThrow();
        Channel channel = new Channel();
        segue.deliveries().run(channel);

        assertThat(told).isNotEmpty();
        assertThat(office.loggedContacts(receipt.loggedSegment()))
                .contains(DANA)
                .doesNotContain(CLARA);
        assertThat(channel.contacts())
                .containsExactlyInAnyOrderElementsOf(office.loggedContacts(receipt.loggedSegment()));
    }

    @Test
    void previews_and_dry_runs_leave_nothing_behind_so_that_the_log_after_them_is_the_first() throws IOException {
        SegmentNo fair = office.fair(ANNA, BORIS);
        LogRequest request = LogRequest.standard().withDeliveries();
        ByteArrayOutputStream sample = new ByteArrayOutputStream();
        segue.letters().preview(fair, line(fair), sample).orThrow();
        segue.segments().log(fair, request.asDryRun());
        assertThat(segue.interactions().statistics(StatisticsQuery.by(Grouping.NOTHING), Optional.empty(), 10))
                .allMatch(row -> row.entries() == 0);
        assertThat(segue.deliveries().run(new Channel()).delivered()).isZero();

        LoggingReceipt receipt = segue.segments().log(fair, request).orThrow();
        Channel channel = new Channel();
        segue.deliveries().run(channel);
        segue.deliveries().run(channel);

        assertThat(receipt.firstEntry().value()).isEqualTo(1);
        assertThat(channel.contacts()).containsExactly(ANNA, BORIS);
        assertThat(channel.texts().get(0)).isEqualTo(sample.toString(UTF_8));
        assertThat(segue.deliveries().counts(receipt.loggedSegment())).isEqualTo(Map.of(DeliveryState.DELIVERED, 2L));
        assertThat(segue.interactions().statistics(StatisticsQuery.by(Grouping.NOTHING), Optional.empty(), 10))
                .singleElement()
                .returns(2L, row -> row.entries());
    }

    @Test
    void a_listener_finds_everything_that_was_committed_and_is_told_nothing_of_what_was_rolled_back() {
        SegmentNo fair = office.fair(ANNA, BORIS);
        List<SegueEvent> told = new ArrayList<>();
        List<Object> seen = new ArrayList<>();
        boolean[] down = {true};
        Storage shaky = Tampered.storage(office.storage, call -> {
            if (down[0]
                    && List.of("Segments.log", "Segments.step", "Segments.update")
                            .contains(call)) {
                throw new StorageException(Problem.of("storage.down", "database", "It does not answer", "Try later"));
            }
        });
        Segue watched = office.over(shaky)
                .telling(event -> {
                    told.add(event);
                    if (event instanceof SegueEvent.SegmentLogged logged) {
                        LoggingReceipt receipt = logged.receipt();
                        seen.addAll(office.loggedContacts(receipt.loggedSegment()));
                        seen.addAll(office.contacts(receipt.followUp().orElseThrow()));
                        seen.add(segue.deliveries().counts(receipt.loggedSegment()));
                        seen.add(segue.segments().find(fair));
                    }
                })
                .build();
        LogRequest request = LogRequest.standard().withDeliveries().withFollowUp();

        assertThatThrownBy(() -> watched.segments().log(fair, request)).isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> watched.segments().enter(fair, List.of(CLARA))).isInstanceOf(StorageException.class);
        assertThatThrownBy(() -> watched.segments().rename(fair, "Other")).isInstanceOf(StorageException.class);
        down[0] = false;
        segue.segments().plan(fair, plan -> plan.setNothing(DATE)).orThrow();
        assertThat(watched.segments().log(fair, request)).isInstanceOf(LoggingOutcome.Refused.class);
        assertThat(told).isEmpty();

        segue.segments()
                .plan(fair, plan -> plan.date(LocalDate.of(2026, 4, 20)))
                .orThrow();
        watched.segments().log(fair, request).orThrow();
        assertThat(told.get(0)).isInstanceOf(SegueEvent.SegmentLogged.class);
        assertThat(seen).containsExactly(ANNA, BORIS, ANNA, BORIS, Map.of(DeliveryState.PLANNED, 2L), Optional.empty());
    }

    @Test
    void a_follow_up_begins_with_the_contacts_and_the_campaigns_and_nothing_else() {
        SegmentNo fair = office.fair(ANNA, BORIS);
        segue.segments().plan(fair, plan -> plan.subject("Come!")).orThrow();
        segue.segments()
                .override(fair, line(fair), it -> it.set(COMMENT, "See you").set(CAMPAIGN, Office.AUTUMN))
                .orThrow();
        office.clock.passes(Duration.ofDays(30));
        LoggingReceipt receipt =
                segue.segments().log(fair, LogRequest.standard().withFollowUp()).orThrow();
        SegmentNo later = segue.segments()
                .followUp(receipt.loggedSegment(), FollowUp.STANDARD)
                .orThrow()
                .segment()
                .no();

        for (SegmentNo followUp : List.of(receipt.followUp().orElseThrow(), later)) {
            assertThat(segue.segments().find(followUp).orElseThrow().plan())
                    .isEqualTo(FieldSettings.NONE.set(CAMPAIGN, SPRING).set(DATE, LocalDate.of(2026, 3, 31)));
            assertThat(office.lines(followUp))
                    .extracting(it -> it.line().settings())
                    .containsExactly(
                            FieldSettings.NONE.set(CAMPAIGN, Office.AUTUMN), FieldSettings.NONE.set(CAMPAIGN, SPRING));
        }
    }

    @Test
    void nothing_that_changes_later_changes_an_entry() {
        SegmentNo fair = office.fair(ANNA);
        LoggedSegmentNo history = office.logged(fair).loggedSegment();
        List<LoggedEntry> before = segue.interactions().page(history, Optional.empty(), 10);

        segue.templates()
                .keep(segue.templates().find(Office.INVITE).orElseThrow().with(SUBJECT, "New"))
                .orThrow();
        segue.directory().put(List.of(Contact.person(ANNA, "Anna Malá").build()));
        segue.directory().remove(List.of(ANNA));

        assertThat(segue.interactions().page(history, Optional.empty(), 10)).isEqualTo(before);
        assertThat(before.get(0).entry().interaction().get(DESCRIPTION)).contains("Spring fair");
        assertThat(before.get(0).entry().contact().name()).isEqualTo("Anna Nová");
    }

    @Test
    void there_is_no_verb_that_deletes_history_or_templates() {
        List<String> verbs = Stream.of(LoggedSegmentDesk.class, InteractionDesk.class, TemplateDesk.class)
                .flatMap(desk -> Stream.of(desk.getMethods()))
                .map(Method::getName)
                .toList();

        assertThat(verbs).contains("cancel", "annotate", "keep").doesNotContain("delete", "remove", "purge", "clear");
    }
}
