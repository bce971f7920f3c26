package dev.segue.example;

import dev.segue.Actor;
import dev.segue.EntryNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.SalespersonCode;
import dev.segue.SalutationCode;
import dev.segue.contact.Contact;
import dev.segue.contact.Salesperson;
import dev.segue.contact.SalutationFormula;
import dev.segue.contact.Salutations;
import dev.segue.contact.SenderCompany;
import dev.segue.criteria.EvaluationMoment;
import dev.segue.interaction.FieldSettings;
import dev.segue.logging.InteractionLogEntry;
import dev.segue.logging.LetterSources;
import dev.segue.logging.LineOutcome;
import dev.segue.logging.LogRequest;
import dev.segue.logging.LogStamp;
import dev.segue.logging.LoggingReferences;
import dev.segue.logging.LoggingTransition;
import dev.segue.logging.Salt;
import dev.segue.segment.Segment;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the examples are logged with. */
public final class Logs {
    public static final Salesperson JANA = new Salesperson(
            new SalespersonCode("JANA"),
            "Jana Nová",
            Optional.of("Sales manager"),
            Optional.of("+420 111"),
            Optional.of("jana@segue.example"));
    public static final Salesperson KARL = Salesperson.of(new SalespersonCode("KARL"), "Karl Gruber");

    /** A code that no salesperson has. */
    public static final SalespersonCode FORMER = new SalespersonCode("FORMER");

    public static final SenderCompany SENDER = SenderCompany.named("Segue a.s.")
            .at("Dlouhá 1", "110 00", "Praha", "CZ")
            .reachedBy("+420 222", "office@segue.example", "segue.example")
            .registered("CZ123", "C 4567");

    public static final Salutations SALUTATIONS = Salutations.of(List.of(
            SalutationFormula.formal("Vážená paní {surname},")
                    .forCode(new SalutationCode("F"))
                    .in(Templates.CZECH),
            SalutationFormula.informal("Ahoj {first_name},").in(Templates.CZECH)));

    public static final LetterSources SOURCES = new LetterSources(
            SENDER,
            Map.of(JANA.code(), JANA, KARL.code(), KARL),
            Map.of(Campaigns.SPRING.no(), Campaigns.SPRING, Campaigns.AUTUMN.no(), Campaigns.AUTUMN),
            SALUTATIONS);
    public static final LoggingReferences REFERENCES = new LoggingReferences(Templates.ALL, SOURCES);
    public static final EvaluationMoment MOMENT =
            new EvaluationMoment(Instant.parse("2026-03-10T09:30:00Z"), ZoneOffset.UTC);
    public static final LogStamp STAMP = new LogStamp(new LoggedSegmentNo(7), MOMENT, new Actor("marie"));
    public static final EntryNo FIRST = new EntryNo(1_000);
    public static final Salt SALT = new Salt(11, 22);

    private Logs() {}

    /** What becomes of the contact's line in that segment. */
    public static LineOutcome decide(Segment segment, LogRequest request, Contact contact, FieldSettings settings) {
        return new LoggingTransition(segment, REFERENCES, request, STAMP)
                .decide(Segments.lineOf(contact.no(), settings), Optional.of(contact), false, FIRST, SALT);
    }

    /** The entry of the contact's line in the spring fair. */
    public static InteractionLogEntry entryOf(Contact contact, FieldSettings settings) {
        LineOutcome outcome = decide(Segments.SPRING_FAIR, LogRequest.standard(), contact, settings);
        return ((LineOutcome.Entry) outcome).entry();
    }
}
