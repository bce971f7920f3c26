package dev.segue.contact;

import static dev.segue.contact.Formality.FORMAL;
import static dev.segue.contact.Formality.INFORMAL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.Language;
import dev.segue.SalutationCode;
import dev.segue.example.Contacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Rule SA-3. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SalutationsTest {
    private static final SalutationCode LADIES = new SalutationCode("F");
    private static final Language GERMAN = Language.of("de");
    private static final Language AUSTRIAN = Language.of("de-AT");
    private static final Contact ANNA = Contacts.anna()
            .with(ContactFields.SALUTATION, "F")
            .with(ContactFields.FIRST_NAME, "Anna")
            .with(ContactFields.SURNAME, "Malá");

    /** In the order in which they are tried for a letter to Anna in Austrian German. */
    private static final List<SalutationFormula> CHAIN = List.of(
            SalutationFormula.formal("1 {surname}").forCode(LADIES).in(AUSTRIAN),
            SalutationFormula.formal("2 {surname}").forCode(LADIES).in(GERMAN),
            SalutationFormula.formal("3 {surname}").forCode(LADIES),
            SalutationFormula.formal("4 {surname}").in(AUSTRIAN),
            SalutationFormula.formal("5 {surname}").in(GERMAN),
            SalutationFormula.formal("6 {surname}"));

    private static String formal(Salutations salutations, Contact contact, Language language) {
        return salutations.greeting(FORMAL, contact, Optional.of(language));
    }

    @Test
    void the_first_formula_of_the_chain_that_there_is_greets() {
        for (int first = 0; first < CHAIN.size(); first++) {
            Salutations rest = Salutations.of(CHAIN.subList(first, CHAIN.size()));

            assertThat(formal(rest, ANNA, AUSTRIAN)).isEqualTo((first + 1) + " Malá");
        }
    }

    @Test
    void without_any_formula_the_contact_is_greeted_by_name() {
        assertThat(formal(Salutations.NONE, ANNA, AUSTRIAN)).isEqualTo("Anna Malá");
        assertThat(Salutations.NONE.greeting(INFORMAL, Contacts.petr(), Optional.empty()))
                .isEqualTo("Petr");
    }

    @Test
    void another_code_another_language_and_the_other_formality_do_not_count() {
        Salutations others = Salutations.of(List.of(
                SalutationFormula.formal("Dear Sir").forCode(new SalutationCode("M")),
                SalutationFormula.formal("Dear Ms").forCode(LADIES).in(Language.of("en")),
                SalutationFormula.formal("Grüezi").in(Language.of("de-CH")),
                SalutationFormula.informal("Hi")));

        assertThat(formal(others, ANNA, AUSTRIAN)).isEqualTo("Anna Malá");
        assertThat(others.greeting(INFORMAL, ANNA, Optional.of(AUSTRIAN))).isEqualTo("Hi");
    }

    @Test
    void a_letter_without_a_language_and_a_contact_without_a_code_go_on_along_the_chain() {
        Salutations all = Salutations.of(CHAIN);

        assertThat(all.greeting(FORMAL, ANNA, Optional.empty())).isEqualTo("3 Malá");
        assertThat(formal(all, ANNA.without(ContactFields.SALUTATION), AUSTRIAN))
                .isEqualTo("4 Malá");
        assertThat(formal(all, ANNA.with(ContactFields.SALUTATION, "x".repeat(100)), GERMAN))
                .isEqualTo("5 Malá");
    }

    @Test
    void a_formula_that_says_nothing_of_a_contact_is_passed_over() {
        Salutations salutations = Salutations.of(
                List.of(SalutationFormula.formal(" {surname}").forCode(LADIES), SalutationFormula.formal("Hello")));

        assertThat(formal(salutations, ANNA.without(ContactFields.SURNAME), GERMAN))
                .isEqualTo("Hello");
        assertThat(formal(salutations, ANNA, GERMAN)).isEqualTo(" Malá");
    }

    @Test
    void of_two_for_the_same_the_last_counts() {
        SalutationFormula again =
                SalutationFormula.formal("Servus").forCode(LADIES).in(AUSTRIAN);
        List<SalutationFormula> twice = new ArrayList<>(CHAIN);
        twice.add(again);

        assertThat(Salutations.of(twice)).isEqualTo(Salutations.of(CHAIN).with(again));
        assertThat(Salutations.of(twice).formulas()).hasSize(CHAIN.size()).contains(again);
        assertThat(formal(Salutations.of(twice), ANNA, AUSTRIAN)).isEqualTo("Servus");
    }

    @Test
    void they_are_listed_by_code_and_language_with_those_for_any_first() {
        SalutationFormula informal = SalutationFormula.informal("Hi");
        List<SalutationFormula> listed =
                List.of(CHAIN.get(5), informal, CHAIN.get(4), CHAIN.get(3), CHAIN.get(2), CHAIN.get(1), CHAIN.get(0));

        assertThat(Salutations.of(CHAIN).with(informal).formulas()).isEqualTo(listed);
    }
}
