package dev.segue.segment;

import static dev.segue.example.Templates.AUSTRIAN;
import static dev.segue.example.Templates.CZECH;
import static dev.segue.example.Templates.ENGLISH;
import static dev.segue.example.Templates.GERMAN;
import static dev.segue.interaction.InteractionField.ALTERNATIVE_ADDRESS;
import static dev.segue.interaction.InteractionField.CAMPAIGN;
import static dev.segue.interaction.InteractionField.CAMPAIGN_TARGET;
import static dev.segue.interaction.InteractionField.COMMENT;
import static dev.segue.interaction.InteractionField.CORRESPONDENCE_TYPE;
import static dev.segue.interaction.InteractionField.COST;
import static dev.segue.interaction.InteractionField.DATE;
import static dev.segue.interaction.InteractionField.DESCRIPTION;
import static dev.segue.interaction.InteractionField.DOCUMENT;
import static dev.segue.interaction.InteractionField.IGNORE_CONTACT_CORRESPONDENCE_TYPE;
import static dev.segue.interaction.InteractionField.LANGUAGE;
import static dev.segue.interaction.InteractionField.SALESPERSON;
import static dev.segue.interaction.InteractionField.SUBJECT;
import static dev.segue.interaction.InteractionField.TEMPLATE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.AddressCode;
import dev.segue.Language;
import dev.segue.Money;
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
import dev.segue.interaction.Effective;
import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.InteractionField;
import dev.segue.interaction.InteractionTemplate;
import dev.segue.interaction.Provenance;
import dev.segue.interaction.TemplateCatalog;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InheritanceTest {
    private static final FieldSettings NOTHING_SET = FieldSettings.NONE;
    private static final FieldSettings A_CALL = NOTHING_SET.set(TEMPLATE, Templates.CALL.code());
    private static final FieldSettings A_REMINDER = NOTHING_SET.set(TEMPLATE, Templates.REMINDER.code());
    private static final FieldSettings WITHOUT_TEMPLATE = NOTHING_SET.setNothing(TEMPLATE);
    private static final LocalDate FAIR_DAY = LocalDate.of(2026, 4, 20);

    private static <T> Effective<T> effective(
            InteractionField<T> field, Segment segment, FieldSettings line, Contact contact) {
        return new Inheritance(segment, Templates.ALL)
                .resolve(line, Optional.of(contact))
                .effective(field);
    }

    private static <T> Effective<T> effective(InteractionField<T> field, Segment segment, FieldSettings line) {
        return effective(field, segment, line, Contacts.anna());
    }

    private static <T> Effective<T> decided(T value, Provenance by) {
        return new Effective<>(Optional.of(value), by);
    }

    private static <T> Effective<T> nothing(Provenance by) {
        return new Effective<>(Optional.empty(), by);
    }

    private static Segment with(Segment segment, FieldSettings plan) {
        return segment.withPlan(plan);
    }

    /** Rule IN-9. */
    @Nested
    class Of_the_alternative_address {
        private static final AddressCode FAIR = new AddressCode("FAIR");
        private final Contact anna = Contacts.anna()
                .with(AlternativeAddress.of(FAIR).from(FAIR_DAY).to(FAIR_DAY))
                .with(AlternativeAddress.of(new AddressCode("HOME")));
        private final FieldSettings onFairDay = NOTHING_SET.set(DATE, FAIR_DAY);

        @Test
        void is_the_one_that_is_valid_on_the_date() {
            assertThat(effective(ALTERNATIVE_ADDRESS, Segments.SPRING_FAIR, onFairDay, anna))
                    .isEqualTo(decided(FAIR, Provenance.CONTACT));
            assertThat(effective(ALTERNATIVE_ADDRESS, Segments.SPRING_FAIR, NOTHING_SET, anna))
                    .isEqualTo(nothing(Provenance.NOBODY));
        }

        @Test
        void follows_the_date_of_the_plan_even_past_a_template_of_the_lines_own() {
            Segment moved = Segments.springFairWith(DATE, FAIR_DAY);

            assertThat(effective(ALTERNATIVE_ADDRESS, moved, NOTHING_SET, anna))
                    .isEqualTo(decided(FAIR, Provenance.CONTACT));
            assertThat(effective(ALTERNATIVE_ADDRESS, moved, A_CALL, anna))
                    .isEqualTo(decided(FAIR, Provenance.CONTACT));
            assertThat(effective(ALTERNATIVE_ADDRESS, moved, NOTHING_SET.setNothing(DATE), anna))
                    .isEqualTo(nothing(Provenance.NOBODY));
        }

        @Test
        void is_the_lines_own_whether_or_not_it_is_valid_or_there() {
            for (String code : List.of("HOME", "GONE")) {
                FieldSettings line = onFairDay.set(ALTERNATIVE_ADDRESS, new AddressCode(code));

                assertThat(effective(ALTERNATIVE_ADDRESS, Segments.SPRING_FAIR, line, anna))
                        .isEqualTo(decided(new AddressCode(code), Provenance.LINE));
            }
        }

        @Test
        void set_to_nothing_is_the_main_address() {
            FieldSettings line = onFairDay.setNothing(ALTERNATIVE_ADDRESS);

            assertThat(effective(ALTERNATIVE_ADDRESS, Segments.SPRING_FAIR, line, anna))
                    .isEqualTo(nothing(Provenance.LINE));
        }

        @Test
        void is_nobodys_without_a_contact() {
            assertThat(new Inheritance(Segments.SPRING_FAIR, Templates.ALL)
                            .resolve(onFairDay, Optional.empty())
                            .effective(ALTERNATIVE_ADDRESS))
                    .isEqualTo(nothing(Provenance.NOBODY));
        }
    }

    @Nested
    class Of_any_field {

        @Test
        void a_line_shows_its_own_value() {
            Segment fair = Segments.springFairWith(SUBJECT, "Come to the fair");

            assertThat(effective(SUBJECT, fair, NOTHING_SET.set(SUBJECT, "For Anna")))
                    .isEqualTo(decided("For Anna", Provenance.LINE));
        }

        @Test
        void a_line_that_sets_it_to_nothing_shows_nothing() {
            Segment fair = Segments.springFairWith(SUBJECT, "Come to the fair");

            assertThat(effective(SUBJECT, fair, NOTHING_SET.setNothing(SUBJECT)))
                    .isEqualTo(nothing(Provenance.LINE));
        }

        @Test
        void a_line_that_inherits_shows_what_the_plan_sets() {
            Segment fair = Segments.springFairWith(SUBJECT, "Come to the fair");

            assertThat(effective(SUBJECT, fair, NOTHING_SET)).isEqualTo(decided("Come to the fair", Provenance.HEADER));
        }

        @Test
        void a_plan_that_sets_it_to_nothing_hides_what_its_template_says() {
            Segment fair =
                    with(Segments.SPRING_FAIR, Segments.SPRING_FAIR.plan().setNothing(SUBJECT));

            assertThat(effective(SUBJECT, fair, NOTHING_SET)).isEqualTo(nothing(Provenance.HEADER));
        }

        @Test
        void a_line_that_inherits_shows_what_the_template_of_the_plan_says() {
            assertThat(effective(SUBJECT, Segments.SPRING_FAIR, NOTHING_SET))
                    .isEqualTo(decided("You are invited", Provenance.TEMPLATE));
            assertThat(effective(COST, Segments.SPRING_FAIR, NOTHING_SET))
                    .isEqualTo(decided(Money.of("12.50", "EUR"), Provenance.TEMPLATE));
            assertThat(effective(CAMPAIGN_TARGET, Segments.SPRING_FAIR, NOTHING_SET))
                    .isEqualTo(decided(true, Provenance.TEMPLATE));
        }

        @Test
        void a_line_with_a_template_of_its_own_shows_that_ones_value_and_not_the_plans() {
            Segment fair = Segments.springFairWith(COST, Money.of("99", "EUR"));

            assertThat(effective(COST, fair, A_CALL)).isEqualTo(decided(Money.of("3", "EUR"), Provenance.TEMPLATE));
        }

        @Test
        void the_chain_ends_at_a_template_of_the_lines_own() {
            Segment fair = Segments.springFairWith(SUBJECT, "Come to the fair");

            assertThat(effective(SUBJECT, fair, A_CALL)).isEqualTo(nothing(Provenance.NOBODY));
        }

        @Test
        void a_line_without_a_template_shows_what_the_plan_sets_and_nothing_of_the_plans_template() {
            Segment fair = Segments.springFairWith(COST, Money.of("99", "EUR"));

            assertThat(effective(COST, fair, WITHOUT_TEMPLATE))
                    .isEqualTo(decided(Money.of("99", "EUR"), Provenance.HEADER));
            assertThat(effective(SUBJECT, fair, WITHOUT_TEMPLATE)).isEqualTo(nothing(Provenance.NOBODY));
        }

        @Test
        void nobody_decides_what_nobody_sets() {
            assertThat(effective(InteractionField.CAMPAIGN_RESPONSE, Segments.SPRING_FAIR, NOTHING_SET))
                    .isEqualTo(nothing(Provenance.NOBODY));
        }
    }

    @Nested
    class Of_the_template {

        @Test
        void is_the_plans_unless_the_line_has_its_own() {
            assertThat(effective(TEMPLATE, Segments.SPRING_FAIR, NOTHING_SET))
                    .isEqualTo(decided(Templates.INVITE.code(), Provenance.HEADER));
            assertThat(effective(TEMPLATE, Segments.SPRING_FAIR, A_CALL))
                    .isEqualTo(decided(Templates.CALL.code(), Provenance.LINE));
            assertThat(effective(TEMPLATE, Segments.SPRING_FAIR, WITHOUT_TEMPLATE))
                    .isEqualTo(nothing(Provenance.LINE));
            assertThat(effective(TEMPLATE, Segments.UNPLANNED, NOTHING_SET)).isEqualTo(nothing(Provenance.NOBODY));
        }

        @Test
        void in_force_is_the_revision_that_the_catalog_holds() {
            Inheritance chain = new Inheritance(Segments.SPRING_FAIR, Templates.ALL);

            assertThat(chain.templateOf(NOTHING_SET)).contains(Templates.INVITE);
            assertThat(chain.templateOf(A_CALL)).contains(Templates.CALL);
            assertThat(chain.templateOf(WITHOUT_TEMPLATE)).isEmpty();
        }

        @Test
        void is_still_named_if_nobody_knows_it_but_decides_nothing() {
            FieldSettings line = NOTHING_SET.set(TEMPLATE, new TemplateCode("GONE"));
            Segment fair = Segments.springFairWith(SUBJECT, "Come to the fair");

            assertThat(effective(TEMPLATE, fair, line)).isEqualTo(decided(new TemplateCode("GONE"), Provenance.LINE));
            assertThat(effective(SUBJECT, fair, line)).isEqualTo(nothing(Provenance.NOBODY));
            assertThat(effective(DESCRIPTION, fair, line)).isEqualTo(nothing(Provenance.NOBODY));
        }

        @Test
        void follows_its_newest_revision_in_every_field_that_is_inherited() {
            InteractionTemplate newer =
                    Templates.INVITE.with(SUBJECT, "You are invited again").asRevision(4);

            var values = new Inheritance(Segments.SPRING_FAIR, new TemplateCatalog(List.of(newer)))
                    .resolve(NOTHING_SET, Optional.of(Contacts.anna()));

            assertThat(values.get(SUBJECT)).contains("You are invited again");
        }
    }

    @Nested
    class Of_the_description {

        @Test
        void is_the_segments_until_the_plan_sets_it() {
            assertThat(effective(DESCRIPTION, Segments.SPRING_FAIR, NOTHING_SET))
                    .isEqualTo(decided("Spring fair invitation", Provenance.HEADER));
            assertThat(effective(DESCRIPTION, Segments.springFairWith(DESCRIPTION, "Invitation"), NOTHING_SET))
                    .isEqualTo(decided("Invitation", Provenance.HEADER));
        }

        @Test
        void is_nothing_if_the_plan_sets_it_to_nothing() {
            Segment fair =
                    with(Segments.SPRING_FAIR, Segments.SPRING_FAIR.plan().setNothing(DESCRIPTION));

            assertThat(effective(DESCRIPTION, fair, NOTHING_SET)).isEqualTo(nothing(Provenance.HEADER));
        }

        @Test
        void is_the_templates_on_a_line_with_a_template_of_its_own() {
            Segment fair = Segments.springFairWith(DESCRIPTION, "Invitation");

            assertThat(effective(DESCRIPTION, fair, A_CALL)).isEqualTo(decided("Telephone call", Provenance.TEMPLATE));
        }

        @Test
        void is_the_lines_own_whatever_its_template() {
            assertThat(effective(DESCRIPTION, Segments.SPRING_FAIR, A_CALL.set(DESCRIPTION, "Ask about the stand")))
                    .isEqualTo(decided("Ask about the stand", Provenance.LINE));
        }

        @Test
        void is_the_plans_on_a_line_without_a_template() {
            assertThat(effective(DESCRIPTION, Segments.SPRING_FAIR, WITHOUT_TEMPLATE))
                    .isEqualTo(decided("Spring fair invitation", Provenance.HEADER));
        }
    }

    @Nested
    class Of_the_salesperson {

        @Test
        void is_the_lines_then_the_plans_then_the_contacts() {
            Segment fair = Segments.springFairWith(SALESPERSON, Logs.KARL.code());

            assertThat(effective(SALESPERSON, fair, NOTHING_SET.set(SALESPERSON, Logs.FORMER)))
                    .isEqualTo(decided(Logs.FORMER, Provenance.LINE));
            assertThat(effective(SALESPERSON, fair, NOTHING_SET))
                    .isEqualTo(decided(Logs.KARL.code(), Provenance.HEADER));
            assertThat(effective(SALESPERSON, Segments.SPRING_FAIR, NOTHING_SET))
                    .isEqualTo(decided(Logs.JANA.code(), Provenance.CONTACT));
        }

        @Test
        void passes_by_a_template_of_the_lines_own() {
            Segment fair = Segments.springFairWith(SALESPERSON, Logs.KARL.code());

            assertThat(effective(SALESPERSON, fair, A_CALL)).isEqualTo(decided(Logs.KARL.code(), Provenance.HEADER));
        }

        @Test
        void is_not_the_contacts_if_line_or_plan_say_nobody() {
            Segment nobody =
                    with(Segments.SPRING_FAIR, Segments.SPRING_FAIR.plan().setNothing(SALESPERSON));

            assertThat(effective(SALESPERSON, nobody, NOTHING_SET)).isEqualTo(nothing(Provenance.HEADER));
            assertThat(effective(SALESPERSON, Segments.SPRING_FAIR, NOTHING_SET.setNothing(SALESPERSON)))
                    .isEqualTo(nothing(Provenance.LINE));
        }

        @Test
        void is_nobody_for_a_contact_whom_nobody_looks_after() {
            assertThat(effective(SALESPERSON, Segments.SPRING_FAIR, NOTHING_SET, Contacts.petr()))
                    .isEqualTo(nothing(Provenance.NOBODY));
        }
    }

    @Nested
    class Of_the_campaign {

        @Test
        void is_the_lines_then_the_plans_then_that_of_the_template_in_force() {
            Segment fair = Segments.springFairWith(CAMPAIGN, Campaigns.SPRING.no());

            assertThat(effective(CAMPAIGN, fair, A_CALL.set(CAMPAIGN, Campaigns.FORGOTTEN)))
                    .isEqualTo(decided(Campaigns.FORGOTTEN, Provenance.LINE));
            assertThat(effective(CAMPAIGN, fair, A_CALL)).isEqualTo(decided(Campaigns.SPRING.no(), Provenance.HEADER));
            assertThat(effective(CAMPAIGN, Segments.SPRING_FAIR, A_CALL))
                    .isEqualTo(decided(Campaigns.AUTUMN.no(), Provenance.TEMPLATE));
            assertThat(effective(CAMPAIGN, Segments.SPRING_FAIR, NOTHING_SET)).isEqualTo(nothing(Provenance.NOBODY));
        }

        @Test
        void is_not_the_templates_if_the_plan_says_none() {
            Segment fair =
                    with(Segments.SPRING_FAIR, Segments.SPRING_FAIR.plan().setNothing(CAMPAIGN));

            assertThat(effective(CAMPAIGN, fair, A_CALL)).isEqualTo(nothing(Provenance.HEADER));
        }
    }

    @Nested
    class Of_the_date {

        @Test
        void is_the_lines_then_the_plans_whatever_the_template() {
            assertThat(effective(DATE, Segments.SPRING_FAIR, A_CALL.set(DATE, FAIR_DAY)))
                    .isEqualTo(decided(FAIR_DAY, Provenance.LINE));
            assertThat(effective(DATE, Segments.SPRING_FAIR, A_CALL))
                    .isEqualTo(decided(Segments.OPENED_ON, Provenance.HEADER));
            assertThat(effective(
                            DATE,
                            with(
                                    Segments.SPRING_FAIR,
                                    Segments.SPRING_FAIR.plan().inherit(DATE)),
                            NOTHING_SET))
                    .isEqualTo(nothing(Provenance.NOBODY));
            assertThat(effective(
                            DATE,
                            with(
                                    Segments.SPRING_FAIR,
                                    Segments.SPRING_FAIR.plan().setNothing(DATE)),
                            NOTHING_SET))
                    .isEqualTo(nothing(Provenance.HEADER));
        }
    }

    @Nested
    class Of_the_correspondence_type {
        private final Segment onPaper = Segments.springFairWith(CORRESPONDENCE_TYPE, CorrespondenceType.HARD_COPY);
        private final Segment insistsOnPaper =
                with(onPaper, onPaper.plan().set(IGNORE_CONTACT_CORRESPONDENCE_TYPE, true));
        private final Segment reminders =
                with(Segments.UNPLANNED, Segments.UNPLANNED.plan().set(TEMPLATE, Templates.REMINDER.code()));

        private Effective<CorrespondenceType> type(Segment segment, FieldSettings line, Contact contact) {
            return effective(CORRESPONDENCE_TYPE, segment, line, contact);
        }

        @Test
        void is_the_lines_own_before_all_others() {
            assertThat(type(
                            insistsOnPaper,
                            NOTHING_SET.set(CORRESPONDENCE_TYPE, CorrespondenceType.NONE),
                            Contacts.anna()))
                    .isEqualTo(decided(CorrespondenceType.NONE, Provenance.LINE));
            assertThat(type(insistsOnPaper, NOTHING_SET.setNothing(CORRESPONDENCE_TYPE), Contacts.anna()))
                    .isEqualTo(nothing(Provenance.LINE));
        }

        @Test
        void is_the_plans_if_the_plan_insists() {
            assertThat(type(insistsOnPaper, NOTHING_SET, Contacts.anna()))
                    .isEqualTo(decided(CorrespondenceType.HARD_COPY, Provenance.HEADER));
        }

        @Test
        void is_the_contacts_if_the_plan_does_not_insist() {
            assertThat(type(onPaper, NOTHING_SET, Contacts.anna()))
                    .isEqualTo(decided(CorrespondenceType.EMAIL, Provenance.CONTACT));
            assertThat(type(Segments.SPRING_FAIR, NOTHING_SET, Contacts.franz()))
                    .isEqualTo(decided(CorrespondenceType.HARD_COPY, Provenance.CONTACT));
        }

        @Test
        void is_the_contacts_if_the_plan_insists_on_nothing() {
            Segment fair = with(
                    Segments.SPRING_FAIR,
                    Segments.SPRING_FAIR
                            .plan()
                            .set(IGNORE_CONTACT_CORRESPONDENCE_TYPE, true)
                            .setNothing(CORRESPONDENCE_TYPE));

            assertThat(type(fair, NOTHING_SET, Contacts.franz()))
                    .isEqualTo(decided(CorrespondenceType.HARD_COPY, Provenance.CONTACT));
            assertThat(type(fair, NOTHING_SET, Contacts.petr())).isEqualTo(nothing(Provenance.HEADER));
        }

        @Test
        void is_the_plans_then_the_templates_for_a_contact_who_has_not_said() {
            assertThat(type(onPaper, NOTHING_SET, Contacts.petr()))
                    .isEqualTo(decided(CorrespondenceType.HARD_COPY, Provenance.HEADER));
            assertThat(type(Segments.SPRING_FAIR, NOTHING_SET, Contacts.petr()))
                    .isEqualTo(decided(CorrespondenceType.EMAIL, Provenance.TEMPLATE));
            assertThat(type(Segments.UNPLANNED, NOTHING_SET, Contacts.petr())).isEqualTo(nothing(Provenance.NOBODY));
        }

        @Test
        void is_the_templates_if_the_template_of_the_plan_insists() {
            assertThat(type(reminders, NOTHING_SET, Contacts.anna()))
                    .isEqualTo(decided(CorrespondenceType.HARD_COPY, Provenance.TEMPLATE));
        }

        @Test
        void is_the_contacts_if_the_plan_takes_back_that_its_template_insists() {
            Segment lenient = with(reminders, reminders.plan().set(IGNORE_CONTACT_CORRESPONDENCE_TYPE, false));

            assertThat(type(lenient, NOTHING_SET, Contacts.anna()))
                    .isEqualTo(decided(CorrespondenceType.EMAIL, Provenance.CONTACT));
        }

        @Test
        void is_the_plans_where_the_template_insists_and_the_plan_says_otherwise() {
            Segment byMail = with(reminders, reminders.plan().set(CORRESPONDENCE_TYPE, CorrespondenceType.EMAIL));

            assertThat(type(byMail, NOTHING_SET, Contacts.franz()))
                    .isEqualTo(decided(CorrespondenceType.EMAIL, Provenance.HEADER));
        }

        @Test
        void is_that_of_the_lines_own_template_if_that_one_insists() {
            assertThat(type(Segments.SPRING_FAIR, A_REMINDER, Contacts.anna()))
                    .isEqualTo(decided(CorrespondenceType.HARD_COPY, Provenance.TEMPLATE));
        }

        @Test
        void is_the_plans_if_the_plan_insists_though_the_lines_own_template_does_too() {
            Segment insistsOnMail = with(
                    Segments.SPRING_FAIR,
                    Segments.SPRING_FAIR
                            .plan()
                            .set(CORRESPONDENCE_TYPE, CorrespondenceType.EMAIL)
                            .set(IGNORE_CONTACT_CORRESPONDENCE_TYPE, true));

            assertThat(type(insistsOnMail, A_REMINDER, Contacts.franz()))
                    .isEqualTo(decided(CorrespondenceType.EMAIL, Provenance.HEADER));
        }

        @Test
        void is_the_plans_by_its_template_if_that_insists_and_the_line_has_another() {
            assertThat(type(reminders, A_CALL, Contacts.anna()))
                    .isEqualTo(decided(CorrespondenceType.HARD_COPY, Provenance.HEADER));
            assertThat(type(reminders, WITHOUT_TEMPLATE, Contacts.anna()))
                    .isEqualTo(decided(CorrespondenceType.HARD_COPY, Provenance.HEADER));
        }

        @Test
        void of_a_line_with_a_template_of_its_own_is_the_contacts_or_that_templates_and_not_the_plans() {
            assertThat(type(onPaper, A_CALL, Contacts.anna()))
                    .isEqualTo(decided(CorrespondenceType.EMAIL, Provenance.CONTACT));
            assertThat(type(onPaper, A_CALL, Contacts.petr())).isEqualTo(nothing(Provenance.NOBODY));
        }

        @Test
        void of_a_line_without_a_template_is_not_that_of_the_plans_template() {
            assertThat(type(Segments.SPRING_FAIR, WITHOUT_TEMPLATE, Contacts.petr()))
                    .isEqualTo(nothing(Provenance.NOBODY));
            assertThat(type(onPaper, WITHOUT_TEMPLATE, Contacts.petr()))
                    .isEqualTo(decided(CorrespondenceType.HARD_COPY, Provenance.HEADER));
        }

        @Test
        void of_a_contact_nobody_knows_any_more_is_what_plan_and_template_say() {
            Effective<CorrespondenceType> unknown = new Inheritance(Segments.SPRING_FAIR, Templates.ALL)
                    .resolve(NOTHING_SET, Optional.empty())
                    .effective(CORRESPONDENCE_TYPE);

            assertThat(unknown).isEqualTo(decided(CorrespondenceType.EMAIL, Provenance.TEMPLATE));
        }
    }

    @Nested
    class Of_the_language {

        @Test
        void is_the_lines_own_even_without_a_document() {
            assertThat(effective(LANGUAGE, Segments.SPRING_FAIR, NOTHING_SET.set(LANGUAGE, AUSTRIAN)))
                    .isEqualTo(decided(AUSTRIAN, Provenance.LINE));
            assertThat(effective(LANGUAGE, Segments.SPRING_FAIR, NOTHING_SET.setNothing(LANGUAGE)))
                    .isEqualTo(nothing(Provenance.LINE));
        }

        @Test
        void is_the_contacts_if_there_is_a_document_in_it() {
            assertThat(effective(LANGUAGE, Segments.springFairWith(LANGUAGE, GERMAN), NOTHING_SET, Contacts.anna()))
                    .isEqualTo(decided(CZECH, Provenance.CONTACT));
        }

        @Test
        void is_a_less_specific_one_of_the_contacts_if_there_is_a_document_in_that() {
            assertThat(effective(LANGUAGE, Segments.SPRING_FAIR, NOTHING_SET, Contacts.franz()))
                    .isEqualTo(decided(GERMAN, Provenance.CONTACT));
        }

        @Test
        void is_the_default_for_a_contact_whose_language_has_no_document() {
            Contact french = Contacts.anna().with(ContactFields.LANGUAGE, "fr");

            assertThat(effective(LANGUAGE, Segments.SPRING_FAIR, NOTHING_SET, french))
                    .isEqualTo(decided(ENGLISH, Provenance.TEMPLATE));
            assertThat(effective(LANGUAGE, Segments.springFairWith(LANGUAGE, GERMAN), NOTHING_SET, french))
                    .isEqualTo(decided(GERMAN, Provenance.HEADER));
            assertThat(effective(LANGUAGE, Segments.SPRING_FAIR, NOTHING_SET, Contacts.petr()))
                    .isEqualTo(decided(ENGLISH, Provenance.TEMPLATE));
        }

        @Test
        void is_none_if_documents_are_in_other_languages_and_there_is_no_default() {
            assertThat(effective(LANGUAGE, Segments.SPRING_FAIR, A_REMINDER, Contacts.franz()))
                    .isEqualTo(nothing(Provenance.NOBODY));
        }

        @Test
        void is_the_contacts_if_there_is_neither_a_document_nor_a_default() {
            assertThat(effective(LANGUAGE, Segments.SPRING_FAIR, A_CALL, Contacts.franz()))
                    .isEqualTo(decided(AUSTRIAN, Provenance.CONTACT));
            assertThat(effective(LANGUAGE, Segments.SPRING_FAIR, A_CALL, Contacts.petr()))
                    .isEqualTo(nothing(Provenance.NOBODY));
        }

        @Test
        void is_the_default_if_there_is_one_and_no_document() {
            Segment calls = with(
                    Segments.UNPLANNED,
                    Segments.UNPLANNED
                            .plan()
                            .set(TEMPLATE, Templates.CALL.code())
                            .set(LANGUAGE, ENGLISH));

            assertThat(effective(LANGUAGE, calls, NOTHING_SET, Contacts.anna()))
                    .isEqualTo(decided(ENGLISH, Provenance.HEADER));
        }

        @Test
        void counts_the_copies_of_the_segment_among_the_documents() {
            Segment fair = Segments.SPRING_FAIR.withDocument(AUSTRIAN, Templates.document('1'));

            assertThat(effective(LANGUAGE, fair, NOTHING_SET, Contacts.franz()))
                    .isEqualTo(decided(AUSTRIAN, Provenance.CONTACT));
        }
    }

    @Nested
    class Of_the_document {
        private final Segment withACzechCopy = Segments.SPRING_FAIR.withDocument(CZECH, Templates.document('1'));

        @Test
        void is_the_lines_own_letter_before_all_others() {
            assertThat(effective(DOCUMENT, withACzechCopy, NOTHING_SET.set(DOCUMENT, Templates.PERSONAL_LETTER)))
                    .isEqualTo(decided(Templates.PERSONAL_LETTER, Provenance.LINE));
            assertThat(effective(DOCUMENT, withACzechCopy, NOTHING_SET.setNothing(DOCUMENT)))
                    .isEqualTo(nothing(Provenance.LINE));
        }

        @Test
        void is_the_segments_copy_in_the_language() {
            assertThat(effective(DOCUMENT, withACzechCopy, NOTHING_SET))
                    .isEqualTo(decided(Templates.document('1'), Provenance.HEADER));
        }

        @Test
        void is_the_templates_in_a_language_of_which_the_segment_has_no_copy() {
            assertThat(effective(DOCUMENT, withACzechCopy, NOTHING_SET, Contacts.franz()))
                    .isEqualTo(decided(Templates.GERMAN_INVITATION, Provenance.TEMPLATE));
            assertThat(effective(DOCUMENT, Segments.SPRING_FAIR, NOTHING_SET))
                    .isEqualTo(decided(Templates.CZECH_INVITATION, Provenance.TEMPLATE));
            assertThat(effective(DOCUMENT, Segments.SPRING_FAIR, NOTHING_SET, Contacts.petr()))
                    .isEqualTo(decided(Templates.ENGLISH_INVITATION, Provenance.TEMPLATE));
        }

        @Test
        void is_that_of_a_less_specific_language_than_the_lines() {
            assertThat(effective(DOCUMENT, Segments.SPRING_FAIR, NOTHING_SET.set(LANGUAGE, AUSTRIAN)))
                    .isEqualTo(decided(Templates.GERMAN_INVITATION, Provenance.TEMPLATE));
        }

        @Test
        void is_not_the_segments_copy_on_a_line_with_a_template_of_its_own() {
            assertThat(effective(DOCUMENT, withACzechCopy, A_REMINDER))
                    .isEqualTo(decided(Templates.CZECH_REMINDER, Provenance.TEMPLATE));
        }

        @Test
        void is_none_without_a_language_or_without_a_document_in_it() {
            assertThat(effective(DOCUMENT, Segments.SPRING_FAIR, NOTHING_SET.setNothing(LANGUAGE)))
                    .isEqualTo(nothing(Provenance.NOBODY));
            assertThat(effective(DOCUMENT, Segments.SPRING_FAIR, NOTHING_SET.set(LANGUAGE, Language.of("fr"))))
                    .isEqualTo(nothing(Provenance.NOBODY));
            assertThat(effective(DOCUMENT, Segments.SPRING_FAIR, A_CALL)).isEqualTo(nothing(Provenance.NOBODY));
        }
    }

    @Nested
    class Of_the_comment {

        @Test
        void is_the_lines_alone() {
            assertThat(effective(COMMENT, Segments.SPRING_FAIR, NOTHING_SET.set(COMMENT, "Bring the sample")))
                    .isEqualTo(decided("Bring the sample", Provenance.LINE));
            assertThat(effective(COMMENT, Segments.SPRING_FAIR, NOTHING_SET)).isEqualTo(nothing(Provenance.NOBODY));
        }
    }

    @Test
    void gives_every_field_a_provenance() {
        var values =
                new Inheritance(Segments.SPRING_FAIR, Templates.ALL).resolve(NOTHING_SET, Optional.of(Contacts.anna()));

        List<Provenance> provenances = new ArrayList<>();
        InteractionField.ALL.forEach(field -> provenances.add(values.provenance(field)));

        assertThat(provenances).doesNotContainNull();
    }
}
