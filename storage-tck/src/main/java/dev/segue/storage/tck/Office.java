package dev.segue.storage.tck;

import dev.segue.Actor;
import dev.segue.CampaignNo;
import dev.segue.Digest;
import dev.segue.DocumentHash;
import dev.segue.GroupCode;
import dev.segue.Language;
import dev.segue.MediaType;
import dev.segue.Money;
import dev.segue.SalespersonCode;
import dev.segue.TemplateCode;
import dev.segue.contact.CorrespondenceType;
import dev.segue.contact.Salesperson;
import dev.segue.contact.SalutationFormula;
import dev.segue.contact.SenderCompany;
import dev.segue.contact.SenderPart;
import dev.segue.criteria.EvaluationMoment;
import dev.segue.interaction.Campaign;
import dev.segue.interaction.InteractionField;
import dev.segue.interaction.InteractionGroup;
import dev.segue.interaction.InteractionTemplate;
import dev.segue.logging.Annotated;
import dev.segue.logging.Annotation;
import dev.segue.logging.Cancellation;
import dev.segue.logging.Reinstatement;
import dev.segue.segment.StepDefinition;
import dev.segue.storage.StepRequest;
import dev.segue.storage.Storage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** The company that writes in the examples: its people, campaigns, templates and the day on which it works. Immutable. */
public final class Office {

    /** Who does everything. */
    public static final Actor USER = new Actor("jana@office.example");

    /** When everything is done: a morning in Prague. */
    public static final EvaluationMoment NOW =
            new EvaluationMoment(Instant.parse("2019-03-04T09:15:30.123456Z"), ZoneId.of("Europe/Prague"));

    /** The salesperson of all plans. */
    public static final Salesperson JANA = new Salesperson(
            new SalespersonCode("JANA"),
            "Jana Nováková",
            Optional.of("Head of sales"),
            Optional.of("+420 111 222 333"),
            Optional.of("jana@office.example"));

    /** Another salesperson. */
    public static final Salesperson KAREL = Salesperson.of(new SalespersonCode("KAREL"), "Karel Dvořák");

    /** The campaign of all plans. */
    public static final Campaign SPRING = new Campaign(
            new CampaignNo("SPRING"),
            "Spring fair 2019",
            Optional.of(LocalDate.of(2019, 3, 1)),
            Optional.of(LocalDate.of(2019, 5, 31)));

    /** Another campaign. */
    public static final Campaign AUTUMN = Campaign.of(new CampaignNo("AUTUMN"), "Autumn fair 2019");

    /** The group of the templates. */
    public static final InteractionGroup LETTERS = new InteractionGroup(new GroupCode("LETTERS"), "Letters we write");

    /** The hash of {@link #letter()}. */
    public static final DocumentHash LETTER =
            new DocumentHash(Digest.of(letter()).toString());

    /** The template of all plans, with a document in English, which is its default language. */
    public static final InteractionTemplate INVITE = InteractionTemplate.of(new TemplateCode("INVITE"), "Invitation")
            .inGroup(LETTERS.code())
            .with(InteractionField.LANGUAGE, Language.of("en"))
            .with(InteractionField.COST, Money.of("1.20", "EUR"))
            .with(InteractionField.CORRESPONDENCE_TYPE, CorrespondenceType.HARD_COPY)
            .withDocument(Language.of("en"), LETTER);

    /** Another template. */
    public static final InteractionTemplate THANKS = InteractionTemplate.of(new TemplateCode("THANKS"), "Thanks");

    /** The company that writes. */
    public static final SenderCompany SENDER = SenderCompany.named("Office s.r.o.")
            .at("Dlouhá 1", "110 00", "Praha", "CZ")
            .reachedBy("+420 999 888 777", "office@office.example", "https://office.example")
            .registered("CZ12345678", "12345678")
            .with(SenderPart.BANK_NAME, "Česká banka")
            .with(SenderPart.IBAN, "CZ65 0800 0000 1920 0014 5399");

    /** How everybody is greeted in English. */
    public static final SalutationFormula DEAR =
            SalutationFormula.formal("Dear {job_title} {name},").in(Language.of("en"));

    private Office() {}

    /** The document of the template. */
    public static byte[] letter() {
        return "Dear Contact_Name, come to the fair.".getBytes(StandardCharsets.UTF_8);
    }

    /** A step that the user does now. */
    public static StepRequest step(StepDefinition definition) {
        return new StepRequest(definition, NOW, USER);
    }

    /** A cancellation by the user for that reason. */
    public static Cancellation cancelled(String reason) {
        return new Cancellation(reason, USER, NOW.instant());
    }

    /** A reinstatement by the user for that reason. */
    public static Reinstatement reinstated(String reason) {
        return new Reinstatement(Optional.of(reason), USER, NOW.instant());
    }

    /** An annotation by the user. */
    public static Annotated annotated(Annotation annotation) {
        return new Annotated(annotation, USER, NOW.instant());
    }

    /** Puts salespeople, campaigns, templates, the document, a salutation and the sender into a storage. */
    public static void openIn(Storage storage) {
        storage.directory().put(JANA);
        storage.directory().put(KAREL);
        storage.directory().put(SPRING);
        storage.directory().put(AUTUMN);
        storage.directory().put(DEAR);
        storage.directory().put(SENDER);
        storage.documents().keep(letter(), new MediaType("text/plain"));
        storage.templates().keep(LETTERS);
        storage.templates().keep(INVITE);
        storage.templates().keep(THANKS);
    }
}
