package dev.segue.engine;

import static dev.segue.engine.Office.SPRING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.ContactNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.Problem;
import dev.segue.SegmentNo;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.criteria.Criterion;
import dev.segue.interaction.InteractionField;
import dev.segue.logging.LogRequest;
import dev.segue.logging.LoggedSegment;
import dev.segue.logging.LoggingOutcome;
import dev.segue.segment.AddOptions;
import dev.segue.segment.LineId;
import dev.segue.segment.Segment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ManyAtOnceTest {
    private static final int THREADS = 16;
    private static final int VERBS = 150;
    private static final int SEGMENTS = 4;

    private final Office office = new Office();
    private final Segue segue = office.segue;
    private final Channel box = new Channel();
    private final List<ContactNo> visitors = office.visitors(40);
    private final Map<SegmentNo, Long> versions = new ConcurrentHashMap<>();
    private final Set<String> refusals = ConcurrentHashMap.newKeySet();

    @Test
    void what_sixteen_do_by_chance_to_the_same_segments_adds_up_in_the_end() throws Exception {
        for (int i = 0; i < SEGMENTS; i++) {
            open();
        }

        Together.run(THREADS, thread -> () -> {
            Random random = new Random(thread);
            for (int i = 0; i < VERBS; i++) {
                act(random);
            }
            return thread;
        });

        Audit.of(office.storage);
        segue.segments().page(Optional.empty(), 1_000).forEach(this::everyChangeCounts);
        segue.loggedSegments().page(Optional.empty(), 1_000).stream()
                .map(LoggedSegment::segment)
                .forEach(this::everyChangeCounts);
        segue.deliveries().run(box);
        assertThat(box.numbers()).as("nobody gets a letter twice").doesNotHaveDuplicates();
        assertThat(refusals)
                .isSubsetOf(
                        "criteria.cycle",
                        "segment.stale",
                        "segment.already-logged",
                        "segment.not-found",
                        "segment.nothing-to-undo",
                        "segment.nothing-to-redo",
                        "segment.line-not-found",
                        "segment.contact-existing",
                        "segment.contact-excluded",
                        "log.empty",
                        "log.exclusions-moved");
    }

    private void everyChangeCounts(Segment segment) {
        assertThat(segment.version()).as("version of %s", segment.no()).isEqualTo(versions.get(segment.no()));
    }

    private void open() {
        SegmentNo no = segue.segments().open("Spring fair").no();
        versions.merge(no, 1L, Long::sum);
        changed(no, segue.segments().plan(no, plan -> plan.template("INVITE").campaign("SPRING")));
    }

    private void act(Random random) {
        List<Segment> open = segue.segments().page(Optional.empty(), 1_000);
        if (open.size() < SEGMENTS) {
            open();
            return;
        }
        SegmentNo no = open.get(random.nextInt(open.size())).no();
        ContactNo visitor = visitors.get(random.nextInt(visitors.size()));
        List<LineView> lines = segue.segments().lines(no, 1_000);
        LineId line = lines.isEmpty()
                ? new LineId(1, 1)
                : lines.get(random.nextInt(lines.size())).line().id();
        switch (random.nextInt(20)) {
            case 0, 1, 2 ->
                changed(no, segue.segments().enter(no, List.of(visitor), EnterOptions.STANDARD.allowingExisting()));
            case 3 ->
                changed(no, segue.segments().add(no, Criterion.everyone(), AddOptions.STANDARD.expandingCompanies()));
            case 4 ->
                changed(
                        no,
                        segue.segments()
                                .reduce(no, Criterion.inSegment(open.get(0).no())));
            case 5 -> changed(no, segue.segments().strike(no, List.of(line)));
            case 6 -> changed(no, segue.segments().changeContact(no, line, visitor));
            case 7, 8 -> changed(no, segue.segments().undo(no));
            case 9 -> changed(no, segue.segments().redo(no));
            case 10 -> changed(no, segue.segments().plan(no, plan -> plan.subject("Subject " + random.nextInt(9))));
            case 11, 12 ->
                changed(no, segue.segments().override(no, line, it -> it.set(InteractionField.SUBJECT, "Own")));
            case 13 -> changed(no, segue.segments().pin(no, InteractionField.SALESPERSON));
            case 14 ->
                changed(
                        no,
                        segue.segments()
                                .add(no, Criterion.inSegment(open.get(0).no()).negate()));
            case 15 -> put(visitor, random.nextBoolean());
            case 16 ->
                segue.templates()
                        .keep(segue.templates()
                                .find(Office.INVITE)
                                .orElseThrow()
                                .with(InteractionField.CAMPAIGN, SPRING))
                        .orThrow();
            case 17 -> segue.deliveries().run(box);
            case 18 -> cancel(random);
            default -> log(no, random);
        }
    }

    private void changed(SegmentNo no, Outcome<?> outcome) {
        outcome.problems().stream().map(Problem::code).forEach(refusals::add);
        if (outcome.asOptional().isPresent()) {
            versions.merge(no, 1L, Long::sum);
        }
    }

    private void put(ContactNo visitor, boolean excluded) {
        segue.directory()
                .put(List.of(Contact.person(visitor, "Visitor")
                        .set(ContactFields.SALESPERSON, "JO")
                        .set(ContactFields.EXCLUDED, excluded)
                        .build()))
                .orThrow();
    }

    private void cancel(Random random) {
        List<LoggedSegment> logged = segue.loggedSegments().page(Optional.empty(), 1_000);
        if (!logged.isEmpty()) {
            LoggedSegmentNo no = logged.get(random.nextInt(logged.size())).no();
            segue.interactions()
                    .page(no, Optional.empty(), 1)
                    .forEach(it -> segue.interactions()
                            .cancel(it.entry().no(), "moved")
                            .orThrow());
        }
    }

    private void log(SegmentNo no, Random random) {
        LogRequest request = LogRequest.standard().skippingObjected().withDeliveries();
        LoggingOutcome outcome = segue.segments().log(no, random.nextBoolean() ? request.withFollowUp() : request);
        if (outcome instanceof LoggingOutcome.Logged logged) {
            logged.receipt().followUp().ifPresent(next -> versions.merge(next, 2L, Long::sum));
        } else if (outcome instanceof LoggingOutcome.Refused refused) {
            refused.objections().first().stream().map(Problem::code).forEach(refusals::add);
        }
    }
}
