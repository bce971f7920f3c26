package dev.segue.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.segue.InvalidInputException;
import dev.segue.Problem;
import dev.segue.example.Contacts;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Rules SA-1 and SA-2. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SalutationFormulaTest {
    private static final Contact ANNA = Contacts.anna()
            .with(ContactFields.FIRST_NAME, "Anna")
            .with(ContactFields.MIDDLE_NAME, "Marie")
            .with(ContactFields.SURNAME, "Malá")
            .with(ContactFields.INITIALS, "A. M.")
            .with(ContactFields.JOB_TITLE, "Director")
            .with(ContactFields.COMPANY_NAME, "Alfa s.r.o.");

    private static String said(String formula, Contact contact) {
        return SalutationFormula.formal(formula).of(contact);
    }

    private static List<Problem> problemsOf(String formula) {
        return catchThrowableOfType(InvalidInputException.class, () -> SalutationFormula.informal(formula))
                .problems();
    }

    @Test
    void says_every_part_of_the_contact() {
        assertThat(said("Dear {job_title} {surname},", ANNA)).isEqualTo("Dear Director Malá,");
        assertThat(said("{first_name}/{middle_name}/{initials}/{name}/{company_name}", ANNA))
                .isEqualTo("Anna/Marie/A. M./Anna Malá/Alfa s.r.o.");
    }

    @Test
    void drops_a_part_without_a_value_with_the_blank_behind_it() {
        Contact plain = ANNA.without(ContactFields.JOB_TITLE).with(ContactFields.MIDDLE_NAME, "  ");

        assertThat(said("Dear {job_title} {surname},", plain)).isEqualTo("Dear Malá,");
        assertThat(said("{first_name} {middle_name}\u00A0{surname}", plain)).isEqualTo("Anna Malá");
        assertThat(said("{job_title} {job_title} {surname}", plain)).isEqualTo("Malá");
    }

    @Test
    void drops_the_blank_before_it_if_there_is_none_behind_it() {
        Contact petr = Contacts.petr();

        assertThat(said("Dear {first_name} {surname},", ANNA.without(ContactFields.SURNAME)))
                .isEqualTo("Dear Anna,");
        assertThat(said("Dear {first_name} {surname},", petr)).isEqualTo("Dear,");
        assertThat(said("Dear {surname}", petr)).isEqualTo("Dear");
        assertThat(said("{surname}", petr)).isEmpty();
        assertThat(said("({surname})", petr)).isEqualTo("()");
    }

    @Test
    void leaves_the_blanks_of_a_value_alone() {
        assertThat(said("{name}{surname}!", Contacts.petr().with(ContactFields.NAME, "Petr ")))
                .isEqualTo("Petr !");
        assertThat(said("{name}", ANNA.with(ContactFields.NAME, "{surname} $1 \\")))
                .isEqualTo("{surname} $1 \\");
    }

    @Test
    void an_unknown_part_is_refused_with_the_nearest() {
        List<Problem> problems = problemsOf("Dear {sirname} {title},");

        assertThat(problems).extracting(Problem::code).containsOnly("salutation.unknown-part");
        assertThat(problems.get(0).where()).isEqualTo("salutation 'Dear {sirname} {title},' position 6");
        assertThat(problems.get(0).what()).isEqualTo("A salutation has no part 'sirname'");
        assertThat(problems.get(0).fix()).isEqualTo("Write {surname}");
        assertThat(problems.get(1).fix())
                .isEqualTo(
                        "Write one of {first_name}, {middle_name}, {surname}, {initials}, {job_title}, {name}, {company_name}");
        assertThat(problemsOf("Dear { surname}, {}"))
                .extracting(Problem::code)
                .containsExactly("salutation.unknown-part", "salutation.unknown-part");
    }

    @Test
    void a_stray_brace_is_refused() {
        assertThat(problemsOf("Dear {surname, } and {"))
                .extracting(Problem::code)
                .containsExactly("salutation.unknown-part", "salutation.stray-brace");
        assertThat(problemsOf("Dear {{surname}}"))
                .extracting(Problem::where)
                .containsExactly(
                        "salutation 'Dear {{surname}}' position 6", "salutation 'Dear {{surname}}' position 16");
    }

    @Test
    void a_text_has_up_to_250_characters() {
        assertThat(said("x".repeat(250), ANNA)).hasSize(250);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SalutationFormula.formal("x".repeat(251)))
                .withMessageStartingWith("A salutation has at most 250 characters, but had 251");
    }
}
