package dev.segue.engine;

import static dev.segue.contact.ContactFields.COUNTRY;
import static dev.segue.contact.ContactFields.EMAIL;
import static dev.segue.contact.ContactFields.EXCLUDED;
import static dev.segue.contact.ContactFields.LANGUAGE;
import static dev.segue.contact.ContactFields.MAILING_GROUPS;
import static dev.segue.contact.ContactFields.SALESPERSON;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.segue.Actor;
import dev.segue.CampaignNo;
import dev.segue.ContactNo;
import dev.segue.DocumentHash;
import dev.segue.EntryNo;
import dev.segue.Language;
import dev.segue.LoggedSegmentNo;
import dev.segue.SalespersonCode;
import dev.segue.SegmentNo;
import dev.segue.TemplateCode;
import dev.segue.Text;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactSchema;
import dev.segue.contact.CorrespondenceType;
import dev.segue.contact.Salesperson;
import dev.segue.contact.SenderCompany;
import dev.segue.interaction.Campaign;
import dev.segue.interaction.InteractionField;
import dev.segue.interaction.InteractionTemplate;
import dev.segue.logging.InteractionLogEntry;
import dev.segue.logging.LogRequest;
import dev.segue.logging.LoggedEntry;
import dev.segue.logging.LoggingReceipt;
import dev.segue.segment.LinePlace;
import dev.segue.storage.Storage;
import dev.segue.storage.inmemory.InMemoryStorage;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** The office that invites to the spring fair: its contacts, salespeople, campaigns and templates, and the facade over them. */
final class Office {
    static final ContactNo ACME = new ContactNo("ACME");
    static final ContactNo ANNA = new ContactNo("ANNA");
    static final ContactNo BORIS = new ContactNo("BORIS");
    static final ContactNo BETA = new ContactNo("BETA");
    static final ContactNo CLARA = new ContactNo("CLARA");
    static final ContactNo DANA = new ContactNo("DANA");
    static final ContactNo NOBODY = new ContactNo("NOBODY");
    static final CampaignNo SPRING = new CampaignNo("SPRING");
    static final CampaignNo AUTUMN = new CampaignNo("AUTUMN");
    static final SalespersonCode JANA = new SalespersonCode("JO");
    static final TemplateCode INVITE = new TemplateCode("INVITE");
    static final TemplateCode CALL = new TemplateCode("CALL");
    static final Actor EVA = new Actor("eva");

    final TestClock clock = new TestClock();
    final Storage storage = InMemoryStorage.create(ContactSchema.standard(), clock);
    final Segue segue = over(storage).build();
    final DocumentHash invitation;

    Office() {
        segue.directory().put(Salesperson.of(JANA, "Jana Opálková"));
        segue.directory().put(Campaign.of(SPRING, "Spring fair"));
        segue.directory().put(Campaign.of(AUTUMN, "Autumn fair"));
        segue.directory().put(SenderCompany.named("Fairs Ltd"));
        invitation = document("Dear {Contact_Name}, yours {Salesperson_Name}");
        segue.templates()
                .keep(InteractionTemplate.of(INVITE, "Invitation")
                        .with(InteractionField.LANGUAGE, Language.of("en"))
                        .with(InteractionField.CORRESPONDENCE_TYPE, CorrespondenceType.HARD_COPY)
                        .withDocument(Language.of("en"), invitation))
                .orThrow();
        segue.templates().keep(InteractionTemplate.of(CALL, "Telephone call")).orThrow();
        put(
                Contact.company(ACME, "Acme").set(SALESPERSON, "JO").set(COUNTRY, "CZ"),
                Contact.person(ANNA, "Anna Nová")
                        .at(ACME)
                        .set(COUNTRY, "CZ")
                        .set(SALESPERSON, "JO")
                        .set(LANGUAGE, "cs")
                        .set(EMAIL, "anna@example.com")
                        .set(MAILING_GROUPS, Set.of("FAIR")),
                Contact.person(BORIS, "Boris Malý").at(ACME).set(COUNTRY, "SK").set(SALESPERSON, "JO"),
                Contact.company(BETA, "Beta").set(SALESPERSON, "JO").set(COUNTRY, "SK"),
                Contact.person(CLARA, "Clara Weiss").at(BETA).set(COUNTRY, "AT").set(SALESPERSON, "JO"),
                Contact.person(DANA, "Dana Krátká").set(COUNTRY, "CZ").set(SALESPERSON, "JO"));
    }

