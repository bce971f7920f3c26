package dev.segue.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.ContactNo;
import dev.segue.Language;
import dev.segue.SalespersonCode;
import dev.segue.criteria.CodeField;
import dev.segue.criteria.DateField;
import dev.segue.criteria.Field;
import dev.segue.criteria.NumberField;
import dev.segue.criteria.SetField;
import dev.segue.criteria.TextField;
import dev.segue.example.Contacts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Rules CN-1 and CN-2. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ContactTest {
    private static final ContactNo ALFA = new ContactNo("C100");
    private static final NumberField EMPLOYEES = NumberField.custom("employees");
    private static final SetField HOBBIES = SetField.custom("hobbies");

    @Test
    void has_a_number_a_type_and_a_name() {
        Contact anna = Contacts.anna();

        assertThat(anna.no()).isEqualTo(new ContactNo("P101"));
        assertThat(anna.type()).isEqualTo(ContactType.PERSON);
        assertThat(anna.name()).isEqualTo("Anna Malá");
        assertThat(anna).hasToString("P101 Anna Malá");
        assertThat(anna.get(ContactFields.NO)).contains("P101");
        for (Field<?> needed : List.of(ContactFields.NO, ContactFields.TYPE, ContactFields.NAME)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> anna.without(needed))
                    .withMessage("Contact P101 cannot be without its " + needed);
        }
    }

    @Test
    void keeps_its_number_and_its_type() {
        Contact anna = Contacts.anna();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> anna.with(ContactFields.NO, "P102"))
                .withMessage("The no of contact P101 is given with its number and stays 'P101', but was set to 'P102'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> anna.with(ContactFields.TYPE, ContactType.COMPANY))
                .withMessageContaining("stays 'PERSON', but was set to 'COMPANY'");
        assertThat(anna.with(ContactFields.NO, "P101").with(ContactFields.TYPE, ContactType.PERSON))
                .isEqualTo(anna);
    }

    @Test
    void has_a_name_that_is_not_blank() {
        for (String blank : List.of("", " ", "\t")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Contact.person(new ContactNo("P1"), blank))
                    .withMessageStartingWith("The name of contact P1 is not blank, but was '");
        }
    }

    @Test
    void a_company_is_its_own_company() {
        Contact alfa = Contacts.alfa();

        assertThat(alfa.companyNo()).contains(ALFA);
        assertThat(alfa.get(ContactFields.COMPANY_NAME)).contains("Alfa s.r.o.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> alfa.with(ContactFields.COMPANY_NO, "C200"))
                .withMessageContaining("The company_no of contact C100 is given with its number and stays 'C100'");
        assertThatIllegalArgumentException().isThrownBy(() -> alfa.toBuilder().at(new ContactNo("C200")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> alfa.without(ContactFields.COMPANY_NO))
                .withMessage("Contact C100 cannot be without its company_no");
    }

    @Test
    void a_company_has_the_company_name_that_is_its_name() {
        Contact renamed = Contacts.alfa().with(ContactFields.NAME, "Alfa a.s.");

        assertThat(renamed.get(ContactFields.COMPANY_NAME)).contains("Alfa a.s.");
        assertThat(renamed.without(ContactFields.COMPANY_NAME)).isEqualTo(renamed);
        assertThat(renamed.with(ContactFields.COMPANY_NAME, "Beta")).isEqualTo(renamed);
    }

    @Test
    void a_person_belongs_to_a_company_or_to_none() {
        assertThat(Contacts.anna().companyNo()).contains(ALFA);
        assertThat(Contacts.petr().companyNo()).isEmpty();
        assertThat(Contacts.anna().without(ContactFields.COMPANY_NO).companyNo())
                .isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Contacts.anna().with(ContactFields.COMPANY_NO, "C".repeat(21)))
                .withMessageStartingWith("A contact number has 1 to 20 characters");
    }

    @Test
    void a_person_has_the_groups_the_relations_and_the_name_of_its_company() {
        Contact alfa = Contacts.alfa()
                .with(ContactFields.INDUSTRY_GROUPS, Set.of("TOYS"))
                .with(ContactFields.BUSINESS_RELATIONS, Set.of("CUSTOMER"))
                .with(ContactFields.MAILING_GROUPS, Set.of("COMPANIES"));
        Contact anna = Contacts.anna()
                .with(ContactFields.INDUSTRY_GROUPS, Set.of("HER OWN"))
                .with(ContactFields.COMPANY_NAME, "Alfa, as she writes it");

        Contact member = anna.under(Optional.of(alfa));

        assertThat(member.get(ContactFields.INDUSTRY_GROUPS)).contains(Set.of("TOYS"));
        assertThat(member.get(ContactFields.BUSINESS_RELATIONS)).contains(Set.of("CUSTOMER"));
        assertThat(member.get(ContactFields.COMPANY_NAME)).contains("Alfa s.r.o.");
        assertThat(member.get(ContactFields.MAILING_GROUPS)).contains(Set.of("FAIR", "NEWS"));
        assertThat(member.get(ContactFields.CITY)).contains("Brno");
        assertThat(anna.get(ContactFields.INDUSTRY_GROUPS)).contains(Set.of("HER OWN"));
    }

    @Test
    void a_person_whose_company_has_no_groups_has_none() {
        Contact anna = Contacts.anna().with(ContactFields.INDUSTRY_GROUPS, Set.of("HER OWN"));

        assertThat(anna.under(Optional.of(Contacts.alfa())).get(ContactFields.INDUSTRY_GROUPS))
                .isEmpty();
    }

    @Test
    void a_person_without_a_known_company_has_no_groups_and_keeps_the_company_name_it_has() {
        Contact anna = Contacts.anna()
                .with(ContactFields.INDUSTRY_GROUPS, Set.of("HER OWN"))
                .with(ContactFields.BUSINESS_RELATIONS, Set.of("HER OWN"))
                .with(ContactFields.COMPANY_NAME, "Alfa, as she writes it");

        Contact alone = anna.under(Optional.empty());

        assertThat(alone.get(ContactFields.INDUSTRY_GROUPS)).isEmpty();
        assertThat(alone.get(ContactFields.BUSINESS_RELATIONS)).isEmpty();
        assertThat(alone.get(ContactFields.COMPANY_NAME)).contains("Alfa, as she writes it");
    }

    @Test
    void a_company_is_under_nobody() {
        Contact alfa = Contacts.alfa().with(ContactFields.INDUSTRY_GROUPS, Set.of("TOYS"));

        assertThat(alfa.under(Optional.empty())).isSameAs(alfa);
        assertThat(alfa.under(Optional.of(Contacts.alfa()))).isSameAs(alfa);
    }

    @Test
    void has_a_salesperson_and_a_language_if_it_says_so() {
        assertThat(Contacts.franz().salesperson()).contains(new SalespersonCode("KARL"));
        assertThat(Contacts.franz().language()).contains(Language.of("de-AT"));
        assertThat(Contacts.petr().salesperson()).isEmpty();
        assertThat(Contacts.petr().language()).isEmpty();
        assertThat(Contacts.petr().with(ContactFields.LANGUAGE, "DE-at").get(ContactFields.LANGUAGE))
                .contains("de-AT");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Contacts.petr().with(ContactFields.LANGUAGE, "czech language"))
                .withMessageStartingWith("A language is a BCP-47 tag");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Contacts.petr().with(ContactFields.SALESPERSON, "S".repeat(21)))
                .withMessageStartingWith("A salesperson code has 1 to 20 characters");
    }

    @Test
    void has_opted_out_only_if_it_says_so() {
        assertThat(Contacts.olga().excluded()).isTrue();
        assertThat(Contacts.olga().with(ContactFields.EXCLUDED, false).excluded())
                .isFalse();
        assertThat(Contacts.petr().excluded()).isFalse();
    }

    @Test
    void has_custom_attributes_in_the_order_of_their_names() {
        Contact petr = Contacts.petr()
                .with(EMPLOYEES, new BigDecimal("12.50"))
                .with(DateField.custom("born"), LocalDate.of(2000, 2, 29))
                .with(HOBBIES, Set.of("CHESS"));

        assertThat(petr.customAttributes())
                .containsExactly(
                        java.util.Map.entry("born", LocalDate.of(2000, 2, 29)),
                        java.util.Map.entry("employees", new BigDecimal("12.5")),
                        java.util.Map.entry("hobbies", Set.of("CHESS")));
        assertThat(petr.get(EMPLOYEES)).contains(new BigDecimal("12.5"));
        assertThat(petr.without(EMPLOYEES).get(EMPLOYEES)).isEmpty();
        assertThat(Contacts.petr().customAttributes()).isEmpty();
        assertThat(Contacts.petr().get(HOBBIES)).isEmpty();
        assertThatThrownBy(() -> petr.customAttributes().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void keeps_a_copy_of_a_set() {
        Set<String> groups = new HashSet<>(Set.of("FAIR"));
        Contact petr =
                Contacts.petr().with(ContactFields.MAILING_GROUPS, groups).with(HOBBIES, groups);

        groups.add("NEWS");

        assertThat(petr.get(ContactFields.MAILING_GROUPS)).contains(Set.of("FAIR"));
        assertThat(petr.get(HOBBIES)).contains(Set.of("FAIR"));
        assertThatThrownBy(() -> petr.get(HOBBIES).orElseThrow().add("NEWS"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void is_not_changed_by_the_builder_that_made_it() {
        Contact.Builder builder = Contacts.petr().toBuilder().set(EMPLOYEES, BigDecimal.ONE);
        Contact before = builder.build();

        builder.set(ContactFields.CITY, "Praha").set(EMPLOYEES, BigDecimal.TEN).build();

        assertThat(before.get(ContactFields.CITY)).isEmpty();
        assertThat(before.get(EMPLOYEES)).contains(BigDecimal.ONE);
    }

    @Test
    void is_equal_to_one_with_the_same_values() {
        assertThat(Contacts.anna()).isEqualTo(Contacts.anna()).hasSameHashCodeAs(Contacts.anna());
        assertThat(Contacts.anna())
                .isNotEqualTo(Contacts.anna().with(ContactFields.CITY, "Praha"))
                .isNotEqualTo(Contacts.anna().with(EMPLOYEES, BigDecimal.ONE))
                .isNotEqualTo(Contacts.petr())
                .isNotEqualTo("P101 Anna Malá");
    }

    @Test
    void has_no_field_of_something_else_and_no_field_that_only_looks_standard() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Contacts.petr().with(new CodeField("interaction", "campaign", 4), "SPRING"))
                .withMessage("A contact has fields of a contact, but 'campaign' is one of interaction");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Contacts.petr().with(new TextField(Field.CONTACT, "nickname", 3), "no company's number"))
                .withMessage("A contact has the standard fields and custom ones, but 'nickname' is neither");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Contacts.petr().with(new TextField(Field.CONTACT, "nickname", 32), "Péťa"))
                .withMessage("A contact has the standard fields and custom ones, but 'nickname' is neither");
    }

    @Test
    void has_no_null_in_it() {
        assertThatNullPointerException().isThrownBy(() -> Contacts.petr().with(ContactFields.CITY, null));
    }
}
