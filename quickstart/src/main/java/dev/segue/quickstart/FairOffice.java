package dev.segue.quickstart;

import dev.segue.Actor;
import dev.segue.CampaignNo;
import dev.segue.DocumentHash;
import dev.segue.InvalidInputException;
import dev.segue.Language;
import dev.segue.MediaType;
import dev.segue.Problem;
import dev.segue.SalespersonCode;
import dev.segue.SalutationCode;
import dev.segue.TemplateCode;
import dev.segue.contact.Contact;
import dev.segue.contact.Formality;
import dev.segue.contact.Salesperson;
import dev.segue.contact.SalutationFormula;
import dev.segue.contact.SenderCompany;
import dev.segue.contact.SenderPart;
import dev.segue.engine.KeptDocument;
import dev.segue.engine.Outcome;
import dev.segue.engine.Segue;
import dev.segue.interaction.Campaign;
import dev.segue.interaction.InteractionField;
import dev.segue.interaction.InteractionTemplate;
import dev.segue.logging.LoggingOutcome;
import dev.segue.logging.LoggingReceipt;
import dev.segue.merge.docx.DocxMerger;
import dev.segue.storage.inmemory.InMemoryStorage;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Sets up what the invitation needs: contacts, salespeople, campaigns, salutations, the sender, and the template with its documents. */
final class FairOffice {
    static final TemplateCode INVITE = new TemplateCode("INVITE");
    private static final Language ENGLISH = Language.of("en");
    private static final Language CZECH = Language.of("cs");

    private FairOffice() {}

    /** A facade over all that; of the user's own letter, if there is one, there is no Czech version. */
    static Segue open(List<Contact> contacts, Optional<Path> letter) {
        Segue segue = Segue.on(InMemoryStorage.create(ShippedData.SCHEMA))
                .mergingWith(DocxMerger.create())
                .actingAs(() -> new Actor("quickstart"))
                .build();
        orRefuse(segue.directory().put(contacts));
        ShippedData.salespeople()
                .forEach(row -> segue.directory()
                        .put(new Salesperson(
                                new SalespersonCode(row.cell("code").orElseThrow()),
                                row.cell("name").orElseThrow(),
                                row.cell("job_title"),
                                row.cell("phone"),
                                row.cell("email"))));
        ShippedData.campaigns()
                .forEach(row -> segue.directory()
                        .put(new Campaign(
                                new CampaignNo(row.cell("no").orElseThrow()),
                                row.cell("description").orElseThrow(),
                                row.cell("starting_date").map(LocalDate::parse),
                                row.cell("ending_date").map(LocalDate::parse))));
        ShippedData.salutations().forEach(row -> segue.directory().put(salutation(row)));
        segue.directory().put(sender(ShippedData.company()));
        template(segue, letter);
        return segue;
    }

    private static SalutationFormula salutation(CsvRow row) {
        return new SalutationFormula(
                Formality.valueOf(row.cell("formality").orElseThrow()),
                row.cell("salutation").map(SalutationCode::new),
                row.cell("language").map(Language::of),
                row.cell("text").orElseThrow());
    }

    private static SenderCompany sender(CsvRow row) {
        SenderCompany sender = SenderCompany.named(row.cell("name").orElseThrow());
        for (SenderPart part : SenderPart.values()) {
            Optional<String> text = row.cell(ShippedData.column(part));
            sender = text.isPresent() ? sender.with(part, text.get()) : sender;
        }
        return sender;
    }

    private static void template(Segue segue, Optional<Path> letter) {
        InteractionTemplate invite =
                InteractionTemplate.of(INVITE, "Invitation").with(InteractionField.LANGUAGE, ENGLISH);
        orRefuse(segue.templates()
                .keep(letter.map(file -> invite.withDocument(
                                ENGLISH, keep(segue, file.getFileName() + " ", TemplateFile.read(file))))
                        .orElseGet(() -> invite.withDocument(ENGLISH, shipped(segue, ShippedData.LETTER_EN))
                                .withDocument(CZECH, shipped(segue, ShippedData.LETTER_CS)))));
    }

    /** Keeps a shipped document. */
    static DocumentHash shipped(Segue segue, String name) {
        return keep(segue, "", ShippedData.bytes(name));
    }

    /** Keeps a document; problems say in which file they are. */
    private static DocumentHash keep(Segue segue, String file, byte[] document) {
        Outcome<KeptDocument> kept = segue.letters().keep(document, MediaType.DOCX);
        List<Problem> problems = kept.problems().stream()
                .map(it -> new Problem(it.code(), file + it.where(), it.what(), it.fix(), it.retry()))
                .toList();
        return kept.asOptional()
                .orElseThrow(() -> new InvalidInputException(problems))
                .hash();
    }

    /** The receipt, or every objection as a problem of the input. */
    static LoggingReceipt logged(LoggingOutcome outcome) {
        if (outcome instanceof LoggingOutcome.Refused refused) {
            throw new InvalidInputException(refused.objections().first());
        }
        return outcome.orThrow();
    }

    /** The value, or everything that is wrong as a problem of the input. */
    static <T> T orRefuse(Outcome<T> outcome) {
        return outcome.asOptional().orElseThrow(() -> new InvalidInputException(outcome.problems()));
    }
}