    /** The facade over another view of the storage. */
    Segue.Builder over(Storage other) {
        return Segue.on(other)
                .mergingWith(new TextMerger())
                .clock(clock)
                .zone(ZoneId.of("Europe/Prague"))
                .actingAs(() -> EVA)
                .random(new Random(7));
    }

    private void put(Contact.Builder... contacts) {
        segue.directory()
                .put(List.of(contacts).stream().map(Contact.Builder::build).toList())
                .orThrow();
    }

    DocumentHash document(String text) {
        return segue.letters()
                .keep(text.getBytes(UTF_8), TextMerger.TEXT)
                .orThrow()
                .hash();
    }

    /** Visitors V000001 and so on, every one with a salesperson. */
    List<ContactNo> visitors(int count) {
        List<Contact> visitors = IntStream.rangeClosed(1, count)
                .mapToObj(i -> Contact.person(new ContactNo(Text.format("V%06d", i)), "Visitor " + i)
                        .set(SALESPERSON, "JO")
                        .build())
                .toList();
        segue.directory().put(visitors).orThrow();
        return visitors.stream().map(Contact::no).toList();
    }

    void optOut(ContactNo no) {
        change(no, true);
    }

    void optIn(ContactNo no) {
        change(no, false);
    }

    private void change(ContactNo no, boolean excluded) {
        Contact contact = segue.directory().contact(no).orElseThrow();
        segue.directory().put(List.of(contact.with(EXCLUDED, excluded))).orThrow();
    }

    /** A segment with these contacts, planned as an invitation of the spring campaign. */
    SegmentNo fair(ContactNo... contacts) {
        return fair(List.of(contacts));
    }

    SegmentNo fair(List<ContactNo> contacts) {
        SegmentNo fair = segue.segments().open("Spring fair").no();
        ContactSearch.inChunks(
                contacts, some -> segue.segments().enter(fair, some).orThrow());
        segue.segments()
                .plan(fair, plan -> plan.template("INVITE").campaign("SPRING"))
                .orThrow();
        return fair;
    }

    LoggingReceipt logged(SegmentNo no) {
        return segue.segments().log(no, LogRequest.standard()).orThrow();
    }

    long version(SegmentNo no) {
        return segue.segments().find(no).orElseThrow().version();
    }

    List<LineView> lines(SegmentNo no) {
        List<LineView> all = new ArrayList<>();
        Optional<LinePlace> after = Optional.empty();
        while (true) {
            List<LineView> page = segue.segments().lines(no, after, Storage.CHUNK);
            if (page.isEmpty()) {
                return all;
            }
            all.addAll(page);
            after = Optional.of(page.get(page.size() - 1).line().place());
        }
    }

    LineView line(SegmentNo no, ContactNo contact) {
        return lines(no).stream()
                .filter(view -> view.line().contact().equals(contact))
                .findFirst()
                .orElseThrow();
    }

    List<ContactNo> contacts(SegmentNo no) {
        return lines(no).stream().map(view -> view.line().contact()).toList();
    }

    List<InteractionLogEntry> entries(LoggedSegmentNo no) {
        List<InteractionLogEntry> all = new ArrayList<>();
        Optional<EntryNo> after = Optional.empty();
        while (true) {
            List<LoggedEntry> page = segue.interactions().page(no, after, Storage.CHUNK);
            if (page.isEmpty()) {
                return all;
            }
            page.forEach(it -> all.add(it.entry()));
            after = Optional.of(page.get(page.size() - 1).entry().no());
        }
    }

    List<ContactNo> loggedContacts(LoggedSegmentNo no) {
        return entries(no).stream().map(entry -> entry.contact().no()).toList();
    }
}
