package dev.segue.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.Problem;
import dev.segue.criteria.CodeField;
import dev.segue.criteria.DateField;
import dev.segue.criteria.Field;
import dev.segue.criteria.FlagField;
import dev.segue.criteria.InstantField;
import dev.segue.criteria.MoneyField;
import dev.segue.criteria.NumberField;
import dev.segue.criteria.SetField;
import dev.segue.criteria.TextField;
import dev.segue.example.Contacts;
import dev.segue.logging.EntryFields;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ContactSchemaTest {
    private static final NumberField EMPLOYEES = NumberField.custom("employees");
    private static final ContactSchema SCHEMA = ContactSchema.standard().with(EMPLOYEES);

    @Test
    void has_the_standard_fields_each_at_the_place_of_its_slot() {
        assertThat(ContactSchema.standard().fields()).containsExactlyElementsOf(ContactFields.ALL);
        for (int slot = 0; slot < ContactFields.ALL.size(); slot++) {
            Field<?> field = ContactFields.BY_SLOT.get(slot);
            assertThat(field.slot()).as(field.name()).isEqualTo(slot);
            assertThat(field.subject()).isEqualTo(Field.CONTACT);
            assertThat(ContactSchema.standard().field(field.name()))
                    .hasValueSatisfying(found -> assertThat(found).isSameAs(field));
        }
    }

    @Test
    void has_custom_attributes_behind_the_standard_fields() {
        assertThat(SCHEMA.fields()).last().isEqualTo(EMPLOYEES);
        assertThat(SCHEMA.field("employees")).contains(EMPLOYEES);
        assertThat(ContactSchema.standard().field("employees")).isEmpty();
        assertThatThrownBy(() -> SCHEMA.fields().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void names_each_field_once() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SCHEMA.with(TextField.custom("employees")))
                .withMessage("A schema names each field once, but 'employees' is taken");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SCHEMA.with(TextField.custom("city")))
                .withMessage("A schema names each field once, but 'city' is taken");
    }

    @Test
    void takes_custom_attributes_only() {
        for (Field<?> wrong : List.of(ContactFields.CITY, EntryFields.COST, new TextField("visit", "note", -1))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SCHEMA.with(wrong))
                    .withMessage("A custom attribute is made by a field's custom(name), but was '" + wrong + "'");
        }
    }

    @Test
    void accepts_a_contact_with_attributes_of_every_kind() {
        ContactSchema schema = SCHEMA.with(TextField.custom("note"))
                .with(CodeField.custom("branch"))
                .with(DateField.custom("born"))
                .with(InstantField.custom("seen"))
                .with(MoneyField.custom("revenue"))
                .with(FlagField.custom("vip"))
                .with(SetField.custom("hobbies"));
        Contact petr = Contacts.petr()
                .with(EMPLOYEES, BigDecimal.ONE)
                .with(TextField.custom("note"), "")
                .with(CodeField.custom("branch"), "B1")
                .with(DateField.custom("born"), LocalDate.of(2000, 2, 29))
                .with(InstantField.custom("seen"), Instant.parse("2026-03-01T10:00:00.123456789Z"))
                .with(MoneyField.custom("revenue"), dev.segue.Money.of("1", "EUR"))
                .with(FlagField.custom("vip"), true)
                .with(SetField.custom("hobbies"), Set.of("CHESS"));

        assertThat(schema.problemsOf(petr)).isEmpty();
        assertThat(schema.problemsOf(Contacts.anna())).isEmpty();
    }

    @Test
    void tells_all_that_is_wrong_with_a_contact() {
        Contact petr =
                Contacts.petr().with(TextField.custom("employees"), "many").with(TextField.custom("shoe_size"), "43");

        assertThat(SCHEMA.problemsOf(petr))
                .containsExactly(
                        Problem.of("contact.attribute", "contact P301", "'employees' is no number", "Give it a number"),
                        Problem.of(
                                "contact.attribute",
                                "contact P301",
                                "'shoe_size' is no custom attribute of the contact schema",
                                "Add the attribute to the schema, or leave it out"));
    }

    @Test
    void does_not_take_a_custom_attribute_for_the_standard_field_of_that_name() {
        Contact petr = Contacts.petr().with(TextField.custom("city"), "Brno");

        assertThat(SCHEMA.problemsOf(petr))
                .extracting(Problem::what)
                .containsExactly("'city' is no custom attribute of the contact schema");
    }

    @Test
    void names_what_a_criterion_may_ask_for() {
        assertThat(SCHEMA.catalog().field(Field.CONTACT, "employees")).contains(EMPLOYEES);
        assertThat(SCHEMA.catalog().names("interaction")).isEmpty();
        assertThat(SCHEMA.catalog().relations()).isEmpty();
        assertThat(SCHEMA.catalog().relation("interaction")).isEmpty();

        var withRows = SCHEMA.catalog(EntryFields.ALL, List.of(EntryFields.INTERACTIONS), List.of("owes_money"));

        assertThat(withRows.field("interaction", "cost")).contains(EntryFields.COST);
        assertThat(withRows.field(Field.CONTACT, "cost")).isEmpty();
        assertThat(withRows.names(Field.CONTACT)).contains("city", "employees").doesNotContain("cost");
        assertThat(withRows.relations()).containsExactly("interaction");
        assertThat(withRows.relation("interaction")).contains(EntryFields.INTERACTIONS);
        assertThatThrownBy(() -> withRows.names(Field.CONTACT).clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> withRows.relations().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
