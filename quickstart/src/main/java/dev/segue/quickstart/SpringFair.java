package dev.segue.quickstart;

import static dev.segue.contact.ContactFields.COUNTRY;
import static dev.segue.contact.ContactFields.MAILING_GROUPS;
import static dev.segue.contact.ContactFields.SALESPERSON;
import static dev.segue.contact.ContactFields.TYPE;
import static dev.segue.interaction.InteractionField.COMMENT;
import static dev.segue.interaction.InteractionField.DESCRIPTION;
import static dev.segue.interaction.InteractionField.DOCUMENT;
import static dev.segue.quickstart.FairOffice.orRefuse;

import dev.segue.ContactNo;
import dev.segue.CriteriaCode;
import dev.segue.EntryNo;
import dev.segue.InvalidInputException;
import dev.segue.Problem;
import dev.segue.SegmentNo;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactType;
import dev.segue.contact.CorrespondenceType;
import dev.segue.criteria.Criterion;
import dev.segue.engine.DeliveryRun;
import dev.segue.engine.LineView;
import dev.segue.engine.Segue;
import dev.segue.engine.StepReport;
import dev.segue.engine.folder.FolderChannel;
import dev.segue.logging.LogRequest;
import dev.segue.logging.LoggingOutcome;
import dev.segue.logging.LoggingReceipt;
import dev.segue.segment.LineId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Invites contacts to the spring fair: the whole job, from contacts to the follow-up. */
final class SpringFair implements Job {
    /** The largest document that is read at all. */
    private static final long LARGEST_TEMPLATE = 20L << 20;

    private static final CriteriaCode SAVED = new CriteriaCode("FAIR");

    @Override
    public List<String> run(Options options, Path folder, Console console) throws IOException {
        List<Contact> contacts = contacts(options, console);
        Segue segue = FairOffice.open(contacts, options.template().map(SpringFair::template));
        FairReport report = new FairReport(segue, contacts);

        LoggingReceipt earlier = earlierMailing(segue, contacts);
        SegmentNo fair = fill(segue, invited(options), report, console);
        report.fromSaved(replayed(segue));
        report.fromLogged(reused(segue, earlier));
        plan(segue, fair);
        preview(segue, fair, folder);
        report.lines(segue.segments().lines(fair, Optional.empty(), 25));
        LoggingReceipt receipt = log(segue, fair, report, console);
        console.stage("Writing letters");
        DeliveryRun run = segue.deliveries().run(FolderChannel.into(folder.resolve("letters")), console);
        console.done("%,d letters".formatted(run.delivered()));
        EntryNo first = receipt.firstEntry();
        orRefuse(segue.interactions().cancel(first, "The contact asked to be left out"));
        report.history(receipt, run);
        report.html().writeTo(folder.resolve("index.html"));
        return List.of(
                "Letters: {out}/letters",
                "Preview: {out}/preview.docx",
                "Report:  {out}/index.html",
                "Follow-up segment: " + receipt.followUp().orElseThrow());
    }

    private static List<Contact> contacts(Options options, Console console) {
        console.stage("Reading contacts");
        List<Contact> contacts = options.contacts()
                .map(file -> ContactsCsv.under(ShippedData.SCHEMA).read(file))
                .orElseGet(ShippedData::contacts);
        console.done("%,d".formatted(contacts.size()));
        return contacts.stream().map(SpringFair::lookedAfter).toList();
    }

    /** A contact of the user's own that nobody looks after is looked after by one of the shipped salespeople. */
    private static Contact lookedAfter(Contact contact) {
        return contact.salesperson().isPresent()
                ? contact
                : contact.with(
                        SALESPERSON,
                        ShippedData.salespeople().get(0).cell("code").orElseThrow());
    }

    /** The shipped contacts have a mailing group for the fair; of the user's own all are invited. */
    private static Criterion invited(Options options) {
        return options.contacts().isPresent() ? Criterion.everyone() : MAILING_GROUPS.anyOf("FAIR");
    }

    /** A segment filled by hand and logged, so that there is history to take contacts from. */
    private static LoggingReceipt earlierMailing(Segue segue, List<Contact> contacts) {
        List<ContactNo> named = contacts.stream()
                .filter(contact -> !contact.excluded() && contact.salesperson().isPresent())
                .limit(5)
                .map(Contact::no)
                .toList();
        if (named.isEmpty()) {
            throw new InvalidInputException(Problem.of(
                    "contacts.none-usable",
                    "contacts",
                    "No contact has a salesperson and has not opted out",
                    "Give contacts a salesperson"));
        }
        SegmentNo catalogue = segue.segments().open("Autumn catalogue").no();
        orRefuse(segue.segments().enter(catalogue, named));
        orRefuse(
                segue.segments().plan(catalogue, plan -> plan.template("INVITE").campaign("AUTUMN")));
        return logged(segue.segments().log(catalogue, LogRequest.standard().skippingObjected()));
    }

