package dev.segue.letter;

import static dev.segue.interaction.InteractionField.ALTERNATIVE_ADDRESS;
import static dev.segue.interaction.InteractionField.CAMPAIGN;
import static dev.segue.interaction.InteractionField.COMMENT;
import static dev.segue.interaction.InteractionField.LANGUAGE;
import static dev.segue.interaction.InteractionField.SUBJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.segue.AddressCode;
import dev.segue.Money;
import dev.segue.contact.AlternativeAddress;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.contact.ContactSchema;
import dev.segue.criteria.DateField;
import dev.segue.criteria.FlagField;
import dev.segue.criteria.MoneyField;
import dev.segue.criteria.NumberField;
import dev.segue.criteria.SetField;
import dev.segue.criteria.TextField;
import dev.segue.example.Campaigns;
import dev.segue.example.Contacts;
import dev.segue.example.Logs;
import dev.segue.example.Segments;
import dev.segue.example.Templates;
import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.InteractionValues;
import dev.segue.logging.InteractionLogEntry;
import dev.segue.logging.LetterSources;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Rules LT-5 and LT-6. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LetterValuesTest {
    private static final MoneyField REVENUE = MoneyField.custom("revenue");
    private static final DateField BORN = DateField.custom("born");
    private static final NumberField EMPLOYEES = NumberField.custom("employees");
    private static final FlagField VIP = FlagField.custom("vip");
    private static final ContactSchema SCHEMA = ContactSchema.standard()
            .with(REVENUE)
            .with(BORN)
            .with(EMPLOYEES)
            .with(VIP)
            .with(SetField.custom("hobbies"));
    private static final FieldSettings NONE = FieldSettings.NONE;

    private static MergeValues valuesOf(Contact contact, FieldSettings line) {
        InteractionValues interaction = Logs.entryOf(contact, line).interaction();
        return new LetterValues(Segments.SPRING_FAIR, Logs.SOURCES, SCHEMA, Gaps.STANDARD).of(contact, interaction);
    }

    @Test
    void names_are_stable() {
        assertThat(LetterValues.names(ContactSchema.standard()))
                .containsExactly(
                        "Contact_No",
                        "Contact_Type",
                        "Contact_Name",
                        "Contact_Company_Name",
                        "Contact_First_Name",
                        "Contact_Middle_Name",
                        "Contact_Surname",
                        "Contact_Initials",
                        "Contact_Job_Title",
                        "Contact_Salutation",
                        "Contact_Organizational_Level",
                        "Contact_Address",
                        "Contact_Address_2",
                        "Contact_Post_Code",
                        "Contact_City",
                        "Contact_County",
                        "Contact_Country",
                        "Contact_Territory",
                        "Contact_Phone",
                        "Contact_Mobile",
                        "Contact_Email",
                        "Contact_Home_Page",
                        "Contact_Language",
                        "Contact_Salesperson",
                        "Contact_Name_2",
                        "Contact_Fax",
                        "Contact_Vat_No",
                        "Contact_Address_Block",
                        "Formal_Salutation",
                        "Informal_Salutation",
                        "Salesperson_Code",
                        "Salesperson_Name",
                        "Salesperson_Job_Title",
                        "Salesperson_Phone",
                        "Salesperson_Email",
                        "Company_Name",
                        "Company_Name_2",
                        "Company_Address",
                        "Company_Address_2",
                        "Company_Post_Code",
                        "Company_City",
                        "Company_County",
                        "Company_Country",
                        "Company_Phone",
                        "Company_Fax",
                        "Company_Email",
                        "Company_Home_Page",
                        "Company_Vat_No",
                        "Company_Registration_No",
                        "Company_Bank_Name",
                        "Company_Bank_Branch",
                        "Company_Bank_Account",
                        "Company_Iban",
                        "Company_Swift",
                        "Company_Giro",
                        "Document_Date",
                        "Description",
                        "Subject",
                        "Campaign_No",
                        "Campaign_Description",
                        "Language",
                        "Line_Comment",
                        "Entry_No",
                        "Segment_No",
                        "Segment_Description");
    }

    @Test
    void a_letter_has_a_value_or_none_under_every_name() {
        assertThat(valuesOf(Contacts.anna(), NONE).names()).containsExactlyElementsOf(LetterValues.names(SCHEMA));
        assertThat(LetterValues.names(SCHEMA))
                .contains("Contact_Revenue", "Contact_Born", "Contact_Employees", "Contact_Vip")
                .doesNotContain("Contact_Hobbies", "Contact_Mailing_Groups", "Contact_Excluded");
    }

    @Test
    void two_attributes_have_two_names() {
        ContactSchema schema = ContactSchema.standard()
                .with(TextField.custom("a"))
                .with(TextField.custom("a_"))
                .with(TextField.custom("a__b"))
                .with(TextField.custom("a_b"));

        assertThat(LetterValues.names(schema))
                .contains("Contact_A", "Contact_A_", "Contact_A__B", "Contact_A_B")
                .hasSize(LetterValues.names(ContactSchema.standard()).size() + 4);
    }

    @Test
    void values_come_from_the_contact_the_salesperson_the_sender_the_interaction_and_the_segment() {
        MergeValues values = valuesOf(
                Contacts.anna(),
                NONE.set(CAMPAIGN, Campaigns.SPRING.no())
                        .set(SUBJECT, "Join us")
                        .set(COMMENT, "See you, Anna"));

        Map<String, String> expected = Map.of(
                "Contact_Name", "Anna Malá",
                "Contact_City", "Brno",
                "Salesperson_Code", "JANA",
                "Salesperson_Name", "Jana Nová",
                "Salesperson_Job_Title", "Sales manager",
                "Salesperson_Phone", "+420 111",
                "Salesperson_Email", "jana@segue.example",
                "Company_Name", "Segue a.s.",
                "Company_Address", "Dlouhá 1",
                "Company_Post_Code", "110 00");
        Map<String, String> more = Map.of(
                "Document_Date", "2. března 2026",
                "Description", "Spring fair invitation",
                "Subject", "Join us",
                "Campaign_No", "SPRING",
                "Campaign_Description", "Spring fair",
                "Language", "cs",
                "Line_Comment", "See you, Anna",
                "Segment_No", "SM00001",
                "Segment_Description", "Spring fair invitation",
                "Company_Vat_No", "CZ123");
        Map<String, String> last = Map.of(
                "Company_City", "Praha",
                "Company_Country", "CZ",
                "Company_Phone", "+420 222",
                "Company_Email", "office@segue.example",
                "Company_Home_Page", "segue.example",
                "Company_Registration_No", "C 4567");

        for (Map<String, String> some : java.util.List.of(expected, more, last)) {
            some.forEach(
                    (name, value) -> assertThat(values.value(name)).as(name).contains(value));
        }
        assertThat(values.value("Company_Address_2")).isEmpty();
        assertThat(values.value("Contact_Job_Title")).isEmpty();
        assertThat(values.gaps()).isEqualTo(Gaps.STANDARD);
    }

    @Test
    void the_greeting_and_the_address_are_those_of_the_contact() {
        Contact anna = Contacts.anna()
                .with(ContactFields.SALUTATION, "F")
                .with(ContactFields.FIRST_NAME, "Anna")
                .with(ContactFields.SURNAME, "Malá")
                .with(ContactFields.COMPANY_NAME, "Alfa s.r.o.")
                .with(ContactFields.COUNTRY, "SK");
        MergeValues values = valuesOf(anna, NONE);

        assertThat(values.value("Formal_Salutation")).contains("Vážená paní Malá,");
        assertThat(values.value("Informal_Salutation")).contains("Ahoj Anna,");
        assertThat(values.value("Contact_Address_Block")).contains("Alfa s.r.o.\nAnna Malá\nBrno\nSlovensko");
        assertThat(valuesOf(anna, NONE.set(LANGUAGE, Templates.ENGLISH)).value("Formal_Salutation"))
                .contains("Anna Malá");
    }

    @Test
    void the_entry_number_is_known_once_there_is_an_entry() {
        LetterValues letters = new LetterValues(Segments.SPRING_FAIR, Logs.SOURCES, SCHEMA, Gaps.STANDARD);
        InteractionLogEntry entry = Logs.entryOf(Contacts.anna(), NONE);

        assertThat(letters.of(entry).value("Entry_No")).contains("1000");
        assertThat(letters.of(entry.contact(), entry.interaction()).value("Entry_No"))
                .isEmpty();
        assertThat(letters.of(entry).names())
                .isEqualTo(letters.of(entry.contact(), entry.interaction()).names());
        assertThat(letters.of(entry).value("Contact_Name")).contains("Anna Malá");
    }

    @Test
    void the_contact_is_reached_at_its_alternative_address() {
        AlternativeAddress cottage = AlternativeAddress.of(new AddressCode("SUMMER"))
                .with(ContactFields.CITY, "Lipno")
                .with(ContactFields.EMAIL, "anna@chata.example")
                .with(ContactFields.NAME, "Chata Lipno");
        Contact anna = Contacts.anna().with(cottage).with(ContactFields.PHONE, "+420 1");
        MergeValues there = valuesOf(anna, NONE.set(ALTERNATIVE_ADDRESS, cottage.code()));

        assertThat(there.value("Contact_City")).contains("Lipno");
        assertThat(there.value("Contact_Email")).contains("anna@chata.example");
        assertThat(there.value("Contact_Phone")).contains("+420 1");
        assertThat(there.value("Contact_Name")).contains("Anna Malá");
        assertThat(there.value("Contact_Address_Block")).contains("Chata Lipno\nAnna Malá\nLipno");
        assertThat(valuesOf(anna, NONE).value("Contact_City")).contains("Brno");
    }

    @Test
    void custom_attributes_are_written_as_their_type_is() {
        Contact anna = Contacts.anna()
                .with(REVENUE, Money.of("1234.5", "EUR"))
                .with(BORN, LocalDate.of(2000, 2, 29))
                .with(EMPLOYEES, new BigDecimal("1E+3"))
                .with(VIP, true);

        MergeValues czech = valuesOf(anna, NONE);

        assertThat(czech.value("Contact_Revenue")).contains("1234.50 EUR");
        assertThat(czech.value("Contact_Born")).contains("29. února 2000");
        assertThat(czech.value("Contact_Employees")).contains("1000");
        assertThat(czech.value("Contact_Vip")).contains("true");
        assertThat(czech.value("Contact_Type")).contains("PERSON");
        assertThat(valuesOf(anna, NONE.set(LANGUAGE, Templates.ENGLISH)).value("Contact_Born"))
                .contains("29 February 2000");
        assertThat(valuesOf(anna, NONE.setNothing(LANGUAGE)).value("Contact_Born"))
                .contains("2000-02-29");
        assertThat(valuesOf(anna.with(EMPLOYEES, new BigDecimal("0.0000001")), NONE)
                        .value("Contact_Employees"))
                .contains("0.0000001");
    }

    @Test
    void the_same_contact_interaction_and_sources_give_the_same_values() {
        MergeValues first = valuesOf(Contacts.anna(), NONE);
        MergeValues second = valuesOf(Contacts.anna(), NONE);

        for (String name : first.names()) {
            assertThat(second.value(name)).as(name).isEqualTo(first.value(name));
        }
    }

    @Test
    void sources_are_kept_as_they_were() {
        var salespeople = new HashMap<>(Map.of(Logs.JANA.code(), Logs.JANA));
        var campaigns = new HashMap<>(Map.of(Campaigns.SPRING.no(), Campaigns.SPRING));
        LetterSources sources = new LetterSources(Logs.SENDER, salespeople, campaigns, Logs.SALUTATIONS);

        salespeople.clear();
        campaigns.clear();

        assertThat(sources.salespeople()).hasSize(1);
        assertThat(sources.campaigns()).hasSize(1);
        assertThatThrownBy(() -> sources.salespeople().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> sources.campaigns().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void sets_and_what_is_none_of_the_readers_business_stay_out_of_letters() {
        Contact anna =
                Contacts.anna().with(ContactFields.EXCLUDED, false).with(SetField.custom("hobbies"), Set.of("CHESS"));

        assertThat(valuesOf(anna, NONE).knows("Contact_Hobbies")).isFalse();
        assertThat(valuesOf(anna, NONE).knows("Contact_Excluded")).isFalse();
        assertThat(valuesOf(anna, NONE).knows("Contact_Company_No")).isFalse();
    }
}
