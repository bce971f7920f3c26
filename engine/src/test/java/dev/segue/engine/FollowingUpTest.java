package dev.segue.engine;

import static dev.segue.contact.ContactFields.COUNTRY;
import static dev.segue.contact.ContactFields.EXCLUDED;
import static dev.segue.contact.ContactFields.SALESPERSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.Actor;
import dev.segue.CampaignNo;
import dev.segue.ContactNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.Problem;
import dev.segue.SalespersonCode;
import dev.segue.SegmentNo;
import dev.segue.TemplateCode;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactSchema;
import dev.segue.contact.Salesperson;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.EvaluationMoment;
import dev.segue.criteria.TextField;
import dev.segue.interaction.Campaign;
import dev.segue.interaction.InteractionField;
import dev.segue.interaction.InteractionTemplate;
import dev.segue.logging.FollowUp;
import dev.segue.logging.LogRequest;
import dev.segue.segment.Segment;
import dev.segue.storage.ContactSource;
import dev.segue.storage.Storage;
import dev.segue.storage.inmemory.InMemoryStorage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A logged segment is followed up later: all of the new segment, or nothing of it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FollowingUpTest {
    private static final Contact ANNA = person("ANNA", "CZ");
    private static final Contact BORIS = person("BORIS", "SK");
    private static final Contact CLARA = person("CLARA", "CZ");

    private final Storage storage = InMemoryStorage.create();
    private final LosableContacts contacts = new LosableContacts(storage.contacts());
    private final List<SegueEvent> events = new ArrayList<>();
    private Segue segue;
    private LoggedSegmentNo logged;

    @BeforeEach
    void the_spring_fair_is_logged() {
        segue = Segue.on(storage).selectingFrom(contacts).telling(events::add).build();
        segue.directory().put(Salesperson.of(new SalespersonCode("JO"), "Jana Opálková"));
        segue.directory().put(Campaign.of(new CampaignNo("SPRING"), "Spring fair"));
        segue.templates().keep(InteractionTemplate.of(new TemplateCode("INVITE"), "Invitation"));
        storage.directory().putContacts(List.of(ANNA, BORIS, CLARA));
        SegmentNo fair = segue.segments().open("Spring fair").no();
        segue.segments().enter(fair, List.of(CLARA.no(), ANNA.no(), BORIS.no())).orThrow();
        segue.segments()
                .plan(fair, plan -> plan.template("INVITE").campaign("SPRING"))
                .orThrow();
        logged = segue.segments().log(fair, LogRequest.standard()).orThrow().loggedSegment();
        events.clear();
    }

    @Test
    void it_opens_a_segment_of_those_who_are_left_and_tells_who_fell_out() {
        storage.directory().putContacts(List.of(BORIS.with(EXCLUDED, true)));

        StepReport report = segue.segments().followUp(logged, FollowUp.STANDARD).orThrow();

        Segment followUp = report.segment();
        assertThat(segue.segments().page(Optional.empty(), 10)).containsExactly(followUp);
        assertThat(contactsIn(followUp)).containsExactly(CLARA.no(), ANNA.no());
        assertThat(followUp.plan().value(InteractionField.CAMPAIGN)).contains(new CampaignNo("SPRING"));
        assertThat(report.firstFallenOut()).containsExactly(BORIS.no());
        assertThat(events).hasSize(2);
        assertThat(events.get(0))
                .isInstanceOfSatisfying(
                        SegueEvent.SegmentOpened.class,
                        opened -> assertThat(opened.segment().no()).isEqualTo(followUp.no()));
        assertThat(events.get(1)).isEqualTo(new SegueEvent.StepDone(followUp, report.step()));
    }

    @Test
    void it_leaves_no_segment_behind_when_the_contacts_cannot_be_read() {
        contacts.lost = true;

        assertThatThrownBy(() -> segue.segments().followUp(logged, FollowUp.STANDARD))
                .hasMessage("the host's contacts are gone");

        assertThat(segue.segments().page(Optional.empty(), 10)).isEmpty();
        assertThat(events).isEmpty();
    }

    @Test
    void it_is_refused_before_anything_is_opened_if_its_criteria_are_wrong() {
        FollowUp wrong = FollowUp.STANDARD
                .entriesWhere(TextField.custom("sort").is("fair"))
                .contactsWhere(TextField.custom("shoe_size").is("42").and(COUNTRY.is("CZ")));

        Outcome<StepReport> outcome = segue.segments().followUp(logged, wrong);

        assertThat(outcome.problems()).extracting(Problem::where).hasSize(2);
        assertThat(segue.segments().page(Optional.empty(), 10)).isEmpty();
        assertThat(events).isEmpty();
    }

    @Test
    void it_is_refused_if_there_is_no_such_logged_segment() {
        LoggedSegmentNo never = new LoggedSegmentNo(logged.value() + 1);

        assertThat(segue.segments().followUp(never, FollowUp.STANDARD).problems())
                .extracting(Problem::code)
                .containsExactly("logged-segment.not-found");
        assertThat(segue.segments().page(Optional.empty(), 10)).isEmpty();
    }

    @Test
    void it_takes_the_next_number_if_one_is_used_already() {
        storage.segments()
                .open(Segment.open(
                        new SegmentNo("SM00002"),
                        "By hand",
                        LocalDate.of(2026, 3, 1),
                        Instant.parse("2026-03-01T09:00:00Z"),
                        new Actor("eva")));

        StepReport report = segue.segments().followUp(logged, FollowUp.STANDARD).orThrow();

        assertThat(report.segment().no()).isEqualTo(new SegmentNo("SM00003"));
        assertThat(contactsIn(report.segment())).containsExactly(CLARA.no(), ANNA.no(), BORIS.no());
    }

    private List<ContactNo> contactsIn(Segment segment) {
        return segue.segments().lines(segment.no(), Optional.empty(), 10).stream()
                .map(view -> view.line().contact())
                .toList();
    }

    private static Contact person(String no, String country) {
        return Contact.person(new ContactNo(no), no)
                .set(COUNTRY, country)
                .set(SALESPERSON, "JO")
                .build();
    }

    /** The host's contacts, which can get lost. */
    private static final class LosableContacts implements ContactSource {
        private final ContactSource contacts;
        private boolean lost;

        LosableContacts(ContactSource contacts) {
            this.contacts = contacts;
        }

        private ContactSource found() {
            if (lost) {
                throw new IllegalStateException("the host's contacts are gone");
            }
            return contacts;
        }

        @Override
        public ContactSchema schema() {
            return contacts.schema();
        }

        @Override
        public boolean supports(Criterion leaf) {
            return contacts.supports(leaf);
        }

        @Override
        public void select(Criterion criterion, EvaluationMoment moment, Consumer<List<Contact>> chunks) {
            found().select(criterion, moment, chunks);
        }

        @Override
        public Map<ContactNo, Contact> byNumbers(Collection<ContactNo> numbers) {
            return found().byNumbers(numbers);
        }

        @Override
        public void ofCompanies(Collection<ContactNo> companies, Consumer<List<Contact>> chunks) {
            found().ofCompanies(companies, chunks);
        }
    }
}
