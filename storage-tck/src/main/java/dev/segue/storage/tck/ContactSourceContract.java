package dev.segue.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.ContactNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.SegmentNo;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.contact.ContactType;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.Evaluation;
import dev.segue.criteria.Facts;
import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.InteractionField;
import dev.segue.logging.Annotation;
import dev.segue.logging.Annotations;
import dev.segue.logging.Grade;
import dev.segue.logging.InteractionLogEntry;
import dev.segue.logging.LogRequest;
import dev.segue.logging.LoggedEntry;
import dev.segue.segment.SegmentLine;
import dev.segue.storage.ContactSource;
import dev.segue.storage.Storage;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The contract of {@link ContactSource}, for the one a storage brings. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class ContactSourceContract extends StorageUnderTest {

    @Test
    void con1_selects_whom_any_criterion_selects() {
        List<Contact> contacts = new ContactGenerator(Contacts.SCHEMA, new Random(1)).contacts(160);
        desk.knows(contacts);
        assertThat(selected(Criterion.everyone())).containsExactlyInAnyOrderElementsOf(contacts);

        Law.holds(800, seed -> {
            Criterion criterion = new CriterionGenerator(Contacts.SCHEMA, new Random(seed))
                    .supportedBy(storage.contacts()::supports)
                    .next();

            assertThat(numbers(selected(criterion)))
                    .as("%s", criterion)
                    .containsExactlyInAnyOrderElementsOf(expected(contacts, criterion, Facts.NONE));
        });
    }

    @Test
    void con1_selects_by_interactions_and_memberships_if_it_supports_them() {
        List<Contact> contacts = new ContactGenerator(Contacts.SCHEMA, new Random(2)).contacts(60);
        Known known = history(contacts);
        assertThat(selected(Criterion.everyone())).hasSize(60);

        Law.holds(400, seed -> {
            Criterion criterion = new CriterionGenerator(Contacts.SCHEMA, new Random(seed))
                    .withFacts(known.members().keySet(), known.logged())
                    .supportedBy(storage.contacts()::supports)
                    .next();

            assertThat(numbers(selected(criterion)))
                    .as("%s", criterion)
                    .containsExactlyInAnyOrderElementsOf(expected(contacts, criterion, known));
        });
    }

    @Test
    void con1_selects_nobody_when_there_is_nobody() {
        assertThat(selected(Criterion.everyone())).isEmpty();

        desk.knows(Contacts.dora());

        assertThat(selected(ContactFields.NO.is("nobody"))).isEmpty();
        assertThat(selected(Criterion.everyone())).containsExactly(Contacts.dora());
    }

    @Test
    void con2_pushes_chunks_that_are_neither_empty_nor_too_long() {
        List<Contact> people = Contacts.people(3 * Storage.CHUNK + 205);
        desk.knows(people);

        Received received = Received.by(chunks -> storage.contacts().select(Criterion.everyone(), Office.NOW, chunks));

        assertThat(received.chunks()).allSatisfy(chunk -> assertThat(chunk).hasSizeBetween(1, Storage.CHUNK));
        assertThat(received.contacts()).containsExactlyInAnyOrderElementsOf(people);
    }

    @Test
    void con3_returns_the_known_of_some_numbers() {
        desk.knows(Contacts.all());

        Map<ContactNo, Contact> found = storage.contacts()
                .byNumbers(List.of(
                        Contacts.anna().no(),
                        new ContactNo("ct1002"),
                        Contacts.emil().no(),
                        new ContactNo("NOBODY")));

        assertThat(found)
                .isEqualTo(Map.of(
                        Contacts.anna().no(), Contacts.anna(), Contacts.emil().no(), Contacts.emil()));
        assertThat(storage.contacts().byNumbers(List.of())).isEmpty();
    }

    @Test
    void con3_looks_up_a_whole_chunk() {
        List<Contact> people = Contacts.people(Storage.CHUNK);
        desk.knows(people);

        assertThat(storage.contacts().byNumbers(numbers(people)).values()).containsExactlyInAnyOrderElementsOf(people);
    }

    @Test
    void con4_pushes_companies_with_all_their_persons() {
        desk.knows(Contacts.all());

        assertThat(ofCompanies(Contacts.acme()).contacts())
                .containsExactlyInAnyOrder(Contacts.acme(), Contacts.anna(), Contacts.bert());
        assertThat(ofCompanies(Contacts.acme(), Contacts.zenit()).contacts())
                .containsExactlyInAnyOrder(
                        Contacts.acme(), Contacts.anna(), Contacts.bert(), Contacts.zenit(), Contacts.cyril());
        assertThat(ofCompanies(Contacts.dora()).contacts()).isEmpty();
    }

    @Test
    void con4_pushes_a_large_company_in_chunks() {
        List<Contact> staff = Contacts.people(Storage.CHUNK + 300).stream()
                .map(it -> it.toBuilder().at(Contacts.acme().no()).build())
                .map(it -> it.under(Optional.of(Contacts.acme())))
                .toList();
        desk.knows(staff).knows(Contacts.acme(), Contacts.zenit());

        Received received = ofCompanies(Contacts.zenit(), Contacts.acme());

        assertThat(received.chunks()).allSatisfy(chunk -> assertThat(chunk).hasSizeBetween(1, Storage.CHUNK));
        assertThat(received.contacts())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(staff.stream(), Stream.of(Contacts.acme(), Contacts.zenit()))
                                .toList());
    }

    @Test
    void con5_shows_a_person_under_its_company_wherever_it_comes() {
        Contact alone = Contacts.cyril()
                .without(ContactFields.COMPANY_NAME)
                .with(ContactFields.INDUSTRY_GROUPS, Set.of("OWN"))
                .without(ContactFields.BUSINESS_RELATIONS);
        desk.knows(alone, Contacts.zenit());

        assertThat(selected(ContactFields.TYPE.is(ContactType.PERSON))).containsExactly(Contacts.cyril());
        assertThat(selected(ContactFields.COMPANY_NAME.is("Zenit GmbH")))
                .containsExactlyInAnyOrder(Contacts.cyril(), Contacts.zenit());
        assertThat(selected(ContactFields.INDUSTRY_GROUPS.anyOf("OWN"))).isEmpty();
        assertThat(storage.contacts().byNumbers(List.of(alone.no()))).containsValue(Contacts.cyril());
        assertThat(ofCompanies(Contacts.zenit()).contacts()).contains(Contacts.cyril());
    }

    @Test
    void con6_throws_on_what_a_receiver_throws_and_is_usable_afterwards() {
        desk.knows(Contacts.people(Storage.CHUNK)).knows(Contacts.all());
        RuntimeException enough = new IllegalStateException("Enough");

        assertThatThrownBy(() -> storage.contacts().select(Criterion.everyone(), Office.NOW, chunk -> {
                    throw enough;
                }))
                .isSameAs(enough);
        assertThatThrownBy(() -> storage.contacts()
                        .ofCompanies(List.of(Contacts.acme().no()), chunk -> {
                            throw enough;
                        }))
                .isSameAs(enough);

        assertThat(selected(Criterion.everyone()))
                .hasSize(Storage.CHUNK + Contacts.all().size());
    }

    private List<Contact> selected(Criterion criterion) {
        return Received.by(chunks -> storage.contacts().select(criterion, Office.NOW, chunks))
                .contacts();
    }

    private Received ofCompanies(Contact... companies) {
        return Received.by(chunks -> storage.contacts().ofCompanies(List.of(Desk.numbers(companies)), chunks));
    }

    private static List<ContactNo> numbers(List<Contact> contacts) {
        return contacts.stream().map(Contact::no).toList();
    }

    private static List<ContactNo> expected(List<Contact> contacts, Criterion criterion, Facts facts) {
        Evaluation evaluation = Evaluation.of(criterion, Office.NOW);
        return contacts.stream()
                .filter(contact -> evaluation.matches(contact, facts))
                .map(Contact::no)
                .toList();
    }

    /** An open segment, a logged one with some entries cancelled, one that is cancelled as a whole, and what is known from that. */
    private Known history(List<Contact> contacts) {
        SegmentNo open = desk.opensWith(SegmentHeaders.of("OPEN", "Open"), contacts.subList(10, 40));
        desk.strikes(open, desk.lines(open).get(3), desk.lines(open).get(4));
        PlainLogRun first = logged("FIRST", contacts.subList(0, 30), contacts.subList(5, 15));
        PlainLogRun second = logged("SECOND", contacts.subList(20, 50), List.of());
        PlainLogRun third = logged("THIRD", contacts.subList(0, 60), List.of());
        Stream.of(0, 3, 9)
                .map(first.entries()::get)
                .forEach(entry -> storage.interactions().cancel(entry.no(), Office.cancelled("Sent back")));
        storage.loggedSegments().cancel(second.no(), Office.cancelled("By mistake"));
        storage.loggedSegments().cancel(third.no(), Office.AUTUMN.no(), Office.cancelled("Called off"));
        Set<InteractionLogEntry> gone = Set.of(
                first.entries().get(0), first.entries().get(3), first.entries().get(9));
        List<LoggedEntry> counting = Stream.concat(
                        first.entries().stream(),
                        third.entries().stream().filter(it -> !it.campaign().equals(Optional.of(Office.AUTUMN.no()))))
                .filter(entry -> !gone.contains(entry))
                .map(this::annotated)
                .toList();
        return new Known(
                Map.of(
                        open,
                        new HashSet<>(desk.contactsIn(open)),
                        first.concluded().segment().no(),
                        Set.of()),
                List.of(first.no(), second.no(), third.no(), new LoggedSegmentNo(999)),
                counting);
    }

    /** Says something of most entries, for ever the same of an entry of the same number. */
    private LoggedEntry annotated(InteractionLogEntry entry) {
        long no = entry.no().value();
        TrickyValues values = new TrickyValues(new Random(no));
        Annotations said = Annotations.NONE;
        for (Annotation annotation : List.of(
                Annotation.evaluation(Grade.values()[(int) (no % 5)]),
                Annotation.attemptFailed(no % 3 == 0),
                Annotation.outcome(no % 4 == 0 ? "" : values.text()))) {
            if (no % 7 != 0) {
                storage.interactions().annotate(entry.no(), Office.annotated(annotation));
                said = said.with(annotation);
            }
        }
        return new LoggedEntry(
                entry,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                said,
                entry.commitment(),
                Optional.empty());
    }

    /** Logs everybody once, and some twice, some of the lines with values of their own. */
    private PlainLogRun logged(String no, List<Contact> once, List<Contact> twice) {
        SegmentNo segment = desk.opensWith(SegmentHeaders.of(no, "Segment " + no), once);
        if (!twice.isEmpty()) {
            desk.entersAgain(segment, twice.toArray(Contact[]::new));
        }
        TrickyValues values = new TrickyValues(new Random(no.hashCode()));
        List<SegmentLine> lines = desk.lines(segment);
        for (int i = 0; i < lines.size(); i += 4) {
            FieldSettings settings = FieldSettings.NONE
                    .set(InteractionField.DATE, values.date())
                    .set(InteractionField.CAMPAIGN, i % 8 == 0 ? Office.AUTUMN.no() : Office.SPRING.no())
                    .set(InteractionField.DESCRIPTION, values.text())
                    .set(InteractionField.CAMPAIGN_RESPONSE, i % 3 == 0);
            desk.edits(segment, lines.get(i).id(), settings);
        }
        return desk.logs(segment, LogRequest.standard().skippingObjected());
    }
}
