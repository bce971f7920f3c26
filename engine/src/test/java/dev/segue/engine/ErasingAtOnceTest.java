package dev.segue.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.ContactNo;
import dev.segue.CriteriaCode;
import dev.segue.Progress;
import dev.segue.SegmentNo;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.criteria.Criterion;
import dev.segue.interaction.InteractionField;
import dev.segue.logging.FollowUp;
import dev.segue.logging.LogRequest;
import dev.segue.logging.LoggedEntry;
import dev.segue.logging.LoggedSegment;
import dev.segue.segment.AddOptions;
import dev.segue.segment.LineId;
import dev.segue.segment.Segment;
import dev.segue.segment.StepDefinition;
import dev.segue.storage.StorageException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules ER-1 to ER-3, CN-3 and EX-7, while others select, log, deliver, cancel, save and look at the same contacts. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ErasingAtOnceTest {
    private static final int THREADS = 8;
    private static final int VERBS = 120;
    private static final int VISITORS = 60;

    private final Office office = new Office();
    private final Segue segue = office.segue;
    private final Channel box = new Channel();
    private final List<ContactNo> visitors = IntStream.range(0, VISITORS)
            .mapToObj(i -> new ContactNo("CANARY-" + i + "-"))
            .toList();
    private final Map<ContactNo, ContactNo> became = new ConcurrentHashMap<>();
    private final Set<ContactNo> erased = ConcurrentHashMap.newKeySet();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whoever_was_erased_is_named_nowhere_in_the_end(long seed) throws Exception {
        segue.directory()
                .put(visitors.stream()
                        .map(no -> Contact.person(no, "Name of " + no)
                                .set(ContactFields.SALESPERSON, "JO")
                                .set(ContactFields.EMAIL, no.value().toLowerCase(Locale.ROOT) + "@fair.example")
                                .build())
                        .toList())
                .orThrow();

        Together.run(THREADS, thread -> () -> {
            Random random = new Random(seed * 100 + thread);
            for (int i = 0; i < VERBS; i++) {
                try {
                    act(random);
                } catch (StorageException e) {
                    assertThat(e.problem().code()).isEqualTo("storage.busy");
                }
            }
            return thread;
        });

        assertThat(erased).isNotEmpty();
        Set<ContactNo> gone = ConcurrentHashMap.newKeySet();
        erased.forEach(no -> gone.add(last(no)));
        String all = Everything.in(office.storage).toString();
        for (ContactNo visitor : visitors) {
            if (gone.contains(last(visitor))) {
                assertThat(all.contains(visitor.value()))
                        .as("%s, who became %s, was erased and is named", visitor, last(visitor))
                        .isFalse();
            }
        }
        for (LoggedSegment logged : segue.loggedSegments().page(Optional.empty(), 1_000)) {
            assertThat(segue.loggedSegments()
                            .verify(logged.no(), Progress.NONE)
                            .orThrow()
                            .intact())
                    .as("%s", logged.no())
                    .isTrue();
        }
    }

    private ContactNo last(ContactNo no) {
        ContactNo at = no;
        while (became.containsKey(at)) {
            at = became.get(at);
        }
        return at;
    }

    private void act(Random random) {
        ContactNo visitor = visitors.get(random.nextInt(VISITORS));
        ContactNo other = visitors.get(random.nextInt(VISITORS));
        List<Segment> open = segue.segments().page(Optional.empty(), 1_000);
        if (open.size() < 3) {
            SegmentNo no = segue.segments().open("Fair").no();
            segue.segments().plan(no, plan -> plan.template("INVITE").campaign("SPRING"));
            return;
        }
        SegmentNo no = open.get(random.nextInt(open.size())).no();
        switch (random.nextInt(18)) {
            case 0, 1 -> segue.segments().add(no, Criterion.everyone());
            case 2, 3 -> segue.segments().enter(no, List.of(visitor, other));
            case 4 -> segue.segments().strikeContacts(no, List.of(Office.DANA));
            case 5 -> segue.segments().undo(no);
            case 6 ->
                segue.segments()
                        .preview(no, new StepDefinition.Add(Criterion.everyone(), AddOptions.STANDARD))
                        .asOptional()
                        .ifPresent(segue.segments()::apply);
            case 7 ->
                segue.segments()
                        .log(
                                no,
                                LogRequest.standard()
                                        .skippingObjected()
                                        .withDeliveries()
                                        .withFollowUp());
            case 8 -> segue.deliveries().run(box);
            case 9 -> {
                CriteriaCode code = new CriteriaCode("CODE" + random.nextInt(5));
                segue.savedCriteria().delete(code);
                segue.savedCriteria().save(no, code, "");
            }
            case 10 -> segue.segments().replay(no, new CriteriaCode("CODE" + random.nextInt(5)));
            case 11 ->
                segue.loggedSegments().page(Optional.empty(), 100).stream()
                        .findFirst()
                        .ifPresent(logged -> segue.segments().followUp(logged.no(), FollowUp.STANDARD));
            case 12 ->
                entries().stream()
                        .findAny()
                        .ifPresent(entry -> segue.interactions()
                                .cancel(
                                        entry.entry().no(),
                                        "wrong " + entry.entry().contact().name()));
            case 13 ->
                segue.contacts().suppressAddress(visitor.value().toLowerCase(Locale.ROOT) + "@fair.example", "asked");
            case 14 -> {
                if (!visitor.equals(other)
                        && segue.contacts().merge(visitor, other).asOptional().isPresent()) {
                    became.put(visitor, other);
                }
            }
            case 15 -> segue.segments().override(no, new LineId(1, 1), it -> it.set(InteractionField.COMMENT, "Hello"));
            default -> {
                if (segue.contacts().erase(visitor, "asked").asOptional().isPresent()) {
                    erased.add(visitor);
                }
            }
        }
    }

    private List<LoggedEntry> entries() {
        return segue.loggedSegments().page(Optional.empty(), 100).stream()
                .flatMap(logged -> segue.interactions().page(logged.no(), Optional.empty(), 20).stream())
                .toList();
    }
}
