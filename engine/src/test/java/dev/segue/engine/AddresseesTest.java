package dev.segue.engine;

import static dev.segue.contact.ContactFields.CITY;
import static dev.segue.contact.ContactFields.EMAIL;
import static dev.segue.contact.ContactFields.FIRST_NAME;
import static dev.segue.engine.Office.ANNA;
import static dev.segue.engine.Office.BORIS;
import static dev.segue.interaction.InteractionField.ALTERNATIVE_ADDRESS;
import static dev.segue.interaction.InteractionField.DATE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.AddressCode;
import dev.segue.EntryNo;
import dev.segue.Language;
import dev.segue.SegmentNo;
import dev.segue.contact.AlternativeAddress;
import dev.segue.contact.Contact;
import dev.segue.contact.CorrespondenceType;
import dev.segue.contact.SalutationFormula;
import dev.segue.delivery.HandOver;
import dev.segue.delivery.Letter;
import dev.segue.interaction.Effective;
import dev.segue.interaction.InteractionField;
import dev.segue.interaction.Provenance;
import dev.segue.logging.LogRequest;
import dev.segue.logging.LoggingOutcome;
import dev.segue.logging.LoggingReceipt;
import dev.segue.segment.LineId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** How letters greet a contact and where they reach it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AddresseesTest {
    private static final AddressCode SUMMER = new AddressCode("SUMMER");
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final AlternativeAddress COTTAGE = AlternativeAddress.of(SUMMER)
            .from(JUNE)
            .to(LocalDate.of(2026, 8, 31))
            .with(CITY, "Lipno")
            .with(EMAIL, "boris@cottage.example");

    private final Office office = new Office();
    private final Segue segue = office.segue;

    private void change(Contact contact) {
        segue.directory().put(List.of(contact)).orThrow();
    }

    private Contact boris() {
        return segue.directory().contact(BORIS).orElseThrow();
    }

    /** The fair, whose letters are this text. */
    private SegmentNo fairWriting(String text) {
        SegmentNo fair = office.fair(BORIS);
        segue.letters()
                .useOwnDocument(fair, Language.of("en"), office.document(text))
                .orThrow();
        return fair;
    }

    private LineId line(SegmentNo fair) {
        return office.line(fair, BORIS).line().id();
    }

    private Effective<AddressCode> address(SegmentNo fair) {
        return office.line(fair, BORIS).interaction().effective(ALTERNATIVE_ADDRESS);
    }

    private String preview(SegmentNo fair) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        segue.letters().preview(fair, line(fair), out).orThrow();
        return out.toString(UTF_8);
    }

    private String letter(EntryNo entry) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        segue.letters().write(entry, out).orThrow();
        return out.toString(UTF_8);
    }

    @Test
    void a_letter_greets_by_the_formula_of_its_language() throws IOException {
        SegmentNo fair = fairWriting("{Formal_Salutation} {Informal_Salutation}");
        segue.directory().put(SalutationFormula.formal("Dear {name},").in(Language.of("en")));
        segue.directory().put(SalutationFormula.informal("Hello {first_name},"));

        assertThat(preview(fair)).isEqualTo("Dear Boris Malý, Hello,");
        assertThat(segue.directory().salutations()).hasSize(2);
    }

    @Test
    void a_letter_is_made_again_with_the_greeting_and_the_address_it_was_logged_with() throws IOException {
        SegmentNo fair = fairWriting("{Informal_Salutation} in {Contact_City}, no. {Entry_No}");
        segue.directory().put(SalutationFormula.informal("Hello {first_name}"));
        change(boris().with(FIRST_NAME, "Boris").with(COTTAGE));
        segue.segments().plan(fair, plan -> plan.set(DATE, JUNE)).orThrow();
        assertThat(preview(fair)).isEqualTo("Hello Boris in Lipno, no. ");
        EntryNo entry = office.logged(fair).firstEntry();

        segue.directory().put(SalutationFormula.informal("Good day"));
        change(boris().without(SUMMER).with(CITY, "Brno"));

        assertThat(letter(entry)).isEqualTo("Hello Boris in Lipno, no. " + entry);
    }

    @Test
    void the_address_follows_the_date_unless_the_line_has_its_own() {
        SegmentNo fair = office.fair(BORIS, ANNA);
        change(boris().with(COTTAGE));
        assertThat(address(fair)).isEqualTo(new Effective<>(Optional.empty(), Provenance.NOBODY));

        segue.segments().plan(fair, plan -> plan.set(DATE, JUNE)).orThrow();
        assertThat(address(fair)).isEqualTo(new Effective<>(Optional.of(SUMMER), Provenance.CONTACT));

        segue.segments()
                .override(fair, line(fair), it -> it.setNothing(ALTERNATIVE_ADDRESS))
                .orThrow();
        assertThat(address(fair)).isEqualTo(new Effective<>(Optional.empty(), Provenance.LINE));

        segue.segments()
                .override(fair, line(fair), it -> it.inherit(ALTERNATIVE_ADDRESS))
                .orThrow();
        segue.segments().plan(fair, plan -> plan.set(DATE, JUNE.minusDays(1))).orThrow();
        assertThat(address(fair)).isEqualTo(new Effective<>(Optional.empty(), Provenance.NOBODY));
    }

    @Test
    void a_line_at_an_address_that_its_contact_does_not_have_is_not_logged() {
        SegmentNo fair = office.fair(BORIS);
        segue.segments()
                .override(fair, line(fair), it -> it.set(ALTERNATIVE_ADDRESS, SUMMER))
                .orThrow();

        LoggingOutcome outcome = segue.segments().log(fair, LogRequest.standard());

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        LoggingOutcome.Refused.class,
                        refused -> assertThat(refused.objections().byCode()).containsOnlyKeys("log.address-unknown"));
        change(boris().with(COTTAGE));
        assertThat(office.logged(fair).counts().entries()).isEqualTo(1);
    }

    @Test
    void an_e_mail_goes_to_the_alternative_address() {
        SegmentNo fair = office.fair(BORIS);
        change(boris().with(COTTAGE));
        segue.segments()
                .plan(
                        fair,
                        plan -> plan.set(DATE, JUNE)
                                .set(InteractionField.CORRESPONDENCE_TYPE, CorrespondenceType.EMAIL))
                .orThrow();
        LoggingReceipt receipt = segue.segments()
                .log(fair, LogRequest.standard().withDeliveries())
                .orThrow();
        List<Letter> letters = new ArrayList<>();

        segue.deliveries().run(new Channel(true, letter -> {
            letters.add(letter);
            return new HandOver.Accepted("box");
        }));

        assertThat(receipt.counts().entries()).isEqualTo(1);
        assertThat(letters).singleElement().satisfies(letter -> {
            assertThat(letter.contact().get(EMAIL)).contains("boris@cottage.example");
            assertThat(letter.contact().name()).isEqualTo("Boris Malý");
        });
    }
}
