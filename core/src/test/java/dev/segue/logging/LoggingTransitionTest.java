package dev.segue.logging;

import static dev.segue.interaction.InteractionField.CORRESPONDENCE_TYPE;
import static dev.segue.interaction.InteractionField.DATE;
import static dev.segue.interaction.InteractionField.SALESPERSON;
import static dev.segue.interaction.InteractionField.TEMPLATE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.Problem;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.contact.CorrespondenceType;
import dev.segue.example.Contacts;
import dev.segue.example.Logs;
import dev.segue.example.Segments;
import dev.segue.example.Templates;
import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.Provenance;
import dev.segue.segment.SegmentLine;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LoggingTransitionTest {
    private static final LogRequest STANDARD = LogRequest.standard();
    private static final FieldSettings NOTHING_SET = FieldSettings.NONE;

    private static LineOutcome decide(LogRequest request, Contact contact, FieldSettings line) {
        return Logs.decide(Segments.SPRING_FAIR, request, contact, line);
    }

    private static LineOutcome.Entry entry(LogRequest request, Contact contact, FieldSettings line) {
        return (LineOutcome.Entry) decide(request, contact, line);
    }

    @Test
    void skips_whoever_is_blocked_or_suppressed_even_if_the_line_was_admitted_on_purpose() {
        SegmentLine plain = Segments.lineOf(Contacts.olga());
        SegmentLine onPurpose = new SegmentLine(plain.place(), plain.contact(), true, plain.settings());
        LoggingTransition transition =
                new LoggingTransition(Segments.SPRING_FAIR, Logs.REFERENCES, LogRequest.standard(), Logs.STAMP);

        assertThat(transition.decide(
                        onPurpose,
                        Optional.of(Contacts.olga().with(ContactFields.BLOCKED, true)),
                        false,
                        Logs.FIRST,
                        Logs.SALT))
                .isEqualTo(new LineOutcome.Skipped(plain.id(), plain.contact(), SkipReason.BLOCKED));
        assertThat(transition.decide(onPurpose, Optional.of(Contacts.olga()), true, Logs.FIRST, Logs.SALT))
                .isEqualTo(new LineOutcome.Skipped(plain.id(), plain.contact(), SkipReason.SUPPRESSED));
    }

    @Test
    void makes_an_entry_with_everything_the_line_shows() {
        InteractionLogEntry entry =
                entry(STANDARD, Contacts.anna(), NOTHING_SET).entry();

        assertThat(entry.no()).isEqualTo(Logs.FIRST);
        assertThat(entry.loggedSegment()).isEqualTo(Logs.STAMP.loggedSegment());
        assertThat(entry.segment()).isEqualTo(Segments.SPRING_FAIR.no());
        assertThat(entry.line()).isEqualTo(Segments.lineOf(Contacts.anna()).id());
        assertThat(entry.contact()).isEqualTo(Contacts.anna());
        assertThat(entry.loggedAt()).isEqualTo(Logs.MOMENT.instant());
        assertThat(entry.by()).isEqualTo(Logs.STAMP.by());
        assertThat(entry.salt()).isEqualTo(Logs.SALT);
        assertThat(entry.interaction().get(SALESPERSON)).contains(Logs.JANA.code());
        assertThat(entry.interaction().provenance(SALESPERSON)).isEqualTo(Provenance.CONTACT);
    }

    @Test
    void pins_the_revision_and_the_group_of_the_template_in_force() {
        InteractionLogEntry invited =
                entry(STANDARD, Contacts.anna(), NOTHING_SET).entry();
        InteractionLogEntry called = entry(STANDARD, Contacts.anna(), NOTHING_SET.set(TEMPLATE, Templates.CALL.code()))
                .entry();

        assertThat(invited.templateRevision()).isEqualTo(3);
        assertThat(invited.group()).isEqualTo(Templates.INVITE.group());
        assertThat(called.templateRevision()).isEqualTo(2);
        assertThat(called.group()).isEmpty();
    }

    @Test
    void skips_a_contact_who_has_opted_out() {
        LineOutcome outcome = decide(STANDARD, Contacts.olga(), NOTHING_SET);

        SegmentLine line = Segments.lineOf(Contacts.olga());
        assertThat(outcome).isEqualTo(new LineOutcome.Skipped(line.id(), line.contact(), SkipReason.EXCLUDED));
    }

    @Test
    void skips_a_contact_who_has_opted_out_before_anything_is_objected_to() {
        LineOutcome outcome = decide(STANDARD, Contacts.olga(), NOTHING_SET.setNothing(DATE));

        assertThat(outcome).isInstanceOf(LineOutcome.Skipped.class);
    }

    @Test
    void makes_an_entry_of_a_contact_who_has_opted_out_but_was_admitted_on_purpose() {
        SegmentLine line = Segments.lineOf(Contacts.olga());
        SegmentLine onPurpose = new SegmentLine(line.place(), line.contact(), true, line.settings());

        LineOutcome outcome = new LoggingTransition(Segments.SPRING_FAIR, Logs.REFERENCES, STANDARD, Logs.STAMP)
                .decide(onPurpose, Optional.of(Contacts.olga()), false, Logs.FIRST, Logs.SALT);

        assertThat(outcome).isInstanceOf(LineOutcome.Entry.class);
    }

    @Test
    void makes_an_entry_of_a_contact_who_says_that_it_has_not_opted_out() {
        Contact optedIn = Contacts.olga().with(ContactFields.EXCLUDED, false);

        assertThat(decide(STANDARD, optedIn, NOTHING_SET)).isInstanceOf(LineOutcome.Entry.class);
    }

    @Test
    void objects_with_every_problem_of_the_line_in_the_order_of_the_policies() {
        FieldSettings line = NOTHING_SET.setNothing(SALESPERSON).setNothing(DATE);

        LineOutcome outcome = decide(STANDARD, Contacts.anna(), line);

        assertThat(outcome)
                .asInstanceOf(InstanceOfAssertFactories.type(LineOutcome.Objected.class))
                .satisfies(objected -> {
                    assertThat(objected.line())
                            .isEqualTo(Segments.lineOf(Contacts.anna()).id());
                    assertThat(objected.contact()).isEqualTo(Contacts.anna().no());
                    assertThat(objected.problems())
                            .extracting(Problem::code)
                            .containsExactly("log.date-missing", "log.salesperson-missing");
                });
    }

    @Test
    void objects_to_a_line_whose_contact_is_not_known_any_more() {
        LineOutcome outcome = new LoggingTransition(Segments.SPRING_FAIR, Logs.REFERENCES, STANDARD, Logs.STAMP)
                .decide(Segments.lineOf(Contacts.anna()), Optional.empty(), false, Logs.FIRST, Logs.SALT);

        assertThat(outcome)
                .asInstanceOf(InstanceOfAssertFactories.type(LineOutcome.Objected.class))
                .extracting(LineOutcome.Objected::problems, InstanceOfAssertFactories.list(Problem.class))
                .extracting(Problem::code)
                .contains("log.contact-unknown");
    }

    @Test
    void leaves_out_a_line_with_objections_if_the_request_says_so() {
        LineOutcome outcome = decide(STANDARD.skippingObjected(), Contacts.anna(), NOTHING_SET.setNothing(DATE));

        SegmentLine line = Segments.lineOf(Contacts.anna());
        assertThat(outcome).isEqualTo(new LineOutcome.Skipped(line.id(), line.contact(), SkipReason.OBJECTED));
    }

    @Test
    void logs_an_e_mail_to_a_contact_without_an_address_as_not_delivered() {
        Contact withoutAddress = Contacts.anna().without(ContactFields.EMAIL);

        LineOutcome.Entry became = entry(STANDARD, withoutAddress, NOTHING_SET);

        assertThat(became.withoutAddress()).isTrue();
        assertThat(became.entry().interaction().get(CORRESPONDENCE_TYPE)).contains(CorrespondenceType.NONE);
        assertThat(became.entry().interaction().provenance(CORRESPONDENCE_TYPE)).isEqualTo(Provenance.POLICY);
    }

    @Test
    void leaves_the_correspondence_type_of_all_others_alone() {
        Contact onPaper = Contacts.franz();

        LineOutcome.Entry mailed = entry(STANDARD, Contacts.anna(), NOTHING_SET);
        LineOutcome.Entry printed = entry(STANDARD, onPaper, NOTHING_SET);

        assertThat(mailed.withoutAddress()).isFalse();
        assertThat(mailed.entry().correspondenceType()).isEqualTo(CorrespondenceType.EMAIL);
        assertThat(printed.withoutAddress()).isFalse();
        assertThat(printed.entry().correspondenceType()).isEqualTo(CorrespondenceType.HARD_COPY);
        assertThat(printed.entry().interaction().provenance(CORRESPONDENCE_TYPE))
                .isEqualTo(Provenance.CONTACT);
    }

    @Test
    void plans_a_letter_for_an_entry_with_a_correspondence_type_if_letters_are_asked_for() {
        FieldSettings noLetter = NOTHING_SET.set(CORRESPONDENCE_TYPE, CorrespondenceType.NONE);

        assertThat(entry(STANDARD.withDeliveries(), Contacts.anna(), NOTHING_SET)
                        .delivered())
                .isTrue();
        assertThat(entry(STANDARD.withDeliveries(), Contacts.anna(), noLetter).delivered())
                .isFalse();
        assertThat(entry(STANDARD, Contacts.anna(), NOTHING_SET).delivered()).isFalse();
    }
}
