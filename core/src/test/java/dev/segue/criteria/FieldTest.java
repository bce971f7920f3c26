package dev.segue.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.segue.Money;
import dev.segue.contact.ContactFields;
import dev.segue.contact.ContactType;
import dev.segue.example.Contacts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FieldTest {
    private static final TextField NOTE = TextField.custom("note");
    private static final CodeField BRANCH = CodeField.custom("branch");
    private static final NumberField EMPLOYEES = NumberField.custom("employees");
    private static final DateField BORN = DateField.custom("born");
    private static final InstantField SEEN = InstantField.custom("seen");
    private static final MoneyField REVENUE = MoneyField.custom("revenue");
    private static final FlagField VIP = FlagField.custom("vip");
    private static final SetField HOBBIES = SetField.custom("hobbies");

    @ParameterizedTest
    @ValueSource(strings = {"", "City", "1st", "_x", "a-b", "a b", "číslo"})
    void has_a_name_of_small_letters_digits_and_underscores(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TextField.custom(name))
                .withMessage("A field name has 1 to 63 of a-z, 0-9 and _, and begins with a letter, but was '%s'"
                        .formatted(name));
    }

    @Test
    void has_a_name_of_up_to_63_characters() {
        assertThat(TextField.custom("x".repeat(63))).hasToString("x".repeat(63));
        assertThatIllegalArgumentException().isThrownBy(() -> TextField.custom("x".repeat(64)));
    }

    @Test
    void is_the_same_if_subject_name_and_type_are() {
        assertThat(NOTE).isEqualTo(TextField.custom("note")).hasSameHashCodeAs(TextField.custom("note"));
        assertThat(NOTE)
                .isNotEqualTo(CodeField.custom("note"))
                .isNotEqualTo(TextField.custom("notes"))
                .isNotEqualTo(new TextField("visit", "note", -1))
                .isNotEqualTo("note");
        assertThat(ContactFields.TYPE).isNotEqualTo(new ChoiceField<>(Field.CONTACT, "type", 1, Bound.Kind.class));
    }

    @Test
    void knows_what_it_holds() {
        assertThat(List.of(NOTE, BRANCH, EMPLOYEES, BORN, SEEN, REVENUE, VIP, HOBBIES, ContactFields.TYPE))
                .extracting(Field::typeName)
                .containsExactly(
                        "text", "code", "number", "date", "instant", "money", "flag", "set", "choice of ContactType");
        assertThat(ContactFields.TYPE.choices()).isEqualTo(ContactType.class);
        assertThat(ContactFields.TYPE.of(Contacts.petr())).contains(ContactType.PERSON);
        assertThat(ContactFields.CITY.of(Contacts.petr())).isEmpty();
    }

    @Test
    void a_text_has_up_to_a_thousand_characters() {
        assertThat(NOTE.checked("ž".repeat(1_000))).hasSize(1_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NOTE.checked("ž".repeat(1_001)))
                .withMessageStartingWith("The value of note has at most 1,000 characters, but had 1,001");
    }

    @Test
    void a_code_is_an_identifier_of_up_to_a_hundred_characters() {
        assertThat(BRANCH.checked("B".repeat(100))).hasSize(100);
        for (String wrong : List.of("", " B", "B".repeat(101))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> BRANCH.checked(wrong))
                    .withMessageStartingWith("The value of branch ");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1.50, 1.5",
        "100, 100",
        "1E+2, 100",
        "0.00, 0",
        "-0.0000000001, -1E-10",
        "999999999999999, 999999999999999"
    })
    void a_number_is_kept_in_one_form(BigDecimal value, String kept) {
        assertThat(EMPLOYEES.checked(value)).hasToString(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+15", "-1000000000000000", "0.00000000001", "1E+2147483647", "1E-2147483647"})
    void a_number_has_at_most_15_digits_before_and_10_after_the_point(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EMPLOYEES.checked(new BigDecimal(value)))
                .withMessage("The value of employees has at most 15 digits before and 10 after the point, but was "
                        + new BigDecimal(value));
    }

    @Test
    void a_date_lies_in_three_centuries() {
        assertThat(BORN.checked(LocalDate.of(1900, 1, 1))).isEqualTo("1900-01-01");
        assertThat(BORN.checked(LocalDate.of(2199, 12, 31))).isEqualTo("2199-12-31");
        for (LocalDate wrong : List.of(LocalDate.of(1899, 12, 31), LocalDate.of(2200, 1, 1))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> BORN.checked(wrong))
                    .withMessage("The value of born lies between 1900-01-01 and 2199-12-31, but was " + wrong);
        }
    }

    @Test
    void an_instant_lies_in_the_years_1_to_9999() {
        Instant first = Instant.parse("0001-01-01T00:00:00Z");
        Instant last = Instant.parse("9999-12-31T23:59:59.999999Z");
        assertThat(SEEN.checked(first)).isEqualTo(first);
        assertThat(SEEN.checked(last)).isEqualTo(last);
        for (Instant wrong : List.of(Instant.MIN, first.minusNanos(1), last.plusNanos(1_000), Instant.MAX)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SEEN.checked(wrong))
                    .withMessage("The value of seen lies in the years 1 to 9999, but was " + wrong);
        }
    }

    @Test
    void an_instant_is_cut_off_to_microseconds() {
        assertThat(SEEN.checked(Instant.parse("2026-03-10T12:00:00.123456789Z")))
                .isEqualTo("2026-03-10T12:00:00.123456Z");
    }

    @Test
    void a_set_holds_each_text_once_in_code_point_order() {
        assertThat(HOBBIES.checked(Set.of("b", "B", "\uD83D\uDE00", "\uFFEE")))
                .containsExactly("B", "b", "\uFFEE", "\uD83D\uDE00");
        assertThat(HOBBIES.checked(Set.of())).isEmpty();
        assertThat(HOBBIES.checked(Set.of("a", "b")))
                .isEqualTo(Set.of("b", "a"))
                .hasSameHashCodeAs(Set.of("a", "b"));
        assertThat(HOBBIES.checked(Set.of("1", "2", "3", "4", "5", "6", "7", "8", "9")))
                .contains("9", "1")
                .doesNotContain("0")
                .doesNotContain((String) null);
    }

    @Test
    void a_set_holds_no_blank_and_no_long_text() {
        assertThat(HOBBIES.checked(Set.of("x".repeat(250)))).hasSize(1);
        for (String wrong : List.of("", " ", "x".repeat(251), "a\0")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> HOBBIES.checked(Set.of(wrong)))
                    .withMessageStartingWith("An element of hobbies ");
        }
    }

    @Test
    void has_no_null_for_a_value() {
        assertThatNullPointerException().isThrownBy(() -> NOTE.checked(null));
        assertThatNullPointerException().isThrownBy(() -> BRANCH.checked(null));
        assertThatNullPointerException().isThrownBy(() -> VIP.checked(null));
        assertThatNullPointerException().isThrownBy(() -> REVENUE.checked(null));
        assertThatNullPointerException().isThrownBy(() -> ContactFields.TYPE.checked(null));
        assertThat(REVENUE.checked(Money.of("1", "EUR"))).isEqualTo(Money.of("1.00", "EUR"));
        assertThat(VIP.checked(true)).isTrue();
        assertThat(ContactFields.TYPE.checked(ContactType.COMPANY)).isEqualTo(ContactType.COMPANY);
    }

    @Test
    void two_of_one_name_in_a_catalog_are_the_last() {
        FieldCatalog catalog = FieldCatalog.of(List.of(NOTE, CodeField.custom("note")), List.of());

        assertThat(catalog.field(Field.CONTACT, "note")).contains(CodeField.custom("note"));
        assertThat(catalog.names(Field.CONTACT)).containsExactly("note");
    }
}
