package dev.segue.example;

import dev.segue.DocumentHash;
import dev.segue.GroupCode;
import dev.segue.Language;
import dev.segue.Money;
import dev.segue.TemplateCode;
import dev.segue.contact.CorrespondenceType;
import dev.segue.interaction.InformationFlow;
import dev.segue.interaction.InitiatedBy;
import dev.segue.interaction.InteractionField;
import dev.segue.interaction.InteractionTemplate;
import dev.segue.interaction.TemplateCatalog;
import java.time.Duration;
import java.util.List;

/** The interaction templates of the examples. */
public final class Templates {
    public static final Language CZECH = Language.of("cs");
    public static final Language GERMAN = Language.of("de");
    public static final Language AUSTRIAN = Language.of("de-AT");
    public static final Language ENGLISH = Language.of("en");

    public static final DocumentHash CZECH_INVITATION = document('c');
    public static final DocumentHash GERMAN_INVITATION = document('d');
    public static final DocumentHash ENGLISH_INVITATION = document('e');
    public static final DocumentHash PERSONAL_LETTER = document('a');
    public static final DocumentHash CZECH_REMINDER = document('b');

    /** An invitation in Czech, German and English, English unless the contact speaks another of them; third revision. */
    public static final InteractionTemplate INVITE = InteractionTemplate.of(new TemplateCode("INVITE"), "Invitation")
            .inGroup(new GroupCode("EVENTS"))
            .with(InteractionField.SUBJECT, "You are invited")
            .with(InteractionField.CORRESPONDENCE_TYPE, CorrespondenceType.EMAIL)
            .with(InteractionField.LANGUAGE, ENGLISH)
            .with(InteractionField.COST, Money.of("12.50", "EUR"))
            .with(InteractionField.DURATION, Duration.ofMinutes(15))
            .with(InteractionField.INFORMATION_FLOW, InformationFlow.OUTBOUND)
            .with(InteractionField.INITIATED_BY, InitiatedBy.US)
            .with(InteractionField.CAMPAIGN_TARGET, true)
            .withDocument(CZECH, CZECH_INVITATION)
            .withDocument(GERMAN, GERMAN_INVITATION)
            .withDocument(ENGLISH, ENGLISH_INVITATION)
            .asRevision(3);

    /** A telephone call, without a document; second revision. */
    public static final InteractionTemplate CALL = InteractionTemplate.of(new TemplateCode("CALL"), "Telephone call")
            .with(InteractionField.COST, Money.of("3", "EUR"))
            .with(InteractionField.INFORMATION_FLOW, InformationFlow.INBOUND)
            .with(InteractionField.CAMPAIGN, Campaigns.AUTUMN.no())
            .asRevision(2);

    /** A reminder in Czech only, always on paper; first revision. */
    public static final InteractionTemplate REMINDER = InteractionTemplate.of(new TemplateCode("REMIND"), "Reminder")
            .with(InteractionField.CORRESPONDENCE_TYPE, CorrespondenceType.HARD_COPY)
            .with(InteractionField.IGNORE_CONTACT_CORRESPONDENCE_TYPE, true)
            .with(InteractionField.SUBJECT, "A reminder")
            .withDocument(CZECH, CZECH_REMINDER)
            .asRevision(1);

    /** All of them. */
    public static final TemplateCatalog ALL = new TemplateCatalog(List.of(INVITE, CALL, REMINDER));

    private Templates() {}

    /** The hash of some document. */
    public static DocumentHash document(char digit) {
        return new DocumentHash(String.valueOf(digit).repeat(64));
    }
}