    /** By criteria, with steps that take out and keep, and a step back. */
    private static SegmentNo fill(Segue segue, Criterion invited, FairReport report, Console console) {
        console.stage("Selecting");
        SegmentNo fair = segue.segments().open("Spring fair invitation").no();
        report.step("Guests of the fair", "add", orRefuse(segue.segments().add(fair, invited)));
        report.step("Not overseas", "reduce", orRefuse(segue.segments().reduce(fair, COUNTRY.oneOf("US", "CA"))));
        report.step("Persons only", "refine", orRefuse(segue.segments().refine(fair, TYPE.is(ContactType.PERSON))));
        report.back(orRefuse(segue.segments().undo(fair)), segue.segments().count(fair));
        orRefuse(segue.savedCriteria().save(fair, SAVED, "Guests of the fair"));
        console.done("%,d lines in %s".formatted(segue.segments().count(fair), fair));
        return fair;
    }

    private static List<StepReport> replayed(Segue segue) {
        SegmentNo again =
                segue.segments().open("Fair guests again, from saved criteria").no();
        return orRefuse(segue.segments().replay(again, SAVED));
    }

    private static StepReport reused(Segue segue, LoggingReceipt earlier) {
        SegmentNo again =
                segue.segments().open("Readers of the autumn catalogue").no();
        return orRefuse(segue.segments().reuse(again, earlier.loggedSegment()));
    }

    private static void plan(Segue segue, SegmentNo fair) {
        orRefuse(segue.segments()
                .plan(
                        fair,
                        plan -> plan.template("INVITE")
                                .campaign("SPRING")
                                .description("The new papers of the season")
                                .correspondence(CorrespondenceType.HARD_COPY)));
        List<LineId> first = segue.segments().lines(fair, Optional.empty(), 4).stream()
                .map(view -> view.line().id())
                .toList();
        List<String> descriptions = List.of("The hand-made papers you asked about", "A stand next to yours");
        for (int i = 0; i < Math.min(2, first.size()); i++) {
            String own = descriptions.get(i);
            orRefuse(segue.segments().override(fair, first.get(i), it -> it.set(DESCRIPTION, own)));
        }
        if (first.size() > 2) {
            orRefuse(segue.segments()
                    .override(fair, first.get(2), it -> it.set(COMMENT, "P.S. Your samples are at the stand.")));
        }
        if (first.size() > 3) {
            var personal = FairOffice.keep(segue, ShippedData.bytes(ShippedData.PERSONAL_EN));
            orRefuse(segue.segments().override(fair, first.get(3), it -> it.set(DOCUMENT, personal)));
        }
    }

    private static void preview(Segue segue, SegmentNo fair, Path folder) throws IOException {
        List<LineView> lines = segue.segments().lines(fair, Optional.empty(), 1);
        if (lines.isEmpty()) {
            return;
        }
        try (OutputStream out = Files.newOutputStream(folder.resolve("preview.docx"))) {
            orRefuse(segue.letters().preview(fair, lines.get(0).line().id(), out));
        }
    }

    private static LoggingReceipt log(Segue segue, SegmentNo fair, FairReport report, Console console) {
        LogRequest request =
                LogRequest.standard().withDeliveries().withFollowUp().skippingObjected();
        report.dryRun(segue.segments().log(fair, request.asDryRun()));
        console.stage("Logging");
        LoggingReceipt receipt = logged(segue.segments().log(fair, request, console));
        console.done("%,d entries".formatted(receipt.counts().entries()));
        return receipt;
    }

    private static LoggingReceipt logged(LoggingOutcome outcome) {
        if (outcome instanceof LoggingOutcome.Refused refused) {
            throw new InvalidInputException(refused.objections().first());
        }
        return outcome.orThrow();
    }

    static byte[] template(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw refused("template.missing", file, "the document is a folder");
            } else if (!Files.exists(file)) {
                throw refused("template.missing", file, "the document does not exist");
            } else if (Files.size(file) > LARGEST_TEMPLATE) {
                throw refused(
                        "template.size", file, "the document has more than %,d bytes".formatted(LARGEST_TEMPLATE));
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw refused(
                    "template.missing",
                    file,
                    "the document cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static InvalidInputException refused(String code, Path file, String what) {
        return new InvalidInputException(
                Problem.of(code, file.toString(), what, "Name a readable Word document (.docx) with --template"));
    }
}
