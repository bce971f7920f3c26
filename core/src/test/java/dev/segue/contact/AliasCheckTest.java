package dev.segue.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.segue.Actor;
import dev.segue.ContactNo;
import dev.segue.Problem;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AliasCheckTest {
    private static final ContactNo ANNA = new ContactNo("CT1001");
    private static final ContactNo BERT = new ContactNo("CT1002");
    private static final ContactNo CYRIL = new ContactNo("CT2001");
    private static final Optional<Contact> ANNA_MALA =
            Optional.of(Contact.person(ANNA, "Anna Malá").build());
    private static final Optional<Contact> ANNA_VESELA =
            Optional.of(Contact.person(BERT, "Anna Veselá").build());
    private static final Optional<Contact> ACME =
            Optional.of(Contact.company(BERT, "Acme").build());

    private static Alias alias(Alias.Kind kind, ContactNo from, ContactNo to) {
        return new Alias(from, to, kind, new Actor("jana"), Instant.EPOCH);
    }

    private static Alias merge() {
        return alias(Alias.Kind.MERGED, ANNA, BERT);
    }

    private static AliasCheck known(Optional<Contact> contact, Optional<Contact> other) {
        return new AliasCheck(contact, other, false, false, Optional.empty(), Optional.empty());
    }

    @Test
    void two_known_persons_may_be_merged_and_a_known_contact_get_a_new_number() {
        assertThat(known(ANNA_MALA, ANNA_VESELA).problems(merge())).isEmpty();
        assertThat(known(ANNA_MALA, Optional.empty()).problems(alias(Alias.Kind.RENUMBERED, ANNA, BERT)))
                .isEmpty();
    }

    @Test
    void a_contact_that_is_gone_may_be_merged_if_anything_was_kept_under_its_number() {
        AliasCheck gone =
                new AliasCheck(Optional.empty(), ANNA_VESELA, true, false, Optional.empty(), Optional.empty());

        assertThat(gone.problems(merge())).isEmpty();
    }

    @Test
    void all_that_speaks_against_it_is_said_at_once() {
        assertThat(known(Optional.empty(), Optional.empty()).problems(merge()))
                .extracting(Problem::toString)
                .containsExactly(
                        "contact CT1001: There is no contact 'CT1001', and there never was. Name a contact that is known, or has lines or entries [alias.contact-unknown]",
                        "contact CT1002: There is no contact 'CT1002' that could survive. Name a contact that is known [alias.contact-unknown]");
    }

    @Test
    void a_person_does_not_become_a_company() {
        assertThat(known(ANNA_MALA, ACME).problems(merge()))
                .extracting(Problem::toString)
                .containsExactly(
                        "contact CT1001: It is a person and cannot become CT1002, which is a company. Merge companies with companies and persons with persons [alias.type]");
    }

    @Test
    void a_former_number_says_whom_it_means() {
        AliasCheck merged =
                new AliasCheck(Optional.empty(), ANNA_VESELA, true, false, Optional.of(CYRIL), Optional.empty());

        assertThat(merged.problems(merge()))
                .extracting(Problem::code, Problem::fix)
                .containsExactly(tuple("alias.already", "Name contact CT2001"));
    }

    @Test
    void a_new_number_is_one_that_nobody_ever_had() {
        Alias renumber = alias(Alias.Kind.RENUMBERED, ANNA, BERT);

        assertThat(known(ANNA_MALA, ANNA_VESELA).problems(renumber))
                .extracting(Problem::code)
                .containsExactly("alias.number-used");
        assertThat(new AliasCheck(ANNA_MALA, Optional.empty(), false, true, Optional.empty(), Optional.empty())
                        .problems(renumber))
                .extracting(Problem::code)
                .containsExactly("alias.number-used");
        assertThat(new AliasCheck(ANNA_MALA, Optional.empty(), false, false, Optional.empty(), Optional.of(CYRIL))
                        .problems(renumber))
                .extracting(Problem::code)
                .containsExactly("alias.number-used");
    }

    @Test
    void the_stricter_consent_comes_out_unless_the_survivors_is_asked_for() {
        assertThat(Consent.MOST_RESTRICTIVE.forbids(true, false)).isTrue();
        assertThat(Consent.MOST_RESTRICTIVE.forbids(false, true)).isTrue();
        assertThat(Consent.MOST_RESTRICTIVE.forbids(false, false)).isFalse();
        assertThat(Consent.SURVIVORS.forbids(true, false)).isFalse();
        assertThat(Consent.SURVIVORS.forbids(false, true)).isTrue();
    }

    @Test
    void a_renumbered_company_is_its_own_company_and_a_person_stays_at_its() {
        Contact anna = Contact.person(ANNA, "Anna Malá").at(CYRIL).build();

        assertThat(ACME.orElseThrow().withNumber(CYRIL))
                .isEqualTo(Contact.company(CYRIL, "Acme").build());
        assertThat(anna.withNumber(BERT))
                .isEqualTo(Contact.person(BERT, "Anna Malá").at(CYRIL).build());
        assertThat(anna.withNumber(BERT).no()).isEqualTo(BERT);
    }
}
