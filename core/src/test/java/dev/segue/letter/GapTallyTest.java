package dev.segue.letter;

import static dev.segue.example.Segments.SPRING_FAIR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.segue.DocumentHash;
import dev.segue.Language;
import dev.segue.Problem;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.contact.ContactSchema;
import dev.segue.contact.CorrespondenceType;
import dev.segue.example.Contacts;
import dev.segue.example.Logs;
import dev.segue.example.Templates;
import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.InteractionField;
import dev.segue.optout.OptOut;
import dev.segue.segment.Inheritance;
import dev.segue.segment.LineId;
import dev.segue.segment.LinePlace;
import dev.segue.segment.SegmentLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GapTallyTest {
    private final Inheritance inheritance = new Inheritance(SPRING_FAIR, Templates.ALL);
    private final List<DocumentHash> asked = new ArrayList<>();
    private int lines;

    private GapTally tally(String... fields) {
        List<FieldUse> uses = List.of(fields).stream()
                .map(name -> new FieldUse(name, true, List.of("body")))
                .toList();
        return tally(new GapTally.Fields(uses, Optional.empty()));
    }

    private GapTally tally(GapTally.Fields fields) {
        LetterValues values = new LetterValues(SPRING_FAIR, Logs.SOURCES, ContactSchema.standard(), Gaps.STANDARD);
        return new GapTally(values, hash -> {
            asked.add(hash);
            return fields;
        });
    }

    private LineId add(GapTally tally, Contact contact, FieldSettings settings) {
        return add(tally, contact, Optional.of(contact), settings, Optional.empty());
    }

    private LineId add(
            GapTally tally, Contact on, Optional<Contact> known, FieldSettings settings, Optional<OptOut> optOut) {
        SegmentLine line = new SegmentLine(LinePlace.of(new LineId(1, ++lines)), on.no(), false, settings);
        tally.add(line, known, inheritance.resolve(settings, known), optOut);
        return line.id();
    }

    private static Contact with(Contact contact, String city, String street, String second, String postCode) {
        return contact.with(ContactFields.CITY, city)
                .with(ContactFields.ADDRESS, street)
                .with(ContactFields.ADDRESS_2, second)
                .with(ContactFields.POST_CODE, postCode);
    }

    @Test
    void names_the_lines_whose_letters_have_no_value_for_a_field_or_an_empty_one() {
        GapTally tally = tally("Contact_Job_Title", "Contact_Name");
        add(tally, Contacts.anna().with(ContactFields.JOB_TITLE, "Buyer"), FieldSettings.NONE);
        LineId without = add(tally, Contacts.anna(), FieldSettings.NONE);
        LineId empty = add(tally, Contacts.anna().with(ContactFields.JOB_TITLE, ""), FieldSettings.NONE);

        LetterGaps.OfDocument document = tally.gaps().documents().get(0);

        assertThat(document.document()).isEqualTo(Templates.CZECH_INVITATION);
        assertThat(document.lines()).isEqualTo(3);
        assertThat(document.languages()).containsExactly(Templates.CZECH);
        assertThat(document.fields()).extracting(FieldUse::name).containsExactly("Contact_Job_Title", "Contact_Name");
        assertThat(document.lacking()).containsOnlyKeys("Contact_Job_Title");
        assertThat(document.lacking().get("Contact_Job_Title").count()).isEqualTo(2);
        assertThat(document.lacking().get("Contact_Job_Title").first())
                .extracting(NamedLines.Named::line)
                .containsExactly(without, empty);
        assertThat(tally.gaps().complete()).isFalse();
    }

    @Test
    void fields_and_languages_are_told_in_the_order_of_their_names_every_time() {
        List<String> fields = List.of(
                "Contact_Address_2", "Contact_Fax", "Contact_Home_Page", "Contact_Initials", "Contact_Middle_Name");
        List<Language> languages = List.of(Templates.CZECH, Templates.GERMAN, Templates.ENGLISH);
        GapTally tally = tally(fields.toArray(String[]::new));
        languages.forEach(language -> add(
                tally,
                Contacts.anna(),
                FieldSettings.NONE
                        .set(InteractionField.LANGUAGE, language)
                        .set(InteractionField.DOCUMENT, Templates.CZECH_INVITATION)));

        LetterGaps.OfDocument document = tally.gaps().documents().get(0);

        assertThat(document.lacking().keySet()).containsExactlyElementsOf(fields);
        assertThat(document.languages())
                .containsExactlyElementsOf(languages.stream().sorted().toList());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> document.lacking().clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> document.languages().clear());
    }

    @Test
    void a_field_that_gets_its_value_by_logging_lacks_nothing() {
        GapTally tally = tally("Entry_No");
        add(tally, Contacts.anna(), FieldSettings.NONE);

        assertThat(tally.gaps().documents().get(0).lacking()).isEmpty();
        assertThat(tally.gaps().complete()).isTrue();
    }

    @Test
    void what_is_not_known_of_the_sender_is_told_once_however_many_lines_there_are_and_names_no_line() {
        GapTally tally = tally("Company_Iban", "company_fax", "Company_Name", "Contact_Job_Title", "Segment_No");
        add(tally, Contacts.anna(), FieldSettings.NONE);
        add(tally, Contacts.anna().with(ContactFields.JOB_TITLE, "Buyer"), FieldSettings.NONE);
        add(tally, Contacts.franz().with(ContactFields.JOB_TITLE, "Buyer"), FieldSettings.NONE);

        LetterGaps gaps = tally.gaps();

        assertThat(gaps.lackingForAll()).containsExactly("Company_Iban", "company_fax");
        assertThat(gaps.documents())
                .extracting(it -> it.lacking().keySet())
                .containsExactly(Set.of("Contact_Job_Title"), Set.of());
        assertThat(gaps.complete()).isFalse();
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> gaps.lackingForAll().clear());
    }

    @Test
    void a_sender_of_whom_something_is_not_known_makes_a_report_incomplete_by_itself() {
        GapTally tally = tally("Company_Iban");
        add(tally, Contacts.anna(), FieldSettings.NONE);

        assertThat(tally.gaps().complete()).isFalse();
    }

    @Test
    void a_name_that_nobody_knows_is_told_once_too() {
        GapTally tally = tally(new GapTally.Fields(
                List.of(new FieldUse("Contact_Shoe_Size", false, List.of("body"))), Optional.empty()));
        add(tally, Contacts.anna(), FieldSettings.NONE);
        add(tally, Contacts.anna(), FieldSettings.NONE);

        assertThat(tally.gaps().lackingForAll()).containsExactly("Contact_Shoe_Size");
        assertThat(tally.gaps().documents().get(0).lacking()).isEmpty();
    }

    @Test
    void asks_for_the_fields_of_each_document_once() {
        GapTally tally = tally("Contact_Name");
        add(tally, Contacts.anna(), FieldSettings.NONE);
        add(tally, Contacts.franz(), FieldSettings.NONE);
        add(tally, Contacts.anna(), FieldSettings.NONE);

        assertThat(tally.gaps().documents())
                .extracting(LetterGaps.OfDocument::lines)
                .containsExactly(2L, 1L);
        assertThat(asked).containsExactly(Templates.CZECH_INVITATION, Templates.GERMAN_INVITATION);
    }

    @Test
    void a_document_that_cannot_be_read_is_told_with_its_problem_and_nothing_is_complete() {
        Problem problem = Problem.of("docx.broken", "document", "It is no document", "Keep another");
        GapTally tally = tally(new GapTally.Fields(List.of(), Optional.of(problem)));
        add(tally, Contacts.anna(), FieldSettings.NONE);

        assertThat(tally.gaps().documents().get(0).problem()).contains(problem);
        assertThat(tally.gaps().complete()).isFalse();
    }

    @Test
    void counts_whom_logging_would_skip_whom_nobody_knows_and_who_gets_no_letter() {
        GapTally tally = tally("Contact_Job_Title");
        add(tally, Contacts.olga(), Optional.of(Contacts.olga()), FieldSettings.NONE, Optional.of(OptOut.EXCLUDED));
        LineId unknown = add(tally, Contacts.petr(), Optional.empty(), FieldSettings.NONE, Optional.empty());
        add(
                tally,
                Contacts.anna(),
                FieldSettings.NONE.set(InteractionField.CORRESPONDENCE_TYPE, CorrespondenceType.NONE));

        LetterGaps gaps = tally.gaps();

        assertThat(gaps.lines()).isEqualTo(3);
        assertThat(gaps.skipped()).isEqualTo(1);
        assertThat(gaps.withoutLetter()).isEqualTo(1);
        assertThat(gaps.unknownContacts())
                .isEqualTo(new NamedLines(
                        1, List.of(new NamedLines.Named(unknown, Contacts.petr().no()))));
        assertThat(gaps.documents()).isEmpty();
        assertThat(gaps.complete()).isFalse();
    }

    @Test
    void a_letter_on_paper_needs_a_city_and_a_street_or_a_post_code() {
        Contact franz = Contacts.franz();
        assertThat(withoutAddress(with(franz, "Linz", "Ring 1", "", ""))).isZero();
        assertThat(withoutAddress(with(franz, "Linz", "", "Ring 1", ""))).isZero();
        assertThat(withoutAddress(with(franz, "Linz", "", "", "4020"))).isZero();
        assertThat(withoutAddress(with(franz, "Linz", "", "", ""))).isEqualTo(1);
        assertThat(withoutAddress(with(franz, " ", "Ring 1", "", "4020"))).isEqualTo(1);
    }

    @Test
    void an_e_mail_needs_an_e_mail_address() {
        assertThat(withoutAddress(Contacts.anna())).isZero();
        assertThat(withoutAddress(Contacts.anna().with(ContactFields.EMAIL, "")))
                .isEqualTo(1);
    }

    private long withoutAddress(Contact contact) {
        GapTally tally = tally();
        add(tally, contact, FieldSettings.NONE);
        LetterGaps gaps = tally.gaps();
        assertThat(gaps.complete()).isEqualTo(gaps.withoutAddress().count() == 0);
        return gaps.withoutAddress().count();
    }

    @Test
    void a_line_without_a_document_is_named() {
        GapTally tally = tally();
        LineId line =
                add(tally, Contacts.anna(), FieldSettings.NONE.set(InteractionField.TEMPLATE, Templates.CALL.code()));

        assertThat(tally.gaps().withoutDocument().first())
                .containsExactly(new NamedLines.Named(line, Contacts.anna().no()));
        assertThat(tally.gaps().complete()).isFalse();
    }

    @Test
    void counts_exactly_and_names_the_first_thousand_lines() {
        GapTally tally = tally("Contact_Job_Title");
        for (int i = 0; i < NamedLines.MOST_NAMED + 5; i++) {
            add(tally, Contacts.anna(), FieldSettings.NONE);
        }

        NamedLines lacking = tally.gaps().documents().get(0).lacking().get("Contact_Job_Title");

        assertThat(lacking.count()).isEqualTo(NamedLines.MOST_NAMED + 5);
        assertThat(lacking.first()).hasSize(NamedLines.MOST_NAMED);
        assertThat(lacking.first().get(0).line()).isEqualTo(new LineId(1, 1));
    }
}
