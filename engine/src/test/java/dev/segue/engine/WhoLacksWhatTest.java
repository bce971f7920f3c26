package dev.segue.engine;

import static dev.segue.contact.ContactFields.ADDRESS;
import static dev.segue.contact.ContactFields.CITY;
import static dev.segue.contact.ContactFields.JOB_TITLE;
import static dev.segue.contact.ContactFields.PHONE;
import static dev.segue.contact.ContactFields.POST_CODE;
import static dev.segue.engine.Office.ANNA;
import static dev.segue.engine.Office.BORIS;
import static dev.segue.engine.Office.CLARA;
import static dev.segue.engine.Office.DANA;
import static dev.segue.interaction.InteractionField.COMMENT;
import static dev.segue.interaction.InteractionField.CORRESPONDENCE_TYPE;
import static dev.segue.interaction.InteractionField.DOCUMENT;
import static dev.segue.interaction.InteractionField.LANGUAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.segue.AddressCode;
import dev.segue.ContactNo;
import dev.segue.DocumentHash;
import dev.segue.Language;
import dev.segue.Problem;
import dev.segue.Progress;
import dev.segue.SegmentNo;
import dev.segue.contact.AlternativeAddress;
import dev.segue.contact.Contact;
import dev.segue.contact.CorrespondenceType;
import dev.segue.contact.SenderCompany;
import dev.segue.contact.SenderPart;
import dev.segue.letter.FieldUse;
import dev.segue.letter.LetterGaps;
import dev.segue.letter.NamedLines;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Rules LT-11 and LT-12: before logging, who lacks what. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WhoLacksWhatTest {
    private final Office office = new Office();
    private final Segue segue = office.segue;

    private void change(ContactNo no, UnaryOperator<Contact> change) {
        segue.directory()
                .put(List.of(change.apply(segue.directory().contact(no).orElseThrow())))
                .orThrow();
    }

    private LetterGaps gaps(SegmentNo no) {
        return segue.letters().gaps(no, Progress.NONE).orThrow();
    }

    private static List<ContactNo> who(NamedLines lines) {
        assertThat(lines.count()).isEqualTo(lines.first().size());
        return lines.first().stream().map(NamedLines.Named::contact).toList();
    }

    private SegmentNo fair(DocumentHash document, ContactNo... contacts) {
        SegmentNo fair = office.fair(contacts);
        segue.letters().useOwnDocument(fair, Language.of("en"), document).orThrow();
        return fair;
    }

    @Test
    void names_the_lines_that_have_no_value_for_a_field_of_their_document() {
        DocumentHash letter =
                office.document("{Contact_Name} {Contact_Job_Title} {contact_phone} {Line_Comment} {Entry_No}");
        change(ANNA, it -> it.with(JOB_TITLE, "Director").with(PHONE, ""));
        change(BORIS, it -> it.with(PHONE, "+421 2"));
        SegmentNo fair = fair(letter, ANNA, BORIS);
        segue.segments()
                .override(fair, office.line(fair, BORIS).line().id(), it -> it.set(COMMENT, "Come"))
                .orThrow();

        LetterGaps.OfDocument found = gaps(fair).documents().get(0);

        assertThat(found.document()).isEqualTo(letter);
        assertThat(found.lines()).isEqualTo(2);
        assertThat(found.languages()).containsExactly(Language.of("en"));
        assertThat(found.lacking().keySet())
                .containsExactlyInAnyOrder("Contact_Job_Title", "contact_phone", "Line_Comment");
        assertThat(who(found.lacking().get("Contact_Job_Title"))).containsExactly(BORIS);
        assertThat(who(found.lacking().get("contact_phone"))).containsExactly(ANNA);
        assertThat(who(found.lacking().get("Line_Comment"))).containsExactly(ANNA);
    }

    @Test
    void what_lacks_for_everybody_is_told_once_and_what_lacks_for_somebody_by_line() {
        DocumentHash letter = office.document("{Company_Name} {Company_Iban} {Contact_Job_Title}");
        SegmentNo fair = fair(letter, office.visitors(2_300).toArray(ContactNo[]::new));
        NamedLines everybody = gaps(fair).documents().get(0).lacking().get("Contact_Job_Title");

        assertThat(gaps(fair).lackingForAll()).containsExactly("Company_Iban");
        assertThat(everybody.count()).isEqualTo(2_300);

        segue.directory().put(SenderCompany.named("Fairs Ltd").with(SenderPart.IBAN, "GB29 NWBK 6016 1331 9268 19"));
        assertThat(gaps(fair).lackingForAll()).isEmpty();
    }

    @Test
    void a_line_that_lacks_nothing_has_a_letter_without_a_gap() throws IOException {
        DocumentHash letter = office.document("[{Contact_Job_Title}]");
        change(ANNA, it -> it.with(JOB_TITLE, "Director"));
        SegmentNo fair = fair(letter, ANNA, BORIS);
        NamedLines lacking = gaps(fair).documents().get(0).lacking().get("Contact_Job_Title");

        for (LineView view : office.lines(fair)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            segue.letters().preview(fair, view.line().id(), out).orThrow();
            assertThat(out.toString().equals("[]"))
                    .isEqualTo(who(lacking).contains(view.line().contact()));
        }
    }

    @Test
    void tells_who_has_no_document_no_address_and_no_letter_at_all() {
        AlternativeAddress cottage = AlternativeAddress.of(new AddressCode("COTTAGE"))
                .from(office.clock
                        .instant()
                        .atZone(ZoneOffset.UTC)
                        .toLocalDate()
                        .minusDays(1))
                .to(office.clock.instant().atZone(ZoneOffset.UTC).toLocalDate().plusDays(1))
                .with(ADDRESS, "Chata 7")
                .with(CITY, "Lipno");
        change(ANNA, it -> it.with(CITY, "Brno").with(POST_CODE, "602 00"));
        change(BORIS, it -> it.with(CITY, "Bratislava"));
        change(DANA, it -> it.with(cottage));
        SegmentNo fair = office.fair(ANNA, BORIS, CLARA, DANA);
        segue.segments()
                .override(fair, office.line(fair, ANNA).line().id(), it -> it.set(LANGUAGE, Language.of("fr")))
                .orThrow();
        segue.segments()
                .override(
                        fair,
                        office.line(fair, CLARA).line().id(),
                        it -> it.set(CORRESPONDENCE_TYPE, CorrespondenceType.NONE))
                .orThrow();

        LetterGaps gaps = gaps(fair);

        assertThat(who(gaps.withoutDocument())).containsExactly(ANNA);
        assertThat(who(gaps.withoutAddress())).containsExactly(BORIS);
        assertThat(gaps.withoutLetter()).isEqualTo(1);
        assertThat(gaps.complete()).isFalse();
        segue.segments()
                .plan(fair, plan -> plan.correspondenceForAll(CorrespondenceType.EMAIL))
                .orThrow();
        assertThat(who(gaps(fair).withoutAddress())).containsExactly(BORIS, DANA);
    }

    @Test
    void says_nothing_of_those_whom_logging_skips_and_names_those_who_are_gone() {
        SegmentNo fair = fair(office.document("{Contact_Job_Title}"), ANNA, BORIS, CLARA);
        office.optOut(BORIS);
        segue.directory().remove(List.of(CLARA));

        LetterGaps gaps = gaps(fair);

        assertThat(gaps.lines()).isEqualTo(3);
        assertThat(gaps.skipped()).isEqualTo(1);
        assertThat(who(gaps.unknownContacts())).containsExactly(CLARA);
        assertThat(who(gaps.documents().get(0).lacking().get("Contact_Job_Title")))
                .containsExactly(ANNA);
    }

    @Test
    void counts_all_and_names_the_first_thousand() {
        SegmentNo fair = office.fair(office.visitors(2_300));

        LetterGaps gaps = gaps(fair);

        assertThat(gaps.withoutAddress().count()).isEqualTo(2_300);
        assertThat(gaps.withoutAddress().first()).hasSize(1_000);
        assertThat(gaps.withoutAddress().first().get(999).contact()).isEqualTo(new ContactNo("V001000"));
        assertThat(gaps.documents()).hasSize(1);
        assertThat(segue.letters()
                        .gaps(fair, (done, total) -> Progress.Signal.CANCEL)
                        .problems())
                .extracting(Problem::code)
                .containsExactly("letter.gaps-cancelled");
    }

    @Test
    void each_document_is_looked_at_by_itself() {
        DocumentHash personal = office.document("{Contact_Phone}");
        SegmentNo fair = office.fair(ANNA, BORIS);
        segue.segments()
                .override(fair, office.line(fair, BORIS).line().id(), it -> it.set(DOCUMENT, personal))
                .orThrow();

        assertThat(gaps(fair).documents())
                .extracting(LetterGaps.OfDocument::document)
                .containsExactly(office.invitation, personal);
        assertThat(gaps(fair).documents())
                .extracting(it -> it.lacking().keySet())
                .containsExactly(Set.of(), Set.of("Contact_Phone"));
    }

    @Test
    void a_document_tells_its_fields_each_once_with_all_places() {
        DocumentHash letter = office.document("{Contact_Name} {contact_name} {Subject}");

        assertThat(segue.letters().fields(letter).orThrow())
                .extracting(FieldUse::name, FieldUse::known, it -> it.places().size())
                .containsExactly(tuple("Contact_Name", true, 2), tuple("Subject", true, 1));
        assertThat(segue.letters().fields(new DocumentHash("0".repeat(64))).problems())
                .extracting(Problem::code)
                .containsExactly("letter.document-unknown");
    }
}
