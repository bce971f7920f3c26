package dev.segue.engine;

import static dev.segue.contact.ContactFields.BLOCKED;
import static dev.segue.contact.ContactFields.COUNTRY;
import static dev.segue.contact.ContactFields.EMAIL;
import static dev.segue.engine.Office.ACME;
import static dev.segue.engine.Office.ANNA;
import static dev.segue.engine.Office.BETA;
import static dev.segue.engine.Office.BORIS;
import static dev.segue.engine.Office.CLARA;
import static dev.segue.engine.Office.DANA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.ContactNo;
import dev.segue.Problem;
import dev.segue.Progress;
import dev.segue.SegmentNo;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactSchema;
import dev.segue.criteria.Criterion;
import dev.segue.letter.DeliveryState;
import dev.segue.logging.FollowUp;
import dev.segue.logging.LogRequest;
import dev.segue.logging.LoggingOutcome;
import dev.segue.logging.LoggingReceipt;
import dev.segue.logging.SkipReason;
import dev.segue.optout.OptOut;
import dev.segue.optout.Suppression;
import dev.segue.optout.SuppressionKey;
import dev.segue.segment.AddOptions;
import dev.segue.segment.StepDefinition;
import dev.segue.storage.Storage;
import dev.segue.storage.inmemory.InMemoryStorage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Blocked and suppressed contacts stay out on every path, whatever is ignored. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SuppressionTest {
    private static final EnterOptions ON_PURPOSE = EnterOptions.STANDARD.ignoringExclusion();
    private static final String ASKED = "Asked us to stop";

    private final Office office = new Office();
    private final Segue segue = office.segue;

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }

    private Contact contact(ContactNo no) {
        return segue.directory().contact(no).orElseThrow();
    }

    private void block(ContactNo no) {
        segue.directory().put(List.of(contact(no).with(BLOCKED, true))).orThrow();
    }

    private void mail(ContactNo no, String email) {
        segue.directory().put(List.of(contact(no).with(EMAIL, email))).orThrow();
    }

    private void suppressAnna() {
        segue.contacts().suppressAddress("Anna@Example.com", ASKED).orThrow();
    }

    @Test
    void adding_passes_over_the_blocked_and_the_suppressed_even_with_whole_companies_and_exclusions_ignored() {
        suppressAnna();
        block(BETA);
        SegmentNo fair = segue.segments().open("Fair").no();

        segue.segments()
                .add(
                        fair,
                        COUNTRY.oneOf("CZ", "AT"),
                        AddOptions.STANDARD
                                .expandingCompanies()
                                .withRelatedCompanies()
                                .ignoringExclusion())
                .orThrow();

        assertThat(office.contacts(fair)).containsExactlyInAnyOrder(ACME, BORIS, CLARA, DANA);
    }

    @Test
    void entering_and_changing_name_every_contact_that_may_not_come() {
        suppressAnna();
        block(BORIS);
        office.optOut(CLARA);
        SegmentNo fair = office.fair(DANA);
        long version = office.version(fair);

        Outcome<StepReport> entered = segue.segments().enter(fair, List.of(ANNA, BORIS, CLARA, ACME), ON_PURPOSE);
        Outcome<StepReport> changed = segue.segments()
                .changeContact(fair, office.line(fair, DANA).line().id(), ANNA, ON_PURPOSE);

        assertThat(codes(entered.problems())).containsExactly("segment.contact-suppressed", "segment.contact-blocked");
        assertThat(codes(changed.problems())).containsExactly("segment.contact-suppressed");
        assertThat(office.version(fair)).isEqualTo(version);
        assertThat(codes(segue.segments()
                        .enter(fair, List.of(ANNA, BORIS, CLARA))
                        .problems()))
                .containsExactly("segment.contact-suppressed", "segment.contact-blocked", "segment.contact-excluded");
    }

    @Test
    void reusing_and_following_up_leave_them_out_and_count_them_by_reason_even_without_rechecking() {
        LoggingReceipt receipt = office.logged(office.fair(ANNA, BORIS, CLARA, DANA));
        suppressAnna();
        block(BORIS);
        office.optOut(CLARA);

        StepReport checked = segue.segments()
                .followUp(receipt.loggedSegment(), FollowUp.STANDARD)
                .orThrow();
        StepReport unchecked = segue.segments()
                .followUp(receipt.loggedSegment(), FollowUp.STANDARD.withoutRechecking())
                .orThrow();
        SegmentNo again = segue.segments().open("Again").no();
        StepReport reused = segue.segments()
                .reuse(
                        again,
                        new StepDefinition.ReuseLogged(
                                receipt.loggedSegment(), false, Optional.empty(), Optional.empty(), false, true))
                .orThrow();

        assertThat(office.contacts(checked.segment().no())).containsExactly(DANA);
        assertThat(checked.fallenOutBy())
                .isEqualTo(Map.of(OptOut.SUPPRESSED, 1L, OptOut.BLOCKED, 1L, OptOut.EXCLUDED, 1L));
        assertThat(checked.fallenOutBy().keySet()).containsExactly(OptOut.BLOCKED, OptOut.SUPPRESSED, OptOut.EXCLUDED);
        assertThat(checked.fallenOut()).isEqualTo(3);
        assertThat(checked.firstFallenOut()).containsExactly(ANNA, BORIS, CLARA);
        assertThat(office.contacts(unchecked.segment().no())).containsExactly(CLARA, DANA);
        assertThat(unchecked.fallenOutBy()).isEqualTo(Map.of(OptOut.SUPPRESSED, 1L, OptOut.BLOCKED, 1L));
        assertThat(reused.fallenOutBy()).isEqualTo(unchecked.fallenOutBy());
        assertThat(office.contacts(again)).containsExactly(CLARA, DANA);
    }

    @Test
    void reducing_takes_away_the_blocked_and_the_suppressed_too_and_refining_keeps_them() {
        SegmentNo fair = office.fair(ANNA, BORIS);
        suppressAnna();
        block(BORIS);

        segue.segments().refine(fair, COUNTRY.oneOf("CZ", "SK")).orThrow();
        assertThat(office.contacts(fair)).containsExactly(ANNA, BORIS);
        segue.segments().reduce(fair, Criterion.everyone()).orThrow();

        assertThat(office.contacts(fair)).isEmpty();
    }

    @Test
    void logging_skips_them_with_their_reason_even_on_lines_admitted_on_purpose() {
        office.optOut(ANNA);
        office.optOut(BORIS);
        SegmentNo fair = segue.segments().open("Fair").no();
        segue.segments()
                .enter(fair, List.of(ANNA, BORIS, CLARA, DANA), ON_PURPOSE)
                .orThrow();
        segue.segments().plan(fair, plan -> plan.template("CALL")).orThrow();
        suppressAnna();
        block(BORIS);
        office.optOut(DANA);

        assertThat(office.line(fair, ANNA).optOut()).contains(OptOut.SUPPRESSED);
        assertThat(office.line(fair, BORIS).optOut()).contains(OptOut.BLOCKED);
        assertThat(office.line(fair, CLARA).excluded()).isFalse();
        LoggingReceipt receipt = office.logged(fair);

        assertThat(office.loggedContacts(receipt.loggedSegment())).containsExactly(CLARA);
        assertThat(receipt.counts().skipped())
                .isEqualTo(Map.of(SkipReason.EXCLUDED, 1L, SkipReason.BLOCKED, 1L, SkipReason.SUPPRESSED, 1L));
    }

    @Test
    void whoever_is_suppressed_or_blocked_while_the_log_goes_on_is_not_logged() {
        SegmentNo fair = office.fair(ANNA, BORIS, CLARA);
        int[] runs = {0};

        LoggingReceipt receipt = segue.segments()
                .log(fair, LogRequest.standard().withFollowUp(), (done, total) -> {
                    runs[0] += done == 0 ? 1 : 0;
                    if (done > 0 && runs[0] == 1) {
                        suppressAnna();
                        block(BORIS);
                    }
                    return Progress.Signal.GO_ON;
                })
                .orThrow();

        assertThat(runs[0]).isEqualTo(2);
        assertThat(office.loggedContacts(receipt.loggedSegment())).containsExactly(CLARA);
        assertThat(office.contacts(receipt.followUp().orElseThrow())).containsExactly(CLARA);
    }

    @Test
    void whoever_is_suppressed_or_blocked_between_log_and_claim_is_not_written_to() {
        mail(DANA, "dana@post.fairs.example");
        LoggingReceipt receipt = segue.segments()
                .log(
                        office.fair(ANNA, BORIS, CLARA, DANA),
                        LogRequest.standard().withDeliveries())
                .orThrow();
        suppressAnna();
        block(BORIS);
        segue.contacts().suppressDomain("fairs.example", ASKED).orThrow();
        Channel channel = new Channel();

        DeliveryRun run = segue.deliveries().run(channel);

        assertThat(run.suppressed()).isEqualTo(3);
        assertThat(channel.contacts()).containsExactly(CLARA);
        assertThat(segue.deliveries().counts(receipt.loggedSegment()))
                .isEqualTo(Map.of(DeliveryState.DELIVERED, 1L, DeliveryState.SUPPRESSED, 3L));
    }

    @Test
    void a_letter_goes_neither_to_the_address_it_was_logged_with_nor_to_that_of_now_if_either_is_suppressed() {
        mail(BORIS, "boris@example.com");
        segue.segments()
                .log(office.fair(ANNA, BORIS, CLARA), LogRequest.standard().withDeliveries())
                .orThrow();
        mail(ANNA, "anna@new.example");
        mail(BORIS, "boris@new.example");
        suppressAnna();
        segue.contacts().suppressAddress("boris@new.example", ASKED).orThrow();
        Channel channel = new Channel();

        segue.deliveries().run(channel);

        assertThat(channel.contacts()).containsExactly(CLARA);
    }

    @Test
    void lines_admitted_on_purpose_get_no_letter_once_they_are_blocked_or_suppressed() {
        office.optOut(ANNA);
        office.optOut(BORIS);
        SegmentNo fair = segue.segments().open("Fair").no();
        segue.segments().enter(fair, List.of(ANNA, BORIS, CLARA), ON_PURPOSE).orThrow();
        segue.segments().plan(fair, plan -> plan.template("INVITE")).orThrow();
        segue.segments().log(fair, LogRequest.standard().withDeliveries()).orThrow();
        suppressAnna();
        block(BORIS);
        Channel channel = new Channel();

        segue.deliveries().run(channel);

        assertThat(channel.contacts()).containsExactly(CLARA);
    }

    @Test
    void an_address_that_two_contacts_share_is_suppressed_for_both_and_removing_one_of_them_silences_nobody() {
        mail(BORIS, "office@acme.example");
        mail(DANA, "Office@ACME.example");
        SegmentNo fair = office.fair(BORIS, CLARA, DANA);
        LoggingReceipt receipt = segue.segments()
                .log(fair, LogRequest.standard().withDeliveries())
                .orThrow();

        segue.directory().remove(List.of(BORIS));
        assertThat(segue.contacts().isSuppressed(DANA)).isFalse();
        segue.contacts().suppressAddress("office@acme.example", ASKED).orThrow();
        Channel channel = new Channel();
        segue.deliveries().run(channel);

        assertThat(segue.contacts().isSuppressed(DANA)).isTrue();
        assertThat(channel.contacts()).containsExactly(CLARA);
        assertThat(segue.deliveries().counts(receipt.loggedSegment())).containsEntry(DeliveryState.SUPPRESSED, 2L);
    }

    @Test
    void whether_a_contact_is_suppressed_is_asked_by_its_number_also_a_former_one_and_wherever_it_is_kept() {
        ContactNo former = new ContactNo("ANNA-OLD");
        suppressAnna();
        segue.directory()
                .put(List.of(Contact.person(former, "A. Nová").build()))
                .orThrow();
        assertThat(segue.contacts().isSuppressed(former)).isFalse();
        segue.contacts().merge(former, ANNA).orThrow();
        Storage hosts = InMemoryStorage.create(ContactSchema.standard(), office.clock);
        hosts.directory().putContacts(List.of(contact(BORIS).with(EMAIL, "ANNA@example.com")));
        Segue hosted =
                office.over(office.storage).selectingFrom(hosts.contacts()).build();

        assertThat(segue.contacts().isSuppressed(ANNA)).isTrue();
        assertThat(segue.contacts().isSuppressed(former)).isTrue();
        assertThat(segue.contacts().isSuppressed(BORIS)).isFalse();
        assertThat(segue.contacts().isSuppressed(new ContactNo("NOBODY"))).isFalse();
        assertThat(hosted.contacts().isSuppressed(BORIS)).isTrue();
        assertThat(hosted.contacts().isSuppressed(ANNA)).isFalse();
    }

    @Test
    void removing_one_of_two_contacts_that_share_an_address_does_not_silence_the_other() {
        mail(BORIS, "office@acme.example");
        mail(DANA, "office@acme.example");
        office.optOut(BORIS);
        segue.directory().remove(List.of(BORIS));
        SegmentNo fair = office.fair(DANA);
        segue.segments().log(fair, LogRequest.standard().withDeliveries()).orThrow();
        Channel channel = new Channel();

        segue.deliveries().run(channel);

        assertThat(channel.contacts()).containsExactly(DANA);
    }

    @Test
    void whoever_comes_back_with_a_suppressed_address_stays_suppressed() {
        suppressAnna();
        segue.directory().remove(List.of(ANNA));
        segue.directory()
                .put(List.of(Contact.person(new ContactNo("NEW"), "Anna Again")
                        .set(EMAIL, "ANNA@example.com")
                        .build()))
                .orThrow();

        assertThat(codes(segue.segments()
                        .enter(segue.segments().open("Fair").no(), List.of(new ContactNo("NEW")))
                        .problems()))
                .containsExactly("segment.contact-suppressed");
    }

    @Test
    void whoever_is_not_known_any_more_when_the_letter_is_claimed_is_not_written_to() {
        LoggingReceipt receipt = segue.segments()
                .log(office.fair(ANNA, BORIS), LogRequest.standard().withDeliveries())
                .orThrow();
        segue.directory().remove(List.of(ANNA));
        Channel channel = new Channel();

        DeliveryRun run = segue.deliveries().run(channel);

        assertThat(run.suppressed()).isEqualTo(1);
        assertThat(channel.contacts()).containsExactly(BORIS);
        assertThat(segue.deliveries()
                        .page(receipt.loggedSegment(), Optional.empty(), 10)
                        .get(0)
                        .note())
                .contains("Contact ANNA is not known any more");
    }

    @Test
    void the_contacts_of_a_host_are_checked_the_same_way() {
        Storage hosts = InMemoryStorage.create(ContactSchema.standard(), office.clock);
        hosts.directory()
                .putContacts(List.of(contact(ANNA), contact(BORIS).with(BLOCKED, true), contact(CLARA), contact(DANA)));
        Segue hosted =
                office.over(office.storage).selectingFrom(hosts.contacts()).build();
        SegmentNo fair = hosted.segments().open("Fair").no();
        hosted.segments().add(fair, Criterion.everyone()).orThrow();
        hosted.segments().plan(fair, plan -> plan.template("INVITE")).orThrow();
        assertThat(hosted.segments().count(fair)).isEqualTo(3);
        int[] runs = {0};

        LoggingReceipt receipt = hosted.segments()
                .log(fair, LogRequest.standard().withDeliveries(), (done, total) -> {
                    runs[0] += done == 0 ? 1 : 0;
                    if (done > 0 && runs[0] == 1) {
                        hosted.contacts()
                                .suppressAddress("anna@example.com", ASKED)
                                .orThrow();
                    }
                    return Progress.Signal.GO_ON;
                })
                .orThrow();
        hosts.directory().putContacts(List.of(contact(CLARA).with(BLOCKED, true)));
        Channel channel = new Channel();
        hosted.deliveries().run(channel);

        assertThat(runs[0]).isEqualTo(2);
        assertThat(office.loggedContacts(receipt.loggedSegment())).containsExactlyInAnyOrder(CLARA, DANA);
        assertThat(channel.contacts()).containsExactly(DANA);
    }

    @Test
    void what_was_suppressed_is_listed_without_the_address_and_can_be_taken_back() {
        List<SegueEvent> events = new ArrayList<>();
        Segue told = office.over(office.storage).telling(events::add).build();

        Suppression address =
                told.contacts().suppressAddress("anna@example.com", ASKED).orThrow();
        Suppression domain =
                told.contacts().suppressDomain("fairs.example", "Competitor").orThrow();

        assertThat(told.contacts().suppressAddress("ANNA@EXAMPLE.COM", "Again").orThrow())
                .isEqualTo(address);
        assertThat(told.contacts().suppressions(Optional.empty(), 10)).containsExactly(address, domain);
        assertThat(address.key().kind()).isEqualTo(SuppressionKey.Kind.ADDRESS);
        assertThat(address.by()).isEqualTo(Office.EVA);
        assertThat(address.reason()).isEqualTo(ASKED);
        assertThat(address.toString()).doesNotContainIgnoringCase("anna").doesNotContain("example");
        assertThat(told.contacts()
                        .unsuppressAddress("Anna@example.com", "Subscribed again")
                        .orThrow())
                .isEqualTo(address);
        assertThat(told.contacts()
                        .unsuppressDomain("fairs.example", "Merged with us")
                        .orThrow())
                .isEqualTo(domain);
        assertThat(told.contacts().isSuppressed(ANNA)).isFalse();
        assertThat(codes(told.contacts()
                        .unsuppressAddress("anna@example.com", "Again")
                        .problems()))
                .containsExactly("suppression.not-found");
        assertThat(events)
                .hasSize(4)
                .startsWith(new SegueEvent.SuppressionAdded(address), new SegueEvent.SuppressionAdded(domain));
    }

    @Test
    void a_bad_address_or_domain_is_refused_with_all_that_is_wrong_and_suppresses_nobody() {
        assertThat(codes(segue.contacts().suppressAddress("<anna>@", ASKED).problems()))
                .containsExactly("suppression.address", "suppression.address", "suppression.address");
        assertThat(codes(segue.contacts().suppressDomain("com", ASKED).problems()))
                .containsExactly("suppression.domain");
        assertThat(codes(segue.contacts().unsuppressAddress("anna", ASKED).problems()))
                .containsExactly("suppression.address");
        assertThatThrownBy(() -> segue.contacts().suppressAddress("anna@example.com", " "))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(segue.contacts().suppressions(Optional.empty(), 10)).isEmpty();
    }

    @Test
    void nobody_is_logged_or_written_to_after_a_suppression_whatever_else_goes_on() throws Exception {
        int visitors = 60;
        List<ContactNo> all = office.visitors(visitors);
        all.forEach(no -> mail(no, no.value() + "@example.org"));
        List<SegmentNo> fairs = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            fairs.add(office.fair(all));
        }
        Set<ContactNo> silenced = ConcurrentHashMap.newKeySet();
        List<String> broken = new CopyOnWriteArrayList<>();
        Channel[] channel = new Channel[1];
        channel[0] = new Channel();

        Together.run(16, thread -> () -> {
            if (thread < 8) {
                Set<ContactNo> before = Set.copyOf(silenced);
                LoggingOutcome outcome = segue.segments()
                        .log(fairs.get(thread), LogRequest.standard().withDeliveries());
                office
                        .loggedContacts(
                                ((LoggingOutcome.Logged) outcome).receipt().loggedSegment())
                        .stream()
                        .filter(before::contains)
                        .forEach(no -> broken.add("logged " + no));
            } else if (thread < 12) {
                for (int i = thread - 8; i < visitors / 2; i += 4) {
                    segue.contacts()
                            .suppressAddress(all.get(i).value().toLowerCase(Locale.ROOT) + "@EXAMPLE.org", ASKED)
                            .orThrow();
                    silenced.add(all.get(i));
                }
            } else {
                for (int i = 0; i < 5; i++) {
                    Set<ContactNo> before = Set.copyOf(silenced);
                    Channel mine = new Channel();
                    segue.deliveries().run(mine);
                    mine.contacts().stream().filter(before::contains).forEach(no -> broken.add("wrote to " + no));
                }
            }
            return true;
        });
        segue.deliveries().run(channel[0]);

        assertThat(broken).isEmpty();
        assertThat(silenced).hasSize(visitors / 2);
        assertThat(channel[0].contacts()).doesNotContainAnyElementsOf(silenced);
        SegmentNo last = segue.segments().open("Last").no();
        segue.segments().add(last, Criterion.everyone()).orThrow();
        assertThat(office.contacts(last)).doesNotContainAnyElementsOf(silenced).contains(all.get(visitors - 1));
    }
}
