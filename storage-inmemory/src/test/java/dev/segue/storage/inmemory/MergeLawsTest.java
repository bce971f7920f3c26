package dev.segue.storage.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.ContactNo;
import dev.segue.SegmentNo;
import dev.segue.contact.Alias;
import dev.segue.contact.Consent;
import dev.segue.contact.Contact;
import dev.segue.segment.Segment;
import dev.segue.segment.SegmentLine;
import dev.segue.segment.Step;
import dev.segue.segment.StepDefinition;
import dev.segue.storage.AliasRequest;
import dev.segue.storage.Aliased;
import dev.segue.storage.Storage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class MergeLawsTest {
    private static final List<ContactNo> PEOPLE =
            IntStream.range(0, 6).mapToObj(i -> new ContactNo("P" + i)).toList();

    @Property(tries = 200)
    void after_every_kept_step_the_two_are_one_and_nobody_elses_line_has_changed(@ForAll long seed) {
        Random random = new Random(seed);
        Script script = new Script();
        List<ContactNo> left = new ArrayList<>(PEOPLE);
        while (left.size() > 1) {
            for (int i = 0; i < 8; i++) {
                script.doesSomething(random, left);
            }
            Collections.shuffle(left, random);
            ContactNo from = left.remove(0);
            script.mergesAndCompares(from, left.get(0));
        }
    }

    /** A segment that is changed at random, and in which contacts are merged. */
    private static final class Script {
        private final Storage storage = InMemoryStorage.create();
        private final SegmentNo no = Fair.opened(storage, "S1").no();

        Script() {
            storage.directory()
                    .putContacts(PEOPLE.stream()
                            .map(person ->
                                    Contact.person(person, "Person " + person).build())
                            .toList());
        }

        void doesSomething(Random random, List<ContactNo> people) {
            List<ContactNo> some =
                    people.stream().filter(any -> random.nextInt(3) == 0).toList();
            if (random.nextInt(4) == 0) {
                List<Integer> kept =
                        new ArrayList<>(steps().stream().map(Step::number).toList());
                kept.add(0);
                Fair.done(storage.segments().moveTo(no, header().version(), kept.get(random.nextInt(kept.size()))));
            } else if (!some.isEmpty()) {
                StepDefinition step = random.nextInt(3) == 0
                        ? new StepDefinition.Strike(some, Optional.empty())
                        : new StepDefinition.Enter(some, random.nextInt(3) == 0, false);
                Fair.step(storage, no, step, some);
            }
        }

        void mergesAndCompares(ContactNo from, ContactNo into) {
            Map<Integer, List<SegmentLine>> before = linesAfterEachStep();
            long version = header().version();
            boolean hasLines = before.values().stream()
                    .flatMap(List::stream)
                    .anyMatch(line -> line.contact().equals(from));

            Aliased aliased = storage.aliases()
                    .append(new AliasRequest(
                            new Alias(from, into, Alias.Kind.MERGED, Fair.JANA, Instant.EPOCH),
                            Consent.MOST_RESTRICTIVE,
                            Optional.empty()));

            assertThat(aliased).isInstanceOf(Aliased.Done.class);
            assertThat(header().version()).isEqualTo(hasLines ? version + 1 : version);
            Map<Integer, List<SegmentLine>> after = linesAfterEachStep();
            assertThat(after.keySet()).isEqualTo(before.keySet());
            after.forEach((step, lines) -> {
                List<SegmentLine> were = before.getOrDefault(step, List.of());
                assertThat(members(lines))
                        .isEqualTo(members(were).stream()
                                .map(member -> member.equals(from) ? into : member)
                                .collect(Collectors.toSet()));
                assertThat(others(lines, from, into)).isEqualTo(others(were, from, into));
                assertThat(lines)
                        .isSortedAccordingTo((one, other) -> one.place().compareTo(other.place()));
            });
            steps().forEach(step -> assertThat(step.present())
                    .isEqualTo(after.getOrDefault(step.number(), List.of()).size()));
            assertThat(storage.segments().count(no))
                    .isEqualTo(Fair.lines(storage, no, OptionalInt.empty(), 3).size());
        }

        private static Set<ContactNo> members(List<SegmentLine> lines) {
            return lines.stream().map(SegmentLine::contact).collect(Collectors.toSet());
        }

        private static List<SegmentLine> others(List<SegmentLine> lines, ContactNo from, ContactNo into) {
            return lines.stream()
                    .filter(line ->
                            !line.contact().equals(from) && !line.contact().equals(into))
                    .toList();
        }

        private Map<Integer, List<SegmentLine>> linesAfterEachStep() {
            Map<Integer, List<SegmentLine>> lines = new TreeMap<>();
            steps().forEach(step ->
                    lines.put(step.number(), Fair.lines(storage, no, OptionalInt.of(step.number()), 3)));
            return lines;
        }

        private List<Step> steps() {
            return storage.segments().steps(no, 0, Storage.CHUNK);
        }

        private Segment header() {
            return storage.segments().find(no).orElseThrow();
        }
    }
}
