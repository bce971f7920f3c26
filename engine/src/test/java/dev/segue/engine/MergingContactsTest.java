package dev.segue.engine;

import static dev.segue.contact.ContactFields.NO;
import static dev.segue.contact.ContactFields.SALESPERSON;
import static dev.segue.engine.Office.ACME;
import static dev.segue.engine.Office.ANNA;
import static dev.segue.engine.Office.BETA;
import static dev.segue.engine.Office.BORIS;
import static dev.segue.engine.Office.CLARA;
import static dev.segue.engine.Office.DANA;
import static dev.segue.engine.Office.NOBODY;
import static dev.segue.interaction.InteractionField.COMMENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.ContactNo;
import dev.segue.CriteriaCode;
import dev.segue.Digest;
import dev.segue.LoggedSegmentNo;
import dev.segue.Problem;
import dev.segue.Progress;
import dev.segue.SegmentNo;
import dev.segue.contact.Alias;
import dev.segue.contact.Consent;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactSchema;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.EvaluationMoment;
import dev.segue.letter.DeliveryState;
import dev.segue.logging.EntryFields;
import dev.segue.logging.FollowUp;
import dev.segue.logging.Grouping;
import dev.segue.logging.LogRequest;
import dev.segue.logging.LoggingOutcome;
import dev.segue.logging.LoggingReceipt;
import dev.segue.logging.SkipReason;
import dev.segue.logging.StatisticsQuery;
import dev.segue.logging.StatisticsRow;
import dev.segue.segment.AddOptions;
import dev.segue.segment.LineId;
import dev.segue.segment.Merged;
import dev.segue.segment.StruckLine;
import dev.segue.storage.ContactSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MergingContactsTest {
    private static final ContactNo ANNA_NEW = new ContactNo("A-4711");

    private final Office office = new Office();
    private final Segue segue = office.segue;

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.problems().stream().map(Problem::code).toList();
    }

    @Test
    void merging_one_who_has_opted_out_with_one_who_has_not_gives_one_who_has_and_their_lines_are_skipped() {
        office.optOut(DANA);
        SegmentNo fair = office.fair(ANNA, CLARA);

        Merged merged = segue.contacts().merge(DANA, CLARA).orThrow();

        assertThat(merged.excluded()).contains(true);
        assertThat(segue.directory().contact(CLARA).orElseThrow().excluded()).isTrue();
        LoggingReceipt receipt = office.logged(fair);
        assertThat(office.loggedContacts(receipt.loggedSegment())).containsExactly(ANNA);
        assertThat(receipt.counts().skipped()).isEqualTo(Map.of(SkipReason.EXCLUDED, 1L));
    }

    @Test
    void the_survivors_consent_is_kept_only_if_that_is_said() {
        office.optOut(DANA);

        assertThat(segue.contacts()
                        .merge(DANA, CLARA, Consent.SURVIVORS)
                        .orThrow()
                        .excluded())
                .contains(false);

        assertThat(segue.directory().contact(CLARA).orElseThrow().excluded()).isFalse();
    }

    @Test
    void what_was_done_on_purpose_for_one_who_had_opted_out_is_not_for_a_survivor_who_opts_out_later() {
        office.optOut(DANA);
        SegmentNo fair = office.fair(ANNA);
        SegmentNo logged = office.fair(ANNA);
        EnterOptions onPurpose = EnterOptions.STANDARD.ignoringExclusion();
        segue.segments().enter(fair, List.of(DANA), onPurpose).orThrow();
        segue.segments().enter(logged, List.of(DANA), onPurpose).orThrow();
        segue.segments().log(logged, LogRequest.standard().withDeliveries()).orThrow();

        segue.contacts().merge(DANA, CLARA, Consent.SURVIVORS).orThrow();
        office.optOut(CLARA);

        LoggingReceipt receipt = office.logged(fair);
        assertThat(receipt.counts().skipped()).isEqualTo(Map.of(SkipReason.EXCLUDED, 1L));
        Channel channel = new Channel();
        segue.deliveries().run(channel, Progress.NONE);
        assertThat(segue.deliveries()
                        .counts(segue.loggedSegments()
                                .ofSegment(logged)
                                .orElseThrow()
                                .no()))
                .containsEntry(DeliveryState.SUPPRESSED, 1L);
    }

    @Test
    void a_merge_reports_the_lines_it_gave_to_the_survivor_and_those_it_struck() {
        SegmentNo fair = office.fair(ANNA, DANA);
        SegmentNo other = office.fair(DANA);
        segue.segments()
                .override(fair, new LineId(1, 2), it -> it.set(COMMENT, "With regards from the owner"))
                .orThrow();
        long version = office.version(fair);
        List<SegueEvent> told = new ArrayList<>();
        Segue telling = office.over(office.storage).telling(told::add).build();

        Merged merged = telling.contacts().merge(DANA, ANNA).orThrow();

        assertThat(merged)
                .isEqualTo(new Merged(
                        new Alias(DANA, ANNA, Alias.Kind.MERGED, Office.EVA, office.clock.instant()),
                        2,
                        2,
                        1,
                        List.of(new StruckLine(fair, new LineId(1, 2), new LineId(1, 1), false)),
                        Optional.of(false)));
        assertThat(office.contacts(fair)).containsExactly(ANNA);
        assertThat(office.line(fair, ANNA).line().settings().value(COMMENT)).contains("With regards from the owner");
        assertThat(office.contacts(other)).containsExactly(ANNA);
        assertThat(office.version(fair)).isEqualTo(version + 1);
        assertThat(told).containsExactly(new SegueEvent.ContactAliased(merged));
    }

    @Test
    void an_old_number_means_the_survivor_by_name_and_in_saved_criteria() {
        SegmentNo fair = office.fair(BORIS);
        SegmentNo model = segue.segments().open("Model").no();
        segue.segments().enter(model, List.of(DANA, CLARA)).orThrow();
        segue.segments()
                .strike(model, List.of(office.line(model, CLARA).line().id()))
                .orThrow();
        CriteriaCode code = new CriteriaCode("BY-HAND");
        segue.savedCriteria().save(model, code, "By hand").orThrow();
        segue.contacts().merge(DANA, ANNA).orThrow();

        segue.segments().replay(fair, code).orThrow();
        assertThat(office.contacts(fair)).containsExactly(BORIS, ANNA);

        segue.segments().enter(fair, List.of(DANA, CLARA)).orThrow();
        assertThat(office.contacts(fair)).containsExactly(BORIS, ANNA, CLARA);
        LineId clara = office.line(fair, CLARA).line().id();
        assertThat(codes(segue.segments().changeContact(fair, clara, DANA)))
                .containsExactly("segment.contact-existing");
        assertThat(segue.directory().contact(DANA)).isEqualTo(segue.directory().contact(ANNA));
        assertThat(segue.directory().contacts(List.of(DANA, NOBODY))).containsOnlyKeys(DANA);
    }

    @Test
    void history_stays_as_it_was_and_is_the_survivors_too() {
        LoggingReceipt spring = office.logged(office.fair(DANA, BORIS));
        LoggingReceipt autumn = office.logged(office.fair(ANNA));
        List<Digest> before = commitments(spring.loggedSegment());

        segue.contacts().merge(DANA, ANNA).orThrow();

        assertThat(office.loggedContacts(spring.loggedSegment())).containsExactly(DANA, BORIS);
        assertThat(commitments(spring.loggedSegment())).isEqualTo(before);
        assertThat(segue.loggedSegments()
                        .find(spring.loggedSegment())
                        .orElseThrow()
                        .receipt())
                .isEqualTo(spring);
        for (ContactNo number : List.of(ANNA, DANA)) {
            assertThat(segue.interactions().page(number, Optional.empty(), 10))
                    .extracting(it -> it.entry().loggedSegment())
                    .containsExactly(spring.loggedSegment(), autumn.loggedSegment());
        }
        assertThat(segue.interactions().statistics(StatisticsQuery.by(Grouping.NOTHING), Optional.empty(), 10))
                .singleElement()
                .returns(3L, StatisticsRow::entries)
                .returns(2L, StatisticsRow::contacts);
    }

    private List<Digest> commitments(LoggedSegmentNo no) {
        return office.entries(no).stream().map(entry -> entry.commitment()).toList();
    }

    @Test
    void criteria_over_interactions_and_memberships_know_the_survivor_by_its_former_entries() {
        LoggingReceipt spring = office.logged(office.fair(DANA));
        segue.contacts().merge(DANA, CLARA).orThrow();
        Criterion invited = EntryFields.INTERACTIONS
                .where(EntryFields.CAMPAIGN.is("SPRING"))
                .exist();
        SegmentNo again = segue.segments().open("Again").no();

        segue.segments().add(again, invited).orThrow();
        assertThat(office.contacts(again)).containsExactly(CLARA);

        segue.segments()
                .reduce(again, Criterion.inLoggedSegment(spring.loggedSegment()))
                .orThrow();
        assertThat(office.contacts(again)).isEmpty();
    }

    @Test
    void reuse_and_follow_up_lead_from_an_old_entry_to_the_survivor_once() {
        LoggingReceipt spring = office.logged(office.fair(DANA, BORIS, ANNA));
        segue.contacts().merge(DANA, ANNA).orThrow();

        StepReport followed = segue.segments()
                .followUp(spring.loggedSegment(), FollowUp.STANDARD)
                .orThrow();

        assertThat(office.contacts(followed.segment().no())).containsExactly(ANNA, BORIS);
    }

    @Test
    void a_letter_logged_under_the_old_number_goes_to_its_old_address_unless_the_survivor_has_opted_out() {
        LoggedSegmentNo posted = segue.segments()
                .log(office.fair(DANA, BORIS), LogRequest.standard().withDeliveries())
                .orThrow()
                .loggedSegment();
        segue.contacts().merge(DANA, ANNA).orThrow();
        segue.contacts().merge(BORIS, CLARA).orThrow();
        office.optOut(CLARA);
        Channel channel = new Channel();

        segue.deliveries().run(channel);

        assertThat(channel.texts()).containsExactly("Dear Dana Krátká, yours Jana Opálková");
        assertThat(segue.deliveries().counts(posted))
                .isEqualTo(Map.of(DeliveryState.DELIVERED, 1L, DeliveryState.SUPPRESSED, 1L));
    }

    @Test
    void undo_and_redo_are_exact_after_a_merge() {
        SegmentNo fair = office.fair(ANNA, BORIS);
        segue.segments().enter(fair, List.of(DANA)).orThrow();
        segue.segments().reduce(fair, SALESPERSON.is("JO")).orThrow();
        segue.segments().undo(fair).orThrow();

        segue.contacts().renumber(DANA, ANNA_NEW).orThrow();

        assertThat(office.contacts(fair)).containsExactly(ANNA, BORIS, ANNA_NEW);
        segue.segments().undo(fair).orThrow();
        assertThat(office.contacts(fair)).containsExactly(ANNA, BORIS);
        segue.segments().redo(fair).orThrow();
        assertThat(office.contacts(fair)).containsExactly(ANNA, BORIS, ANNA_NEW);
        segue.segments().redo(fair).orThrow();
        assertThat(office.contacts(fair)).isEmpty();
    }

    @Test
    void a_renumbered_contact_is_the_same_and_its_old_number_is_never_given_again() {
        Contact anna = segue.directory().contact(ANNA).orElseThrow();

        segue.contacts().renumber(ANNA, ANNA_NEW).orThrow();

        assertThat(segue.directory().contact(ANNA)).contains(anna.withNumber(ANNA_NEW));
        Outcome<Integer> put = segue.directory().put(List.of(anna));
        assertThat(codes(put)).containsExactly("contact.number-former");
        assertThat(put.problems().get(0).what()).contains("means contact A-4711");
        assertThat(codes(segue.contacts().renumber(ANNA_NEW, ANNA))).containsExactly("alias.number-used");
        assertThat(segue.contacts().current(ANNA)).isEqualTo(ANNA_NEW);
        assertThat(segue.contacts().current(NOBODY)).isEqualTo(NOBODY);
    }

    @Test
    void chains_lead_to_their_end_and_cycles_are_refused() {
        segue.contacts().merge(ANNA, BORIS).orThrow();
        segue.contacts().merge(BORIS, CLARA).orThrow();

        assertThat(segue.contacts().current(ANNA)).isEqualTo(CLARA);
        assertThat(codes(segue.contacts().merge(CLARA, ANNA))).containsExactly("alias.cycle");
        assertThat(codes(segue.contacts().merge(ANNA, DANA))).containsExactly("alias.already");
        assertThat(codes(segue.contacts().merge(DANA, ANNA))).containsExactly("alias.into-former");
        assertThat(codes(segue.contacts().merge(NOBODY, NOBODY)))
                .containsExactly("alias.same-number", "alias.contact-unknown", "alias.contact-unknown");
        assertThat(codes(segue.contacts().merge(ACME, DANA))).containsExactly("alias.type");
        assertThat(segue.contacts().aliases(Optional.empty(), 10))
                .extracting(Alias::from)
                .containsExactly(ANNA, BORIS);
    }

    @Test
    void the_persons_of_a_merged_company_belong_to_the_survivor() {
        segue.contacts().merge(ACME, BETA).orThrow();
        SegmentNo beta = segue.segments().open("Beta").no();

        segue.segments()
                .add(beta, NO.is("BETA"), AddOptions.STANDARD.expandingCompanies())
                .orThrow();

        assertThat(office.contacts(beta)).containsExactlyInAnyOrder(BETA, ANNA, BORIS, CLARA);
    }

    @Test
    void a_log_over_lines_that_are_merged_meanwhile_ends_as_stale_and_stores_nothing() {
        SegmentNo fair = office.fair(ANNA, DANA);

        LoggingOutcome outcome = segue.segments().log(fair, LogRequest.standard(), (done, total) -> {
            if (segue.contacts().current(DANA).equals(DANA)) {
                segue.contacts().merge(DANA, CLARA).orThrow();
            }
            return Progress.Signal.GO_ON;
        });

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        LoggingOutcome.Refused.class,
                        refused -> assertThat(refused.objections().byCode()).containsOnlyKeys("segment.stale"));
        assertThat(office.contacts(fair)).containsExactly(ANNA, CLARA);
        assertThat(segue.loggedSegments().page(Optional.empty(), 10)).isEmpty();
    }

    @Test
    void merges_logs_and_steps_at_once_leave_each_contact_one_line_or_entry_and_nobody_lost() throws Exception {
        for (int round = 0; round < 40; round++) {
            Office one = new Office();
            List<ContactNo> visitors = one.visitors(8);
            ContactNo survivor = visitors.get(7);
            SegmentNo fair = one.fair(visitors);
            SegmentNo open = one.fair(CLARA);
            List<Callable<Object>> work = new ArrayList<>();
            visitors.subList(0, 4)
                    .forEach(no -> work.add(
                            () -> one.segue.contacts().merge(no, survivor).orThrow()));
            work.add(() -> one.segue.segments().log(fair, LogRequest.standard()));
            work.add(() -> one.segue.segments().enter(open, visitors));
            work.add(() -> one.segue.segments().add(open, Criterion.everyone()));

            Together.run(work.size(), work::get);

            Set<ContactNo> former = Set.copyOf(visitors.subList(0, 4));
            assertThat(one.contacts(open)).doesNotHaveDuplicates().doesNotContainAnyElementsOf(former);
            Optional<LoggedSegmentNo> logged =
                    one.segue.loggedSegments().ofSegment(fair).map(it -> it.no());
            List<ContactNo> reached = logged.map(one::loggedContacts).orElseGet(() -> one.contacts(fair)).stream()
                    .map(one.segue.contacts()::current)
                    .distinct()
                    .toList();
            assertThat(reached).containsExactlyInAnyOrderElementsOf(visitors.subList(4, 8));
            if (logged.isEmpty()) {
                assertThat(one.contacts(fair)).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void a_host_with_contacts_of_its_own_merges_here_first_and_then_its_record() {
        Host host = new Host(segue.directory().contacts(List.of(ANNA, BORIS, CLARA)));
        Office empty = new Office();
        empty.segue.directory().remove(List.of(ANNA, BORIS, CLARA));
        Segue hosted = empty.over(empty.storage).selectingFrom(host).build();
        SegmentNo fair = hosted.segments().open("Fair").no();
        hosted.segments().enter(fair, List.of(ANNA, BORIS)).orThrow();

        Merged merged = hosted.contacts().merge(ANNA, CLARA).orThrow();
        hosted.segments().enter(fair, List.of(ANNA)).orThrow();
        host.contacts.remove(ANNA);

        assertThat(merged.excluded()).isEmpty();
        assertThat(hosted.segments().lines(fair, Optional.empty(), 10))
                .extracting(view -> view.line().contact())
                .containsExactly(CLARA, BORIS);
        assertThat(hosted.directory().contact(ANNA)).contains(host.contacts.get(CLARA));
        assertThat(codes(hosted.contacts().renumber(BORIS, CLARA))).containsExactly("alias.number-used");
    }

    /** A host's own contacts. */
    private static final class Host implements ContactSource {
        private final Map<ContactNo, Contact> contacts;

        Host(Map<ContactNo, Contact> contacts) {
            this.contacts = new TreeMap<>(contacts);
        }

        @Override
        public ContactSchema schema() {
            return ContactSchema.standard();
        }

        @Override
        public boolean supports(Criterion leaf) {
            return false;
        }

        @Override
        public void select(Criterion criterion, EvaluationMoment moment, Consumer<List<Contact>> chunks) {
            chunks.accept(List.copyOf(contacts.values()));
        }

        @Override
        public Map<ContactNo, Contact> byNumbers(Collection<ContactNo> numbers) {
            Map<ContactNo, Contact> known = new TreeMap<>(contacts);
            known.keySet().retainAll(numbers);
            return known;
        }

        @Override
        public void ofCompanies(Collection<ContactNo> companies, Consumer<List<Contact>> chunks) {
            contacts.values().stream()
                    .filter(contact ->
                            contact.companyNo().filter(companies::contains).isPresent())
                    .forEach(contact -> chunks.accept(List.of(contact)));
        }
    }
}
