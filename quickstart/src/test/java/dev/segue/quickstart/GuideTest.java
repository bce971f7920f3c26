package dev.segue.quickstart;

import static dev.segue.contact.ContactFields.ADDRESS;
import static dev.segue.contact.ContactFields.CITY;
import static dev.segue.contact.ContactFields.COUNTRY;
import static dev.segue.contact.ContactFields.EMAIL;
import static dev.segue.contact.ContactFields.EXCLUDED;
import static dev.segue.contact.ContactFields.INDUSTRY_GROUPS;
import static dev.segue.contact.ContactFields.LANGUAGE;
import static dev.segue.contact.ContactFields.MAILING_GROUPS;
import static dev.segue.contact.ContactFields.NAME;
import static dev.segue.contact.ContactFields.POST_CODE;
import static dev.segue.contact.ContactFields.TYPE;
import static dev.segue.criteria.DateExpression.today;
import static dev.segue.interaction.InteractionField.CAMPAIGN;
import static dev.segue.interaction.InteractionField.CAMPAIGN_TARGET;
import static dev.segue.interaction.InteractionField.COMMENT;
import static dev.segue.interaction.InteractionField.DESCRIPTION;
import static dev.segue.interaction.InteractionField.DOCUMENT;
import static dev.segue.logging.EntryFields.ATTEMPT_FAILED;
import static dev.segue.logging.EntryFields.INTERACTIONS;
import static dev.segue.logging.EntryFields.OUTCOME;
import static dev.segue.logging.EntryFields.TEMPLATE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.Actor;
import dev.segue.AddressCode;
import dev.segue.CampaignNo;
import dev.segue.ContactNo;
import dev.segue.CriteriaCode;
import dev.segue.DocumentHash;
import dev.segue.Language;
import dev.segue.MediaType;
import dev.segue.Problem;
import dev.segue.Progress;
import dev.segue.RequestId;
import dev.segue.SalespersonCode;
import dev.segue.SalutationCode;
import dev.segue.SegmentNo;
import dev.segue.TemplateCode;
import dev.segue.contact.AlternativeAddress;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactSchema;
import dev.segue.contact.ContactType;
import dev.segue.contact.CorrespondenceType;
import dev.segue.contact.MailingGroup;
import dev.segue.contact.Salesperson;
import dev.segue.contact.SalutationFormula;
import dev.segue.contact.SenderCompany;
import dev.segue.contact.SenderPart;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.CriterionText;
import dev.segue.criteria.Evaluation;
import dev.segue.criteria.EvaluationMoment;
import dev.segue.criteria.Explanation;
import dev.segue.criteria.Facts;
import dev.segue.criteria.FieldCatalog;
import dev.segue.criteria.NumberField;
import dev.segue.criteria.Window;
import dev.segue.criteria.json.CriteriaJson;
import dev.segue.engine.AccessThing;
import dev.segue.engine.AccessVerb;
import dev.segue.engine.DeliveryRun;
import dev.segue.engine.EnterOptions;
import dev.segue.engine.LineView;
import dev.segue.engine.MailingGroupOptions;
import dev.segue.engine.MailingGroupReport;
import dev.segue.engine.Outcome;
import dev.segue.engine.PlanChange;
import dev.segue.engine.Segue;
import dev.segue.engine.StepReport;
import dev.segue.engine.folder.FolderChannel;
import dev.segue.export.Export;
import dev.segue.export.ExportColumn;
import dev.segue.interaction.Campaign;
import dev.segue.interaction.InteractionField;
import dev.segue.interaction.InteractionTemplate;
import dev.segue.letter.DeliveryState;
import dev.segue.letter.FieldUse;
import dev.segue.letter.LetterGaps;
import dev.segue.letter.LetterValues;
import dev.segue.logging.Annotation;
import dev.segue.logging.EntryFields;
import dev.segue.logging.Erased;
import dev.segue.logging.FollowUp;
import dev.segue.logging.Grade;
import dev.segue.logging.Grouping;
import dev.segue.logging.HistoryRecord;
import dev.segue.logging.LogRequest;
import dev.segue.logging.LoggedEntry;
import dev.segue.logging.LoggedSegment;
import dev.segue.logging.LoggingCounts;
import dev.segue.logging.LoggingOutcome;
import dev.segue.logging.LoggingReceipt;
import dev.segue.logging.MembershipProof;
import dev.segue.logging.StatisticsQuery;
import dev.segue.logging.StatisticsRow;
import dev.segue.logging.Tombstone;
import dev.segue.logging.Verification;
import dev.segue.merge.docx.DocxMerger;
import dev.segue.optout.Suppression;
import dev.segue.segment.AddOptions;
import dev.segue.segment.LineId;
import dev.segue.segment.MembershipExplanation;
import dev.segue.segment.Merged;
import dev.segue.segment.Segment;
import dev.segue.segment.StepDefinition;
import dev.segue.segment.StepExplanation;
import dev.segue.segment.StepPreview;
import dev.segue.storage.Storage;
import dev.segue.storage.inmemory.InMemoryStorage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide's code is this code: it is compiled, run from top to bottom, and compared. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GuideTest {
    private static final Path SOURCE = Path.of("src/test/java/dev/segue/quickstart/GuideTest.java");
    private static final Path GUIDE = Path.of("../docs/guide.md");
    private static final Pattern IN_GUIDE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern IN_SOURCE = Pattern.compile("// guide\n(.*?)\\h*// end\n", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void the_code_runs_from_top_to_bottom() throws IOException {
        byte[] bytes = ShippedData.bytes(ShippedData.LETTER_EN);
        byte[] personalBytes = ShippedData.bytes(ShippedData.PERSONAL_EN);

        // guide
        NumberField employees = NumberField.custom("employees");
        ContactSchema schema = ContactSchema.standard().with(employees);

        Storage storage = InMemoryStorage.create(schema);
        Segue segue = Segue.on(storage)
                .mergingWith(DocxMerger.create())
                .actingAs(() -> new Actor("jana"))
                .zone(ZoneId.of("Europe/Prague"))
                .build();
        // end

        // guide
        Contact paper = Contact.company(new ContactNo("C1"), "Paper Mill")
                .set(COUNTRY, "CZ")
                .set(CITY, "Brno")
                .set(INDUSTRY_GROUPS, Set.of("PAPER"))
                .set(employees, new BigDecimal(120))
                .build();
        Contact anna = Contact.person(new ContactNo("P1"), "Anna Nová")
                .at(paper.no())
                .set(COUNTRY, "CZ")
                .set(LANGUAGE, "cs")
                .set(MAILING_GROUPS, Set.of("FAIR", "NEWS"))
                .build();
        Contact ben = Contact.person(new ContactNo("P2"), "Ben Short")
                .set(COUNTRY, "GB")
                .set(EMAIL, "ben@short.example")
                .set(MAILING_GROUPS, Set.of("FAIR"))
                .set(EXCLUDED, true)
                .build();
        segue.directory().put(List.of(paper, anna, ben)).orThrow();
        segue.directory().put(Salesperson.of(new SalespersonCode("JO"), "Jana Opálková"));
        segue.directory().put(Campaign.of(new CampaignNo("SPRING"), "Spring fair"));
        segue.directory()
                .put(SenderCompany.named("Fine Papers Ltd.")
                        .with(SenderPart.COUNTRY, "GB")
                        .with(SenderPart.IBAN, "GB29 NWBK 6016 1331 9268 19"));
        // end

        // guide
        AlternativeAddress cottage = AlternativeAddress.of(new AddressCode("SUMMER"))
                .from(LocalDate.of(2026, 6, 1))
                .to(LocalDate.of(2026, 8, 31))
                .with(ADDRESS, "Chata 7")
                .with(POST_CODE, "382 78")
                .with(CITY, "Lipno");
        segue.directory().put(List.of(anna.with(cottage))).orThrow();
        // end

        // guide
        DocumentHash letter =
                segue.letters().keep(bytes, MediaType.DOCX).orThrow().hash();
        segue.templates()
                .keep(InteractionTemplate.of(new TemplateCode("INVITE"), "Invitation")
                        .withDocument(Language.of("en"), letter)
                        .with(InteractionField.LANGUAGE, Language.of("en")))
                .orThrow();
        // end

        // guide
        SegmentNo fair = segue.segments().open("Spring fair invitation").no();
        StepReport added =
                segue.segments().add(fair, MAILING_GROUPS.anyOf("FAIR")).orThrow();
        segue.segments()
                .enter(fair, List.of(ben.no()), EnterOptions.STANDARD.ignoringExclusion())
                .orThrow();
        segue.segments().reduce(fair, COUNTRY.is("GB")).orThrow();
        segue.segments().undo(fair).orThrow();
        // end
        assertThat(added.step().admitted()).isEqualTo(1);
        assertThat(segue.segments().count(fair)).isEqualTo(2);

        // guide
        Criterion wanted = TYPE.is(ContactType.PERSON)
                .and(
                        COUNTRY.oneOf("CZ", "SK").or(LANGUAGE.is("cs")),
                        MAILING_GROUPS.allOf("FAIR", "NEWS"),
                        INDUSTRY_GROUPS.noneOf("STATE"),
                        NAME.matchesIgnoringCase("*nov?"),
                        INTERACTIONS
                                .where(TEMPLATE.is("COMPLAINT"))
                                .within(Window.lastDays(90))
                                .none());
        // end
        List<ContactNo> found = new ArrayList<>();
        segue.directory()
                .search(wanted, chunk -> chunk.forEach(it -> found.add(it.no())))
                .orThrow();
        assertThat(found).containsExactly(anna.no());

        // guide
        FieldCatalog catalog = schema.catalog(EntryFields.ALL, List.of(INTERACTIONS), Set.of());
        String json = CriteriaJson.write(wanted);
        Criterion same = CriteriaJson.read(json, catalog);
        // end
        assertThat(same).isEqualTo(wanted);

        // guide
        StepDefinition czechs = new StepDefinition.Add(COUNTRY.is("CZ"), AddOptions.STANDARD);
        StepPreview preview = segue.segments().preview(fair, czechs).orThrow();
        System.out.println(
                preview.joins().count() + " would join, " + preview.leaves().count() + " leave");
        Outcome<StepReport> asSeen = segue.segments().apply(preview);
        Outcome<StepReport> tooLarge = segue.segments().changingAtMost(20).refine(fair, COUNTRY.is("GB"));
        // end
        assertThat(preview.joins().count()).isEqualTo(1);
        assertThat(asSeen.problems()).isEmpty();
        assertThat(tooLarge.problems()).extracting(Problem::code).containsExactly("segment.change-too-large");
        segue.segments().undo(fair).orThrow();

        // guide
        Explanation explanation = Evaluation.of(wanted, new EvaluationMoment(Instant.now(), ZoneId.of("Europe/Prague")))
                .explain(anna, Facts.NONE);
        for (Explanation.Change change : explanation.changes()) {
            System.out.println(
                    CriterionText.of(change.condition().criterion()) + " would have to be " + change.wanted());
        }
        MembershipExplanation membership =
                segue.segments().explain(fair, ben.no()).orThrow();
        for (StepExplanation step : membership.steps()) {
            System.out.println("step " + step.step().number() + " " + step.did() + " because of " + step.reason());
        }
        // end
        assertThat(explanation.satisfied()).isTrue();
        assertThat(membership.present()).isTrue();

        // guide
        PlanChange planned = segue.segments()
                .plan(
                        fair,
                        plan -> plan.template("INVITE")
                                .campaign("SPRING")
                                .salesperson("JO")
                                .correspondenceForAll(CorrespondenceType.HARD_COPY)
                                .description("The new papers of the season"))
                .orThrow();
        LineId first =
                segue.segments().lines(fair, Optional.empty(), 1).get(0).line().id();
        segue.segments()
                .override(
                        fair,
                        first,
                        it -> it.set(DESCRIPTION, "The papers you asked about")
                                .setNothing(CAMPAIGN)
                                .set(COMMENT, "P.S. Your samples are at the stand."))
                .orThrow();
        LineView shown = segue.segments().line(fair, first).orElseThrow();
        // end
        assertThat(planned.lines()).isEqualTo(2);
        assertThat(shown.interaction().get(CAMPAIGN)).isEmpty();

        // guide
        DocumentHash personal =
                segue.letters().keep(personalBytes, MediaType.DOCX).orThrow().hash();
        segue.segments().override(fair, first, it -> it.set(DOCUMENT, personal)).orThrow();
        try (OutputStream out = Files.newOutputStream(folder.resolve("preview.docx"))) {
            segue.letters().preview(fair, first, out).orThrow();
        }
        // end

        // guide
        SalutationCode ladies = new SalutationCode("F");
        segue.directory()
                .put(SalutationFormula.formal("Dear Ms {surname},")
                        .forCode(ladies)
                        .in(Language.of("en")));
        segue.directory()
                .put(SalutationFormula.formal("Dear {job_title} {surname},").in(Language.of("en")));
        segue.directory().put(SalutationFormula.informal("Dear {first_name},"));
        // end

        // guide
        CriteriaCode code = new CriteriaCode("FAIR");
        segue.savedCriteria().save(fair, code, "Guests of the fair").orThrow();
        SegmentNo again = segue.segments().open("Guests, once more").no();
        List<StepReport> replayed = segue.segments().replay(again, code).orThrow();
        // end
        assertThat(replayed).hasSize(2);

        // guide
        LetterGaps gaps = segue.letters().gaps(fair, Progress.NONE).orThrow();
        System.out.println("for all alike: " + gaps.lackingForAll());
        for (LetterGaps.OfDocument of : gaps.documents()) {
            of.lacking()
                    .forEach((name, lines) -> System.out.println(name + ": " + lines.count() + ", " + lines.first()));
        }
        System.out.println("without an address: " + gaps.withoutAddress().first());
        List<FieldUse> used = segue.letters().fields(letter).orThrow();
        // end
        assertThat(gaps.lines()).isEqualTo(2);
        assertThat(gaps.lackingForAll()).contains("Company_City").doesNotContain("Company_Country");
        assertThat(used).isNotEmpty();

        // guide
        MailingGroupReport applied = segue.segments()
                .applyMailingGroup(
                        fair, new MailingGroup("SPRING"), MailingGroupOptions.STANDARD.removingOldAssignments())
                .orThrow();
        System.out.println(applied.assigned() + " new, " + applied.removed() + " are in it no more");
        // end
        assertThat(applied.assigned()).isEqualTo(2);

        // guide
        Export export = Export.ofContacts(schema)
                .and(ExportColumn.Fact.LINE, ExportColumn.of(CAMPAIGN), ExportColumn.decidedBy(CAMPAIGN));
        try (OutputStream out = Files.newOutputStream(folder.resolve("fair.csv"))) {
            segue.segments().export(fair, export, out, Progress.NONE).orThrow();
        }
        // end
        assertThat(Files.readAllLines(folder.resolve("fair.csv"))).hasSize(3);

        // guide
        LogRequest request =
                LogRequest.standard().withDeliveries().withFollowUp().as(new RequestId("spring-fair-2026"));
        if (segue.segments().log(fair, request.asDryRun()) instanceof LoggingOutcome.WouldLog would) {
            LoggingCounts counts = would.counts();
            System.out.printf("%d of %d lines%n", counts.entries(), counts.lines());
        }
        LoggingOutcome outcome = segue.segments().log(fair, request);
        if (outcome instanceof LoggingOutcome.Refused refused) {
            refused.objections().byCode().forEach((why, lines) -> System.out.println(why + ": " + lines));
        }
        LoggingReceipt receipt = outcome.orThrow();
        // end
        assertThat(receipt.counts().entries()).isEqualTo(2);
        assertThat(receipt.followUp()).isPresent();

        // guide
        DeliveryRun run = segue.deliveries().run(FolderChannel.into(folder.resolve("letters")));
        // end
        assertThat(run.delivered()).isEqualTo(2);
        assertThat(segue.deliveries().counts(receipt.loggedSegment())).containsEntry(DeliveryState.DELIVERED, 2L);

        // guide
        LoggedSegment history =
                segue.loggedSegments().find(receipt.loggedSegment()).orElseThrow();
        List<LoggedEntry> entries = segue.interactions().page(history.no(), Optional.empty(), 100);
        segue.interactions()
                .cancel(receipt.firstEntry(), "Wrong address, the letter came back")
                .orThrow();
        long counting = segue.loggedSegments().find(history.no()).orElseThrow().entriesThatCount();
        // end
        assertThat(entries).hasSize(2);
        assertThat(segue.interactions().find(receipt.firstEntry()).orElseThrow().counts())
                .isFalse();
        assertThat(counting).isEqualTo(1);

        // guide
        LoggedEntry reinstated = segue.interactions()
                .reinstate(receipt.firstEntry(), "The letter was delivered after all")
                .orThrow();
        segue.loggedSegments()
                .cancel(history.no(), new CampaignNo("SPRING"), "The fair is called off")
                .orThrow();
        segue.loggedSegments().reinstate(history.no(), new CampaignNo("SPRING")).orThrow();
        List<HistoryRecord> said = segue.interactions().records(receipt.firstEntry(), 0, 100);
        // end
        assertThat(reinstated.counts()).isTrue();
        assertThat(said).hasSize(2);

        // guide
        segue.interactions()
                .annotate(receipt.firstEntry(), Annotation.evaluation(Grade.POSITIVE))
                .orThrow();
        segue.interactions()
                .annotate(receipt.firstEntry(), Annotation.outcome("Comes with three"))
                .orThrow();
        LoggedEntry annotated = segue.interactions()
                .annotate(receipt.firstEntry(), Annotation.comment("Wants a table near the door"))
                .orThrow();
        FollowUp unanswered = FollowUp.STANDARD.entriesWhere(OUTCOME.isBlank().and(ATTEMPT_FAILED.isFalse()));
        // end
        assertThat(annotated.annotations().comments()).hasSize(1);
        assertThat(unanswered.entries()).isPresent();

        // guide
        StatisticsQuery thisYear = StatisticsQuery.by(Grouping.CAMPAIGN)
                .ofCompany(paper.no())
                .from(LocalDate.now(ZoneId.of("Europe/Prague")).minusYears(1));
        for (StatisticsRow row : segue.interactions().statistics(thisYear, Optional.empty(), 100)) {
            System.out.println(row.key() + ": " + row.entries() + " with " + row.contacts() + ", cost " + row.cost());
        }
        // end
        assertThat(segue.interactions().statistics(thisYear, Optional.empty(), 100))
                .isNotEmpty();
        segue.interactions()
                .cancel(receipt.firstEntry(), "Wrong address after all")
                .orThrow();
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        segue.letters().write(receipt.firstEntry(), written).orThrow();
        assertThat(written.size()).isPositive();

        // guide
        CampaignNo spring = new CampaignNo("SPRING");
        segue.segments()
                .plan(again, plan -> plan.template("INVITE").campaign("SPRING").set(CAMPAIGN_TARGET, true))
                .orThrow();
        long targets = segue.campaigns().activate(spring).orThrow();
        segue.campaigns()
                .targets(spring, chunk -> chunk.forEach(it -> System.out.println(it.contact())), Progress.NONE)
                .orThrow();
        boolean wins = segue.campaigns().isTarget(spring, paper.no());
        List<Segment> annas = segue.segments().segmentsOf(anna.no(), Optional.empty(), 100);
        // end
        assertThat(targets).isEqualTo(2);
        assertThat(wins).isTrue();
        assertThat(annas).isNotEmpty();

        // guide
        StepReport followUp = segue.segments()
                .followUp(
                        receipt.loggedSegment(),
                        FollowUp.STANDARD
                                .described("Thanks for coming")
                                .entriesWhere(EntryFields.DATE.onOrBefore(today())))
                .orThrow();
        System.out.println(followUp.fallenOut() + " have opted out: " + followUp.firstFallenOut());
        // end
        assertThat(followUp.step().admitted()).isZero();
        assertThat(followUp.firstFallenOut()).containsExactly(ben.no());

        // guide
        ContactNo doubled = new ContactNo("P7");
        segue.directory()
                .put(List.of(Contact.person(doubled, "A. Nová").build()))
                .orThrow();
        Merged merged = segue.contacts().merge(doubled, anna.no()).orThrow();
        System.out.println(merged.lines() + " lines in " + merged.segments() + " segments, struck: " + merged.struck());
        segue.contacts().renumber(anna.no(), new ContactNo("P-2026-1")).orThrow();
        ContactNo present = segue.contacts().current(doubled);
        // end
        assertThat(merged.struckCount()).isZero();
        assertThat(present).isEqualTo(new ContactNo("P-2026-1"));

        // guide
        MembershipProof proof = segue.interactions().prove(receipt.firstEntry()).orThrow();
        boolean proven = MembershipProof.parse(proof.toString()).provesIn(receipt.digest());
        Verification verification = segue.loggedSegments()
                .verify(receipt.loggedSegment(), Progress.NONE)
                .orThrow();
        System.out.println(verification.entries() + " entries, not as logged: " + verification.findings());
        // end
        assertThat(proven).isTrue();
        assertThat(verification.intact()).isTrue();

        // guide
        long seen = segue.segments().find(again).orElseThrow().version();
        Outcome<Segment> renamed = segue.segments().ofVersion(seen).rename(again, "Guests of next year");
        for (Problem problem : renamed.problems()) {
            System.out.println(problem.code() + " " + problem.what() + " " + problem.fix() + " " + problem.retry());
        }
        // end
        assertThat(renamed.problems()).isEmpty();

        // guide
        Set<SegmentNo> own = ConcurrentHashMap.newKeySet();
        Segue forJana = Segue.on(storage)
                .actingAs(() -> new Actor("jana"))
                .allowing((by, verb, thing) -> {
                    if (thing instanceof AccessThing.OneSegment segment) {
                        return own.contains(segment.no());
                    }
                    return verb == AccessVerb.VIEW || thing == AccessThing.All.SEGMENTS;
                })
                .build();
        own.add(forJana.segments().open("Jana's guests").no());
        Outcome<Segment> denied = forJana.segments().rename(again, "Jana's too");
        for (Problem problem : denied.problems()) {
            System.out.println(problem.code() + ": " + problem.what());
        }
        // end
        assertThat(denied.problems()).extracting(Problem::code).containsExactly("access.denied");
        assertThat(forJana.segments().find(own.iterator().next())).isPresent();

        // guide
        segue.contacts()
                .suppressAddress("ben@short.example", "Asked by telephone to be left alone")
                .orThrow();
        segue.contacts().suppressDomain("rival.example", "A competitor").orThrow();
        boolean leftAlone = segue.contacts().isSuppressed(ben.no());
        for (Suppression suppression : segue.contacts().suppressions(Optional.empty(), 100)) {
            System.out.println(suppression.key() + " since " + suppression.at() + ": " + suppression.reason());
        }
        // end
        assertThat(leftAlone).isTrue();
        assertThat(segue.contacts().suppressions(Optional.empty(), 100)).hasSize(2);

        // guide
        Erased erased =
                segue.contacts().erase(ben.no(), "Asked by letter of 3 March").orThrow();
        System.out.println(erased.entries() + " entries, " + erased.lines() + " lines; " + erased.tombstone());
        List<Tombstone> tombstones = segue.contacts().tombstones(0, 100);
        // end
        assertThat(tombstones).containsExactly(erased.tombstone());
        assertThat(segue.directory().contact(ben.no())).isEmpty();
    }

    @Test
    void the_guide_shows_exactly_this_code() throws IOException {
        assertThat(blocks(IN_GUIDE, GUIDE)).containsExactlyElementsOf(blocks(IN_SOURCE, SOURCE));
    }

    @Test
    void the_guide_names_every_merge_value() throws IOException {
        String guide = Files.readString(GUIDE);

        assertThat(LetterValues.names(ContactSchema.standard()))
                .allSatisfy(name -> assertThat(guide).contains("`" + name + "`"));
    }

    private static List<String> blocks(Pattern pattern, Path file) throws IOException {
        return pattern.matcher(Files.readString(file))
                .results()
                .map(found -> found.group(1).replaceAll("\\s+", ""))
                .toList();
    }
}
