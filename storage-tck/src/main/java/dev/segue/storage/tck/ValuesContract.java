package dev.segue.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.Actor;
import dev.segue.AddressCode;
import dev.segue.CampaignNo;
import dev.segue.ContactNo;
import dev.segue.EntryNo;
import dev.segue.Language;
import dev.segue.MediaType;
import dev.segue.Money;
import dev.segue.RequestId;
import dev.segue.SalespersonCode;
import dev.segue.SegmentNo;
import dev.segue.TemplateCode;
import dev.segue.contact.Contact;
import dev.segue.contact.CorrespondenceType;
import dev.segue.contact.Salesperson;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.EvaluationMoment;
import dev.segue.interaction.Campaign;
import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.InformationFlow;
import dev.segue.interaction.InitiatedBy;
import dev.segue.interaction.InteractionField;
import dev.segue.letter.DeliveryReport;
import dev.segue.logging.Annotated;
import dev.segue.logging.Annotation;
import dev.segue.logging.Annotations;
import dev.segue.logging.Cancellation;
import dev.segue.logging.LogRequest;
import dev.segue.logging.LoggedSegment;
import dev.segue.logging.Reinstatement;
import dev.segue.segment.LineId;
import dev.segue.segment.Segment;
import dev.segue.segment.SegmentLine;
import dev.segue.segment.Step;
import dev.segue.segment.StepDefinition;
import dev.segue.storage.Claim;
import dev.segue.storage.Selection;
import dev.segue.storage.StepRequest;
import dev.segue.storage.Storage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The contract of {@link Storage}: values come back as they were given. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class ValuesContract extends StorageUnderTest {
    private static final String LONG = "😀".repeat(249) + "ß";
    private static final FieldSettings EVERY_FIELD = FieldSettings.NONE
            .set(InteractionField.TEMPLATE, new TemplateCode("Ä'%_\\ b"))
            .set(InteractionField.DESCRIPTION, LONG)
            .set(InteractionField.SUBJECT, "  \"a\"\t\r\n b ")
            .set(InteractionField.DATE, LocalDate.of(1900, 1, 1))
            .set(InteractionField.CAMPAIGN, new CampaignNo("ž"))
            .set(InteractionField.SALESPERSON, new SalespersonCode("null"))
            .set(InteractionField.CORRESPONDENCE_TYPE, CorrespondenceType.EMAIL)
            .set(InteractionField.IGNORE_CONTACT_CORRESPONDENCE_TYPE, false)
            .set(InteractionField.LANGUAGE, Language.of("zh-Hant-TW"))
            .set(InteractionField.COST, Money.of("999999999999999.999", "KWD"))
            .set(InteractionField.DURATION, Duration.ofDays(100))
            .set(InteractionField.INFORMATION_FLOW, InformationFlow.values()[0])
            .set(InteractionField.INITIATED_BY, InitiatedBy.values()[0])
            .set(InteractionField.CAMPAIGN_TARGET, true)
            .set(InteractionField.CAMPAIGN_RESPONSE, false);
    private static final FieldSettings LEAST = FieldSettings.NONE
            .set(InteractionField.DESCRIPTION, "")
            .set(InteractionField.DATE, LocalDate.of(2199, 12, 31))
            .set(InteractionField.COST, Money.of("0", "JPY"))
            .set(InteractionField.DURATION, Duration.ZERO);

    @Test
    void sto3_returns_the_header_of_a_segment_with_every_field() {
        for (FieldSettings plan : List.of(EVERY_FIELD, LEAST, nothing(), FieldSettings.NONE)) {
            Segment segment = new Segment(
                    new SegmentNo("É'" + plan.hashCode()),
                    LONG,
                    plan,
                    Map.of(Language.of("de-AT"), Office.LETTER),
                    0,
                    0,
                    0,
                    1,
                    Instant.parse("2199-12-31T23:59:59.999999Z"),
                    new Actor("jana o'hara; drop table"));

            desk.opens(segment);

            assertThat(storage.segments().find(segment.no())).contains(segment);
        }
    }

    @Test
    void sto3_returns_the_settings_of_a_line_with_every_field() {
        desk.knows(Contacts.anna());
        SegmentNo no = desk.opens(SegmentHeaders.SPRING_FAIR);
        desk.enters(no, Contacts.anna());
        LineId line = new LineId(1, 1);
        FieldSettings everyField = EVERY_FIELD
                .set(InteractionField.DOCUMENT, Office.LETTER)
                .set(InteractionField.COMMENT, "ß😀\n".repeat(1_333) + "x")
                .set(InteractionField.ALTERNATIVE_ADDRESS, new AddressCode("Ž'%_ \\b"));

        for (FieldSettings settings : List.of(
                everyField,
                everyField.setNothing(InteractionField.ALTERNATIVE_ADDRESS),
                LEAST,
                nothing(),
                FieldSettings.NONE,
                EVERY_FIELD)) {
            desk.edits(no, line, settings);

            assertThat(desk.lines(no)).extracting(SegmentLine::settings).containsExactly(settings);
        }
    }

    @Test
    void sto3_returns_any_contact() {
        Law.holds(20, seed -> {
            List<Contact> contacts = new ContactGenerator(Contacts.SCHEMA, new Random(seed)).contacts(20);
            List<ContactNo> numbers = contacts.stream().map(Contact::no).toList();

            storage.directory().putContacts(contacts);

            assertThat(storage.contacts().byNumbers(numbers).values()).containsExactlyInAnyOrderElementsOf(contacts);
            storage.directory().removeContacts(numbers);
        });
    }

    @Test
    void sto3_returns_steps_with_any_criterion_and_any_moment() {
        SegmentNo no = desk.opens(SegmentHeaders.SPRING_FAIR);
        Law.holds(60, seed -> {
            Random random = new Random(seed);
            TrickyValues values = new TrickyValues(random);
            Criterion criterion =
                    new CriterionGenerator(Contacts.SCHEMA, random).withFacts().next();
            StepRequest request = new StepRequest(
                    new StepDefinition.Refine(criterion, random.nextBoolean()),
                    new EvaluationMoment(
                            values.instant(),
                            ZoneId.of(values.anyOf(List.of("Europe/Prague", "UTC", "+05:30", "Z", "Pacific/Apia")))),
                    new Actor("user" + seed));

            Step done = Desk.done(storage.segments().step(no, desk.version(no), request, Selection.NOBODY))
                    .step();

            assertThat(done)
                    .isEqualTo(new Step((int) seed, request.definition(), request.moment(), request.by(), 0, 0, 0));
            assertThat(storage.segments().steps(no, (int) seed - 1, 1)).containsExactly(done);
        });
    }

    @Test
    void sto3_returns_steps_that_name_ten_thousand() {
        List<ContactNo> many = Contacts.people(10_000).stream().map(Contact::no).toList();
        SegmentNo no = desk.opens(SegmentHeaders.SPRING_FAIR);
        StepDefinition enter = new StepDefinition.Enter(many, true, true);

        Desk.done(storage.segments().step(no, 1, Office.step(enter), Selection.NOBODY));

        assertThat(desk.steps(no)).extracting(Step::definition).containsExactly(enter);
    }

    @Test
    void sto3_keeps_numbers_and_codes_apart_that_differ_in_case_or_accent_only() {
        List<String> alike = List.of("a", "A", "á", "Á", "ae", "æ", "ß", "ss", "a b", "a  b");

        for (String code : alike) {
            desk.opens(SegmentHeaders.of(code, "Segment " + code));
            storage.directory().put(Campaign.of(new CampaignNo(code), "Campaign " + code));
            storage.directory().put(Salesperson.of(new SalespersonCode(code), "Salesperson " + code));
            desk.knows(Contact.person(new ContactNo(code), "Contact " + code).build());
        }

        for (String code : alike) {
            assertThat(desk.header(new SegmentNo(code)).description()).isEqualTo("Segment " + code);
            assertThat(storage.directory().campaign(new CampaignNo(code)))
                    .contains(Campaign.of(new CampaignNo(code), "Campaign " + code));
            assertThat(storage.directory().salesperson(new SalespersonCode(code)))
                    .contains(Salesperson.of(new SalespersonCode(code), "Salesperson " + code));
            assertThat(storage.contacts()
                            .byNumbers(List.of(new ContactNo(code)))
                            .values())
                    .extracting(Contact::name)
                    .containsExactly("Contact " + code);
        }
    }

    @Test
    void sto3_returns_the_words_of_records_and_reports() {
        PlainLogRun run = desk.logs(
                desk.opensWith(SegmentHeaders.SPRING_FAIR, Contacts.anna()),
                LogRequest.standard().withDeliveries().as(new RequestId("Ž'42")));
        Cancellation cancellation =
                new Cancellation("😀".repeat(999) + "'", new Actor("Ř"), Instant.parse("1900-01-01T00:00:00.000001Z"));
        Reinstatement reinstatement =
                new Reinstatement(Optional.of("\n'".repeat(499) + "😀"), new Actor("Ř"), cancellation.at());
        Annotated comment = new Annotated(
                Annotation.comment(" \n😀'".repeat(1_000)),
                new Actor("Ř"),
                Instant.parse("9999-12-31T23:59:59.999999Z"));
        Annotated outcome = new Annotated(Annotation.outcome("'😀 "), new Actor("Ř"), cancellation.at());
        DeliveryReport delivered = new DeliveryReport.Delivered("/letters/\n'😀", "plain/1 \"beta\"");
        Letters worker = new Letters(storage);
        Claim claim = worker.claim();

        worker.reports(claim, delivered);
        EntryNo entry = run.entries().get(0).no();
        storage.interactions().cancel(entry, Office.cancelled("At first"));
        storage.interactions().reinstate(entry, reinstatement);
        storage.interactions().cancel(entry, cancellation);
        storage.interactions().annotate(entry, comment);
        storage.interactions().annotate(entry, outcome);
        storage.loggedSegments().cancel(run.no(), cancellation);

        assertThat(storage.deliveries().find(claim.delivery().no()))
                .contains(delivered.applyTo(claim.delivery(), Office.NOW.instant()));
        assertThat(storage.interactions().records(entry, 1, 10))
                .containsExactly(reinstatement, cancellation, comment, outcome);
        assertThat(storage.interactions().find(entry)).hasValueSatisfying(it -> {
            assertThat(it.cancelled()).contains(cancellation);
            assertThat(it.annotations())
                    .isEqualTo(Annotations.NONE.with(comment.annotation()).with(outcome.annotation()));
        });
        Optional<LoggedSegment> logged = storage.loggedSegments().find(run.no());
        assertThat(logged).contains(run.concluded().withEntriesCancelled(1).withCancellation(cancellation));
    }

    @Test
    void sto3_returns_documents_of_any_bytes_and_media_type() {
        byte[] every = new byte[512];
        for (int i = 0; i < every.length; i++) {
            every[i] = (byte) i;
        }
        MediaType docx = MediaType.DOCX;

        assertThat(storage.documents().find(storage.documents().keep(every, docx)))
                .hasValueSatisfying(found -> {
                    assertThat(found.bytes()).isEqualTo(every);
                    assertThat(found.mediaType()).isEqualTo(docx);
                });
    }

    private static FieldSettings nothing() {
        FieldSettings settings = FieldSettings.NONE;
        for (InteractionField<?> field : EVERY_FIELD.fields()) {
            settings = settings.setNothing(field);
        }
        return settings;
    }
}
