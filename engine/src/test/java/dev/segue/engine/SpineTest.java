package dev.segue.engine;

import static dev.segue.contact.ContactFields.COUNTRY;
import static dev.segue.contact.ContactFields.EMAIL;
import static dev.segue.contact.ContactFields.LANGUAGE;
import static dev.segue.contact.ContactFields.MAILING_GROUPS;
import static dev.segue.contact.ContactFields.SALESPERSON;
import static dev.segue.interaction.InteractionField.COMMENT;
import static dev.segue.interaction.InteractionField.DESCRIPTION;
import static dev.segue.logging.EntryFields.INTERACTIONS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.Actor;
import dev.segue.CampaignNo;
import dev.segue.ContactNo;
import dev.segue.CriteriaCode;
import dev.segue.SalespersonCode;
import dev.segue.SegmentNo;
import dev.segue.TemplateCode;
import dev.segue.contact.Contact;
import dev.segue.contact.Salesperson;
import dev.segue.interaction.Campaign;
import dev.segue.interaction.InteractionTemplate;
import dev.segue.logging.LogRequest;
import dev.segue.logging.LoggedEntry;
import dev.segue.logging.LoggingOutcome;
import dev.segue.logging.LoggingReceipt;
import dev.segue.storage.inmemory.InMemoryStorage;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SpineTest {
    private static final ContactNo ACME = new ContactNo("ACME");
    private static final ContactNo ANNA = new ContactNo("ANNA");
    private static final ContactNo BORIS = new ContactNo("BORIS");

    private Segue segue;

    @BeforeEach
    void a_small_company_is_known() {
        segue = Segue.on(InMemoryStorage.create())
                .clock(InstantSource.fixed(Instant.parse("2026-03-01T09:00:00Z")))
                .zone(ZoneId.of("Europe/Prague"))
                .actingAs(() -> new Actor("eva"))
                .build();
        segue.directory().put(Salesperson.of(new SalespersonCode("JO"), "Jana Opálková"));
        segue.directory().put(Campaign.of(new CampaignNo("SPRING"), "Spring fair"));
        segue.templates().keep(InteractionTemplate.of(new TemplateCode("INVITE"), "Invitation"));
        segue.directory()
                .put(List.of(
                        Contact.company(ACME, "Acme")
                                .set(COUNTRY, "CZ")
                                .set(SALESPERSON, "JO")
                                .set(MAILING_GROUPS, Set.of("FAIR"))
                                .build(),
                        Contact.person(ANNA, "Anna Nová")
                                .at(ACME)
                                .set(COUNTRY, "CZ")
                                .set(SALESPERSON, "JO")
                                .set(LANGUAGE, "cs")
                                .set(EMAIL, "anna@example.com")
                                .set(MAILING_GROUPS, Set.of("FAIR", "NEWS"))
                                .build(),
                        Contact.person(BORIS, "Boris Malý")
                                .at(ACME)
                                .set(COUNTRY, "SK")
                                .set(SALESPERSON, "JO")
                                .build()))
                .orThrow();
    }

    @Test
    void a_segment_goes_all_the_way_from_contacts_to_a_follow_up() {
        SegmentNo fair = segue.segments().open("Spring fair invitation").no();
        segue.segments()
                .add(fair, COUNTRY.is("CZ").and(MAILING_GROUPS.anyOf("FAIR")))
                .orThrow();
        segue.segments().enter(fair, List.of(BORIS)).orThrow();
        segue.segments().reduce(fair, COUNTRY.is("SK")).orThrow();
        segue.segments().undo(fair).orThrow();
        segue.segments()
                .plan(fair, plan -> plan.template("INVITE").campaign("SPRING"))
                .orThrow();
        LineView first = segue.segments().lines(fair, Optional.empty(), 10).get(0);
        segue.segments()
                .override(
                        fair,
                        first.line().id(),
                        it -> it.set(DESCRIPTION, "With regards").set(COMMENT, "See you"))
                .orThrow();
        segue.savedCriteria()
                .save(fair, new CriteriaCode("FAIR"), "Fair guests")
                .orThrow();

        LoggingOutcome dry =
                segue.segments().log(fair, LogRequest.standard().withFollowUp().asDryRun());
        LoggingReceipt receipt =
                segue.segments().log(fair, LogRequest.standard().withFollowUp()).orThrow();

        assertThat(dry).isEqualTo(new LoggingOutcome.WouldLog(receipt.counts()));
        assertThat(receipt.counts().entries()).isEqualTo(3);
        List<LoggedEntry> entries = segue.interactions().page(receipt.loggedSegment(), Optional.empty(), 10);
        assertThat(entries).extracting(it -> it.entry().contact().no()).containsExactly(ACME, ANNA, BORIS);
        assertThat(entries.get(0).entry().interaction().get(DESCRIPTION)).contains("With regards");
        assertThat(entries.get(1).entry().interaction().get(DESCRIPTION)).contains("Spring fair invitation");
        assertThat(segue.segments().find(fair)).isEmpty();
        SegmentNo followUp = receipt.followUp().orElseThrow();
        assertThat(segue.segments().lines(followUp, Optional.empty(), 10))
                .extracting(it -> it.line().contact())
                .containsExactly(ACME, ANNA, BORIS);
        SegmentNo silent = segue.segments().open("Never contacted").no();
        assertThat(segue.segments().add(silent, INTERACTIONS.none()).orThrow().selected())
                .isZero();
        SegmentNo again = segue.segments().open("Again").no();
        assertThat(segue.segments().replay(again, new CriteriaCode("FAIR")).orThrow())
                .hasSize(2);
        assertThat(segue.segments().count(again)).isEqualTo(3);
    }
}
