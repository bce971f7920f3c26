package dev.segue.engine;

import static dev.segue.engine.Office.ANNA;
import static dev.segue.engine.Office.BORIS;
import static dev.segue.engine.Office.CLARA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.Problem;
import dev.segue.RequestId;
import dev.segue.SegmentNo;
import dev.segue.criteria.Criterion;
import dev.segue.logging.EntryFields;
import dev.segue.logging.FollowUp;
import dev.segue.logging.LogRequest;
import dev.segue.logging.LoggingOutcome;
import dev.segue.logging.LoggingReceipt;
import dev.segue.storage.ContactSource;
import dev.segue.storage.Storage;
import dev.segue.storage.StorageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LoggingFailureTest {
    private static final LogRequest REQUEST = LogRequest.standard()
            .withDeliveries()
            .withFollowUp(FollowUp.STANDARD.contactsWhere(
                    EntryFields.INTERACTIONS.none().or(Criterion.everyone())))
            .as(new RequestId("monday-mailing"));

    /** Fails at the call of that number and works before and after. */
    private static Storage failingAt(int failing, Storage real, List<String> calls) {
        return Tampered.storage(real, call -> {
            calls.add(call);
            if (calls.size() == failing) {
                throw new StorageException(
                        Problem.of("storage.down", "database", "It does not answer at " + call, "Try again later"));
            }
        });
    }

    @Test
    void whichever_call_to_the_storage_fails_all_is_stored_or_nothing_and_a_repeat_logs_once() {
        int failing = 0;
        boolean failed = true;
        while (failed) {
            failing++;
            Office office = new Office();
            SegmentNo fair = office.fair(ANNA, BORIS, CLARA);
            List<String> calls = new ArrayList<>();
            List<SegueEvent> events = new ArrayList<>();
            Segue shaky = office.over(failingAt(failing, office.storage, calls))
                    .telling(events::add)
                    .build();

            Optional<LoggingReceipt> receipt = Optional.empty();
            try {
                receipt = Optional.of(shaky.segments().log(fair, REQUEST).orThrow());
            } catch (StorageException e) {
                assertThat(events).as("events after %s", calls).isEmpty();
                assertThat(office.segue.loggedSegments().page(Optional.empty(), 10))
                        .as("history after %s", calls)
                        .isEmpty();
                assertThat(office.segue.segments().page(Optional.empty(), 10)).hasSize(1);
            }
            failed = calls.size() >= failing;

            LoggingOutcome again = office.segue.segments().log(fair, REQUEST);
            assertThat(again)
                    .as("repeat after %s", calls)
                    .isEqualTo(new LoggingOutcome.Logged(receipt.orElse(again.orThrow()), receipt.isPresent()));
            assertThat(office.segue.loggedSegments().page(Optional.empty(), 10)).hasSize(1);
            assertThat(office.loggedContacts(again.orThrow().loggedSegment())).containsExactly(ANNA, BORIS, CLARA);
            assertThat(office.contacts(again.orThrow().followUp().orElseThrow()))
                    .containsExactly(ANNA, BORIS, CLARA);
        }
        assertThat(failing).isGreaterThan(12);
    }

    @Test
    void tells_of_the_log_even_if_its_follow_up_cannot_be_read_any_more() {
        Office office = new Office();
        SegmentNo fair = office.fair(ANNA);
        List<String> calls = new ArrayList<>();
        List<SegueEvent> events = new ArrayList<>();
        Segue shaky = office.over(Tampered.storage(office.storage, call -> {
                    boolean stored = calls.contains("Segments.log");
                    calls.add(call);
                    if (stored && call.equals("Segments.find")) {
                        throw new StorageException(Problem.of("storage.down", "database", "It is gone", "Try later"));
                    }
                }))
                .telling(events::add)
                .build();

        LoggingReceipt receipt =
                shaky.segments().log(fair, LogRequest.standard().withFollowUp()).orThrow();

        assertThat(events).contains(new SegueEvent.SegmentLogged(receipt));
    }

    @Test
    void knows_the_storages_own_contacts_even_if_the_storage_shows_them_anew_every_time() {
        Office office = new Office();
        SegmentNo fair = office.fair(ANNA);
        List<String> calls = new ArrayList<>();
        Storage watched = Tampered.storage(office.storage, calls::add);
        Storage showingAnew = Tampered.redirected(
                watched,
                ContactSource.class,
                () -> Tampered.storage(office.storage, calls::add).contacts());

        Segue.on(showingAnew)
                .build()
                .segments()
                .log(fair, LogRequest.standard())
                .orThrow();

        assertThat(calls).contains("OwnReads.contacts").doesNotContain("ContactSource.byNumbers");
    }

    @Test
    void nothing_is_logged_if_nobody_can_be_named_who_logs_it() {
        Office office = new Office();
        SegmentNo fair = office.fair(ANNA);
        Segue nameless = office.over(office.storage).actingAs(() -> null).build();

        assertThatThrownBy(() -> nameless.segments().log(fair, LogRequest.standard()))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("actor");

        assertThat(office.segue.segments().find(fair)).isPresent();
    }
}
