package dev.segue.storage.inmemory;

import static dev.segue.storage.inmemory.Fair.ANNA;
import static dev.segue.storage.inmemory.Fair.BEN;
import static dev.segue.storage.inmemory.Fair.CLARA;
import static dev.segue.storage.inmemory.Fair.MILL;
import static dev.segue.storage.inmemory.Fair.opened;
import static dev.segue.storage.inmemory.Fair.optedOut;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.ContactNo;
import dev.segue.InvalidInputException;
import dev.segue.LoggedSegmentNo;
import dev.segue.Retry;
import dev.segue.SegmentNo;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.contact.ContactSchema;
import dev.segue.contact.CorrespondenceType;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.TextField;
import dev.segue.interaction.FieldSettings;
import dev.segue.letter.DeliveryState;
import dev.segue.logging.Cancellation;
import dev.segue.logging.EntryFields;
import dev.segue.logging.LoggedSegment;
import dev.segue.segment.LineId;
import dev.segue.segment.Segment;
import dev.segue.segment.StepDefinition.ChangeContact;
import dev.segue.storage.Change;
import dev.segue.storage.Claim;
import dev.segue.storage.LogCommand.Guard;
import dev.segue.storage.MemberContacts.Scope;
import dev.segue.storage.Stepped;
import dev.segue.storage.Storage;
import dev.segue.storage.StorageException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InMemoryStorageTest {
    private final AtomicReference<Instant> time = new AtomicReference<>(Fair.NOW.instant());
    private final Storage storage = InMemoryStorage.create(ContactSchema.standard(), time::get);

    private Contact found(Contact contact) {
        return storage.contacts().byNumbers(List.of(contact.no())).get(contact.no());
    }

    private LoggedSegment logged(Contact... contacts) {
        storage.directory().putContacts(List.of(contacts));
        Segment segment = opened(storage, "S1");
        Log.of(storage, Fair.add(storage, segment.no(), contacts).segment());
        return storage.loggedSegments().ofSegment(segment.no()).orElseThrow();
    }

    @Test
    void a_person_shows_its_own_company_name_again_when_its_company_is_taken_away() {
        Contact anna = ANNA.with(ContactFields.COMPANY_NAME, "The old mill");
        storage.directory().putContacts(List.of(anna));
        storage.directory().putContacts(List.of(MILL));
        assertThat(found(anna).get(ContactFields.COMPANY_NAME)).contains("Mill");

        storage.directory().removeContacts(List.of(MILL.no()));

        assertThat(found(anna)).isEqualTo(anna);
    }

    @Test
    void a_person_that_moves_is_found_with_its_new_company_only() {
        Contact fair = Contact.company(new ContactNo("C2"), "Fair").build();
        storage.directory().putContacts(List.of(MILL, fair, ANNA, BEN));
        storage.directory().putContacts(List.of(ANNA.with(ContactFields.COMPANY_NO, "C2")));
        List<String> names = new ArrayList<>();

        storage.contacts()
                .ofCompanies(List.of(fair.no(), fair.no()), chunk -> chunk.forEach(it -> names.add(it.name())));

        assertThat(names).containsExactlyInAnyOrder("Fair", "Anna");
        assertThat(found(ANNA).get(ContactFields.COMPANY_NAME)).contains("Fair");
    }

    @Test
    void the_epoch_rises_only_when_somebody_opts_out_or_in() {
        storage.directory().putContacts(List.of(ANNA, BEN));
        assertThat(storage.directory().exclusionEpoch()).isZero();

        storage.directory().putContacts(List.of(optedOut(ANNA), optedOut(CLARA)));
        assertThat(storage.directory().exclusionEpoch()).isEqualTo(1);

        storage.directory().putContacts(List.of(optedOut(ANNA), BEN));
        storage.directory().removeContacts(List.of(BEN.no()));
        assertThat(storage.directory().exclusionEpoch()).isEqualTo(1);

        storage.directory().removeContacts(List.of(CLARA.no(), BEN.no()));
        assertThat(storage.directory().exclusionEpoch()).isEqualTo(2);
    }

    @Test
    void contacts_outside_the_schema_are_refused_together_and_none_is_put() {
        Contact odd = BEN.with(TextField.custom("shoe_size"), "44");

        assertThatThrownBy(() -> storage.directory().putContacts(List.of(ANNA, odd)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("shoe_size");

        assertThat(storage.contacts().byNumbers(List.of(ANNA.no(), BEN.no()))).isEmpty();
    }

    @Test
    void leaves_that_need_facts_are_not_supported() {
        assertThat(storage.contacts().supports(ContactFields.NAME.is("Anna"))).isTrue();
        assertThat(storage.contacts().supports(Criterion.inSegment(new SegmentNo("S1"))))
                .isFalse();
        assertThat(storage.contacts().supports(Criterion.inLoggedSegment(new LoggedSegmentNo(1))))
                .isFalse();
        assertThat(storage.contacts().supports(EntryFields.INTERACTIONS.exist()))
                .isFalse();
    }

    @Test
    void pages_and_lists_of_more_than_a_chunk_are_refused() {
        List<ContactNo> many = Fair.numbers(Fair.visitors(0, Storage.CHUNK + 1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> storage.segments().page(Optional.empty(), 0))
                .withMessage("The limit of a page is 1 to 1,000 rows, but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> storage.contacts().byNumbers(many))
                .withMessage("One call names at most 1,000, but named 1,001");
    }

    @Test
    void a_saved_change_of_contact_replaces_where_it_may() {
        SegmentNo no = opened(storage, "S1").no();
        Fair.add(storage, no, ANNA, BEN);

        Stepped absent = change(no, CLARA, ANNA);
        Stepped existing = change(no, ANNA, BEN);
        Stepped done = change(no, ANNA, CLARA);

        assertThat(absent.step().admitted() + absent.step().removed() + absent.existing())
                .isZero();
        assertThat(existing.step().removed()).isZero();
        assertThat(existing.existing()).isEqualTo(1);
        assertThat(done.step().present()).isEqualTo(2);
        assertThat(Fair.contactsIn(storage, no)).containsExactly(CLARA.no(), BEN.no());
    }

    private Stepped change(SegmentNo no, Contact from, Contact to) {
        ChangeContact saved = new ChangeContact(Optional.empty(), from.no(), to.no(), false, false);
        return Fair.step(storage, no, saved, List.of(to.no()));
    }

    @Test
    void settings_of_lines_that_are_not_there_are_not_kept() {
        SegmentNo no = opened(storage, "S1").no();
        long version = Fair.add(storage, no, ANNA).segment().version();

        assertThat(storage.segments().editLine(no, version, new LineId(1, 2), FieldSettings.NONE))
                .isEqualTo(new Change.Missing<>());
    }

    @Test
    void a_log_with_a_number_that_is_taken_stores_nothing() {
        LoggedSegment first = logged(ANNA);
        Segment second = opened(storage, "S2");
        Segment filled = Fair.add(storage, second.no(), ANNA).segment();
        assertThat(storage.segments().open(Fair.invitation("F-2"))).isTrue();

        assertThatThrownBy(() -> Log.of(storage, filled))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("segment F-2");

        assertThat(storage.segments().find(second.no())).contains(filled);
        assertThat(storage.loggedSegments().page(Optional.empty(), 10)).containsExactly(first);
    }

    @Test
    void a_log_may_read_from_the_storage_while_it_runs() {
        storage.directory().putContacts(List.of(ANNA));
        Segment segment = opened(storage, "S1");
        Segment filled = Fair.add(storage, segment.no(), ANNA).segment();
        List<Long> counts = new ArrayList<>();

        Log.of(storage, filled, () -> counts.add(storage.segments().count(segment.no())), Guard.HOLD);

        assertThat(counts).containsExactly(1L);
    }

    @Test
    void rewriting_contacts_gives_up_if_they_are_put_again_and_again() {
        storage.directory().putContacts(List.of(ANNA));
        Segment filled = Fair.add(storage, opened(storage, "S1").no(), ANNA).segment();
        List<Contact> put = new ArrayList<>();

        assertThatThrownBy(() -> storage.memberContacts()
                        .rewrite(filled.no(), filled.version(), Scope.MEMBERS, (contact, member) -> {
                            put.add(ANNA.with(ContactFields.CITY, "City " + put.size()));
                            storage.directory().putContacts(put.subList(put.size() - 1, put.size()));
                            return contact.with(ContactFields.MAILING_GROUPS, Set.of("GUEST"));
                        }))
                .isInstanceOfSatisfying(StorageException.class, busy -> {
                    assertThat(busy.problem().code()).isEqualTo("storage.busy");
                    assertThat(busy.problem().retry()).isEqualTo(Retry.LATER);
                });

        assertThat(found(ANNA)).isEqualTo(put.get(put.size() - 1));
    }

    @Test
    void a_claim_whose_lease_is_over_does_not_keep_a_letter_from_being_cancelled() {
        LoggedSegment logged = logged(ANNA, BEN);
        List<Claim> claims = storage.deliveries().claim(Set.of(CorrespondenceType.HARD_COPY), 2, Duration.ofMinutes(5));
        storage.deliveries()
                .handingOver(claims.get(0).delivery().no(), claims.get(0).token(), false);
        time.updateAndGet(now -> now.plus(Duration.ofMinutes(5)));

        storage.loggedSegments().cancel(logged.no(), new Cancellation("Wrong date", Fair.JANA, Fair.NOW.instant()));

        assertThat(storage.deliveries().counts(logged.no()))
                .containsOnlyKeys(DeliveryState.UNKNOWN, DeliveryState.CANCELLED);
    }
}
