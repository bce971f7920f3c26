package dev.segue.segment;

import dev.segue.SegmentNo;
import dev.segue.interaction.FieldSettings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * How the lines of one segment stand that belong to one contact now and belonged to two before (rule ST-10). Immutable.
 *
 * <p>A line doubles an earlier one if both are present after some step, and the step that admitted it would not have admitted it had the
 * two been one contact: it did not allow existing ones, or it is the same step. The earlier line stays in its place; it is present when
 * either was. It keeps its settings, or takes those of the other if it has none, and is on purpose only if both were. All else stays.
 */
public final class Doubles {
    private final List<KeptLine> before;
    private final List<KeptLine> surviving;
    private final List<StruckLine> struck;

    private Doubles(List<KeptLine> before, List<KeptLine> surviving, List<StruckLine> struck) {
        this.before = before;
        this.surviving = List.copyOf(surviving);
        this.struck = List.copyOf(struck);
    }

    /**
     * Settles the lines of one contact.
     *
     * @param lines all its lines in the segment, present or not, in any order
     * @param allowsExisting whether the step of that number gave one more line to a contact that had one
     */
    public static Doubles among(SegmentNo segment, List<KeptLine> lines, IntPredicate allowsExisting) {
        List<KeptLine> inTime = lines.stream()
                .sorted(Comparator.comparing(kept -> kept.line().id()))
                .toList();
        List<KeptLine> surviving = new ArrayList<>();
        List<StruckLine> struck = new ArrayList<>();
        for (KeptLine line : inTime) {
            Optional<KeptLine> doubled = surviving.stream()
                    .filter(earlier -> doubles(line, earlier, allowsExisting))
                    .findFirst();
            if (doubled.isEmpty()) {
                surviving.add(line);
            } else {
                KeptLine earlier = doubled.get();
                surviving.set(surviving.indexOf(earlier), united(earlier, line));
                struck.add(new StruckLine(
                        segment, line.line().id(), earlier.line().id(), givesUpSettings(earlier.line(), line.line())));
            }
        }
        return new Doubles(inTime, surviving, struck);
    }

    private static boolean doubles(KeptLine line, KeptLine earlier, IntPredicate allowsExisting) {
        boolean sameStep = line.admittedBy() == earlier.admittedBy();
        return earlier.presentAt(line.admittedBy()) && (sameStep || !allowsExisting.test(line.admittedBy()));
    }

    private static KeptLine united(KeptLine earlier, KeptLine later) {
        SegmentLine line = earlier.line();
        FieldSettings settings = line.settings().isEmpty() ? later.line().settings() : line.settings();
        int end = Math.max(earlier.end(), later.end());
        return new KeptLine(
                new SegmentLine(
                        line.place(),
                        line.contact(),
                        line.onPurpose() && later.line().onPurpose(),
                        settings),
                end == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(end));
    }

    private static boolean givesUpSettings(SegmentLine kept, SegmentLine gone) {
        return !kept.settings().isEmpty()
                && !gone.settings().isEmpty()
                && !kept.settings().equals(gone.settings());
    }

    /** The lines that are there now, by id. */
    public List<KeptLine> surviving() {
        return surviving;
    }

    /** The lines that are gone, by id. */
    public List<StruckLine> struck() {
        return struck;
    }

    /** A step with the counts of the lines that are there now, from the counts of those that were there before. */
    public Step recounted(Step step) {
        int number = step.number();
        return new Step(
                number,
                step.definition(),
                step.moment(),
                step.by(),
                step.admitted() - fewer(line -> line.admittedBy() == number),
                step.removed() - fewer(line -> line.end() == number),
                step.present() - fewer(line -> line.presentAt(number)));
    }

    private long fewer(Predicate<KeptLine> such) {
        return before.stream().filter(such).count()
                - surviving.stream().filter(such).count();
    }
}
