package dev.segue.logging;

import static dev.segue.interaction.InteractionField.ALTERNATIVE_ADDRESS;
import static dev.segue.interaction.InteractionField.CAMPAIGN;
import static dev.segue.interaction.InteractionField.CORRESPONDENCE_TYPE;
import static dev.segue.interaction.InteractionField.DATE;
import static dev.segue.interaction.InteractionField.DOCUMENT;
import static dev.segue.interaction.InteractionField.SALESPERSON;
import static dev.segue.interaction.InteractionField.TEMPLATE;
import static dev.segue.logging.LoggingPolicy.DELIVERED_LETTER_HAS_A_DOCUMENT;
import static dev.segue.logging.LoggingPolicy.EMAIL_HAS_AN_ADDRESS;
import static dev.segue.logging.LoggingPolicy.HAS_A_DATE;
import static dev.segue.logging.LoggingPolicy.HAS_A_KNOWN_ADDRESS_OR_NONE;
import static dev.segue.logging.LoggingPolicy.HAS_A_KNOWN_CAMPAIGN_OR_NONE;
import static dev.segue.logging.LoggingPolicy.HAS_A_KNOWN_CONTACT;
import static dev.segue.logging.LoggingPolicy.HAS_A_KNOWN_SALESPERSON;
import static dev.segue.logging.LoggingPolicy.HAS_A_KNOWN_TEMPLATE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.AddressCode;
import dev.segue.Problem;
import dev.segue.TemplateCode;
import dev.segue.contact.AlternativeAddress;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.contact.CorrespondenceType;
import dev.segue.example.Campaigns;
import dev.segue.example.Contacts;
import dev.segue.example.Logs;
import dev.segue.example.Segments;
import dev.segue.example.Templates;
import dev.segue.interaction.FieldSettings;
import dev.segue.segment.Inheritance;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LoggingPolicyTest {
    private static final boolean LETTERS = true;
    private static final boolean NO_LETTERS = false;

    private static LoggingCase of(Optional<Contact> contact, FieldSettings line, boolean letters) {
        return new LoggingCase(
                Segments.SPRING_FAIR.no(),
                Segments.lineOf(Contacts.anna().no(), line),
                contact,
                new Inheritance(Segments.SPRING_FAIR, Templates.ALL).resolve(line, contact),
                Logs.REFERENCES,
                letters);
    }

    private static LoggingCase anna(FieldSettings line, boolean letters) {
        return of(Optional.of(Contacts.anna()), line, letters);
    }

    private static void assertObjects(LoggingPolicy policy, LoggingCase it, String code, String what) {
        Optional<Problem> problem = policy.problemWith(it);

        assertThat(problem).map(Problem::code).contains(code);
        assertThat(problem).map(Problem::what).contains(what);
        assertThat(problem).map(Problem::where).contains("segment SM00001 line 1.1 contact P101");
    }

    @ParameterizedTest
    @EnumSource
    void each_is_content_with_a_line_that_has_all_it_needs(LoggingPolicy policy) {
        FieldSettings complete = FieldSettings.NONE.set(CAMPAIGN, Campaigns.SPRING.no());

        Optional<Problem> problem = policy.problemWith(anna(complete, LETTERS));

        assertThat(problem).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void each_is_among_those_that_are_asked(LoggingPolicy policy) {
        assertThat(LoggingPolicy.ALL).containsOnlyOnce(policy);
    }

    @Nested
    class Has_a_known_contact {

        @Test
        void objects_to_a_contact_nobody_knows_any_more() {
            LoggingCase gone = of(Optional.empty(), FieldSettings.NONE, NO_LETTERS);

            assertObjects(HAS_A_KNOWN_CONTACT, gone, "log.contact-unknown", "There is no contact P101 any more");
        }
    }

    @Nested
    class Has_a_date {

        @Test
        void objects_to_a_line_whose_date_is_set_to_nothing() {
            LoggingCase undated = anna(FieldSettings.NONE.setNothing(DATE), NO_LETTERS);

            assertObjects(HAS_A_DATE, undated, "log.date-missing", "The interaction has no date");
        }
    }

    @Nested
    class Has_a_known_template {

        @Test
        void objects_to_a_line_without_a_template() {
            LoggingCase without = anna(FieldSettings.NONE.setNothing(TEMPLATE), NO_LETTERS);

            assertObjects(HAS_A_KNOWN_TEMPLATE, without, "log.template-missing", "The interaction has no template");
        }

        @Test
        void objects_to_a_template_that_does_not_exist() {
            LoggingCase unknown = anna(FieldSettings.NONE.set(TEMPLATE, new TemplateCode("GONE")), NO_LETTERS);

            assertObjects(
                    HAS_A_KNOWN_TEMPLATE, unknown, "log.template-unknown", "There is no interaction template 'GONE'");
        }
    }

    @Nested
    class Has_a_known_salesperson {

        @Test
        void objects_to_a_line_without_a_salesperson() {
            LoggingCase without = anna(FieldSettings.NONE.setNothing(SALESPERSON), NO_LETTERS);

            assertObjects(
                    HAS_A_KNOWN_SALESPERSON, without, "log.salesperson-missing", "The interaction has no salesperson");
        }

        @Test
        void objects_to_a_salesperson_who_does_not_exist() {
            LoggingCase unknown = anna(FieldSettings.NONE.set(SALESPERSON, Logs.FORMER), NO_LETTERS);

            assertObjects(
                    HAS_A_KNOWN_SALESPERSON, unknown, "log.salesperson-unknown", "There is no salesperson 'FORMER'");
        }
    }

    @Nested
    class Has_a_known_campaign_or_none {

        @Test
        void is_content_without_a_campaign() {
            assertThat(HAS_A_KNOWN_CAMPAIGN_OR_NONE.problemWith(anna(FieldSettings.NONE, NO_LETTERS)))
                    .isEmpty();
        }

        @Test
        void objects_to_a_campaign_that_does_not_exist() {
            LoggingCase unknown = anna(FieldSettings.NONE.set(CAMPAIGN, Campaigns.FORGOTTEN), NO_LETTERS);

            assertObjects(
                    HAS_A_KNOWN_CAMPAIGN_OR_NONE, unknown, "log.campaign-unknown", "There is no campaign 'FORGOTTEN'");
        }
    }

    @Nested
    class Has_a_known_address_or_none {
        private final AddressCode home = new AddressCode("HOME");
        private final FieldSettings atHome = FieldSettings.NONE.set(ALTERNATIVE_ADDRESS, home);

        @Test
        void objects_to_an_address_that_the_contact_does_not_have() {
            assertObjects(
                    HAS_A_KNOWN_ADDRESS_OR_NONE,
                    anna(atHome, NO_LETTERS),
                    "log.address-unknown",
                    "Contact P101 has no alternative address 'HOME'");
        }

        @Test
        void is_content_with_one_it_has_and_with_the_main_one() {
            Optional<Contact> known = Optional.of(Contacts.anna().with(AlternativeAddress.of(home)));

            assertThat(HAS_A_KNOWN_ADDRESS_OR_NONE.problemWith(of(known, atHome, LETTERS)))
                    .isEmpty();
            assertThat(HAS_A_KNOWN_ADDRESS_OR_NONE.problemWith(
                            anna(FieldSettings.NONE.setNothing(ALTERNATIVE_ADDRESS), LETTERS)))
                    .isEmpty();
        }

        @Test
        void leaves_a_contact_nobody_knows_to_the_policy_for_that() {
            assertThat(HAS_A_KNOWN_ADDRESS_OR_NONE.problemWith(of(Optional.empty(), atHome, LETTERS)))
                    .isEmpty();
        }
    }

    @Nested
    class Email_has_an_address {
        private final Optional<Contact> withoutAddress =
                Optional.of(Contacts.anna().without(ContactFields.EMAIL));

        @Test
        void objects_to_a_letter_by_e_mail_to_a_contact_without_an_address() {
            LoggingCase it = of(withoutAddress, FieldSettings.NONE, LETTERS);

            assertObjects(
                    EMAIL_HAS_AN_ADDRESS,
                    it,
                    "log.email-missing",
                    "The letter goes by e-mail, but contact P101 has no address");
        }

        @Test
        void is_content_with_the_address_of_the_alternative_address() {
            AlternativeAddress home = AlternativeAddress.of(new AddressCode("HOME"));
            FieldSettings atHome = FieldSettings.NONE.set(ALTERNATIVE_ADDRESS, home.code());
            Contact without = withoutAddress.get();
            Contact reachable = without.with(home.with(ContactFields.EMAIL, "anna@home.example"));

            assertThat(EMAIL_HAS_AN_ADDRESS.problemWith(of(Optional.of(reachable), atHome, LETTERS)))
                    .isEmpty();
            assertThat(EMAIL_HAS_AN_ADDRESS.problemWith(of(Optional.of(reachable), FieldSettings.NONE, LETTERS)))
                    .isPresent();
            assertThat(EMAIL_HAS_AN_ADDRESS.problemWith(of(Optional.of(without.with(home)), atHome, LETTERS)))
                    .isPresent();
            assertThat(EMAIL_HAS_AN_ADDRESS.problemWith(
                            of(Optional.of(Contacts.anna().with(home)), atHome, LETTERS)))
                    .isEmpty();
        }

        @Test
        void takes_a_blank_address_for_none() {
            Optional<Contact> blank = Optional.of(Contacts.anna().with(ContactFields.EMAIL, "  "));

            assertThat(EMAIL_HAS_AN_ADDRESS.problemWith(of(blank, FieldSettings.NONE, LETTERS)))
                    .isPresent();
        }

        @Test
        void is_content_if_no_letters_are_delivered() {
            assertThat(EMAIL_HAS_AN_ADDRESS.problemWith(of(withoutAddress, FieldSettings.NONE, NO_LETTERS)))
                    .isEmpty();
        }

        @Test
        void is_content_if_the_letter_goes_on_paper() {
            FieldSettings onPaper = FieldSettings.NONE.set(CORRESPONDENCE_TYPE, CorrespondenceType.HARD_COPY);

            assertThat(EMAIL_HAS_AN_ADDRESS.problemWith(of(withoutAddress, onPaper, LETTERS)))
                    .isEmpty();
        }

        @Test
        void leaves_a_contact_nobody_knows_to_the_policy_for_that() {
            assertThat(EMAIL_HAS_AN_ADDRESS.problemWith(of(Optional.empty(), FieldSettings.NONE, LETTERS)))
                    .isEmpty();
        }
    }

    @Nested
    class Delivered_letter_has_a_document {
        private final FieldSettings withoutDocument = FieldSettings.NONE.setNothing(DOCUMENT);

        @Test
        void objects_to_a_letter_without_a_document() {
            LoggingCase it = anna(withoutDocument, LETTERS);

            assertObjects(
                    DELIVERED_LETTER_HAS_A_DOCUMENT,
                    it,
                    "log.document-missing",
                    "A letter is to be delivered, but there is no document in its language");
        }

        @Test
        void is_content_if_no_letters_are_delivered() {
            assertThat(DELIVERED_LETTER_HAS_A_DOCUMENT.problemWith(anna(withoutDocument, NO_LETTERS)))
                    .isEmpty();
        }

        @Test
        void is_content_if_this_line_gets_no_letter() {
            FieldSettings noLetter = withoutDocument.set(CORRESPONDENCE_TYPE, CorrespondenceType.NONE);
            FieldSettings nothingSaid = withoutDocument.setNothing(CORRESPONDENCE_TYPE);

            assertThat(DELIVERED_LETTER_HAS_A_DOCUMENT.problemWith(anna(noLetter, LETTERS)))
                    .isEmpty();
            assertThat(DELIVERED_LETTER_HAS_A_DOCUMENT.problemWith(anna(nothingSaid, LETTERS)))
                    .isEmpty();
        }
    }
}
