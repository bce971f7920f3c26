package example.modulepath;

import static dev.segue.contact.ContactFields.COUNTRY;
import static dev.segue.contact.ContactFields.LANGUAGE;

import dev.segue.Actor;
import dev.segue.ContactNo;
import dev.segue.DocumentHash;
import dev.segue.Language;
import dev.segue.MediaType;
import dev.segue.SalespersonCode;
import dev.segue.SegmentNo;
import dev.segue.TemplateCode;
import dev.segue.contact.Contact;
import dev.segue.contact.CorrespondenceType;
import dev.segue.contact.Salesperson;
import dev.segue.engine.Segue;
import dev.segue.engine.folder.FolderChannel;
import dev.segue.interaction.InteractionTemplate;
import dev.segue.logging.LogRequest;
import dev.segue.logging.LoggingReceipt;
import dev.segue.merge.docx.DocxMerger;
import dev.segue.storage.inmemory.InMemoryStorage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** What a host does first: a segment is opened, filled, planned and logged, and its one letter is written. */
public final class Host {
    private Host() {}

    /** The Word document and the folder for letters. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        Segue segue = Segue.on(InMemoryStorage.create())
                .mergingWith(DocxMerger.create())
                .actingAs(() -> new Actor("host"))
                .zone(ZoneId.of("Europe/Prague"))
                .build();
        segue.directory()
                .put(List.of(
                        Contact.person(new ContactNo("P1"), "Anna Nov\u00e1").set(COUNTRY, "CZ").set(LANGUAGE, "en").build(),
                        Contact.person(new ContactNo("P2"), "Ben Short").set(COUNTRY, "GB").build()))
                .orThrow();
        segue.directory().put(Salesperson.of(new SalespersonCode("JO"), "Jana Opalkova"));
        DocumentHash letter = segue.letters()
                .keep(Files.readAllBytes(Path.of(arguments[0])), MediaType.DOCX)
                .orThrow()
                .hash();
        segue.templates()
                .keep(InteractionTemplate.of(new TemplateCode("INVITE"), "Invitation").withDocument(Language.of("en"), letter))
                .orThrow();

        SegmentNo fair = segue.segments().open("Spring fair").no();
        System.out.println("opened " + fair.value());
        segue.segments().add(fair, COUNTRY.is("CZ")).orThrow();
        System.out.println("lines " + segue.segments().count(fair));
        segue.segments().plan(fair, plan -> plan.template("INVITE").salesperson("JO").correspondence(CorrespondenceType.HARD_COPY)).orThrow();
        LoggingReceipt receipt = segue.segments().log(fair, LogRequest.standard().withDeliveries()).orThrow();
        System.out.println("entries " + receipt.counts().entries());
        System.out.println("delivered " + segue.deliveries().run(FolderChannel.into(folder)).delivered());
        try (Stream<Path> letters = Files.list(folder)) {
            System.out.println("letters " + letters.filter(it -> it.toString().endsWith(".docx")).count());
        }
        System.out.println(Segue.class.getModule().isNamed()
                ? "in " + Segue.class.getModule().getName() + ", used by " + Host.class.getModule().getName()
                : "on the class path");
    }
}
