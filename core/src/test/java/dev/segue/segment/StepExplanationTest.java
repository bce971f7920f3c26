package dev.segue.segment;

import static dev.segue.contact.ContactFields.CITY;
import static dev.segue.segment.StepExplanation.Did.ADMITTED;
import static dev.segue.segment.StepExplanation.Did.LEFT;
import static dev.segue.segment.StepExplanation.Did.REMOVED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.Actor;
import dev.segue.ContactNo;
import dev.segue.LoggedSegmentNo;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.EvaluationMoment;
import dev.segue.criteria.Explanation;
import dev.segue.criteria.Top;
import dev.segue.interaction.FieldSettings;
import dev.segue.optout.OptOut;
import dev.segue.segment.StepDefinition.Add;
import dev.segue.segment.StepDefinition.ChangeContact;
import dev.segue.segment.StepDefinition.Enter;
import dev.segue.segment.StepDefinition.Reduce;
import dev.segue.segment.StepDefinition.Refine;
import dev.segue.segment.StepDefinition.ReuseLogged;
import dev.segue.segment.StepDefinition.Strike;
import dev.segue.segment.StepExplanation.Did;
import dev.segue.segment.StepExplanation.Reason;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rule WY-3: what the fifth step did with Anna. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StepExplanationTest {
    private static final ContactNo ANNA = new ContactNo("P101");
    private static final ContactNo PETR = new ContactNo("P301");
    private static final Criterion IN_BRNO = CITY.is("Brno");
    private static final List<KeptLine> NEVER = List.of();
    private static final List<KeptLine> BEFORE = List.of(line(2, OptionalInt.empty()));
    private static final List<KeptLine> GONE_BEFORE = List.of(line(2, OptionalInt.of(4)));
    private static final List<KeptLine> REMOVED_NOW = List.of(line(2, OptionalInt.of(5)));
    private static final List<KeptLine> REMOVED_LATER = List.of(line(2, OptionalInt.of(7)));
    private static final List<KeptLine> ADMITTED_NOW = List.of(line(5, OptionalInt.of(6)));
    private static final List<KeptLine> ADMITTED_LATER = List.of(line(6, OptionalInt.empty()));

    private static KeptLine line(int admittedBy, OptionalInt removedBy) {
        LinePlace place = new LinePlace(admittedBy, 1, new LineId(admittedBy, 1));
        return new KeptLine(new SegmentLine(place, ANNA, false, FieldSettings.NONE), removedBy);
    }

    private static Add add(AddOptions options) {
        return new Add(IN_BRNO, options);
    }

    private static ReuseLogged reuse(boolean ignoring) {
        return new ReuseLogged(new LoggedSegmentNo(7), false, Optional.empty(), Optional.empty(), false, ignoring);
    }

    private static StepExplanation explained(
            StepDefinition definition, List<KeptLine> lines, Boolean satisfied, OptOut optedOut) {
        Step step =
                new Step(5, definition, new EvaluationMoment(Instant.EPOCH, ZoneOffset.UTC), new Actor("eva"), 0, 0, 0);
        Optional<Explanation> criterion = Optional.ofNullable(satisfied)
                .map(verdict -> new Explanation(IN_BRNO, verdict, Optional.empty(), List.of()));
        return StepExplanation.of(step, ANNA, lines, criterion, Optional.ofNullable(optedOut));
    }

    static Stream<Arguments> steps() {
        Add standard = add(AddOptions.STANDARD);
        Add whole = add(AddOptions.STANDARD.expandingCompanies());
        Add related = add(AddOptions.STANDARD.withRelatedCompanies());
        Add again = add(AddOptions.STANDARD.allowingExisting());
        Add ignoring = add(AddOptions.STANDARD.ignoringExclusion());
        Add first = add(AddOptions.STANDARD.first(Top.of(3)));
        Enter enter = new Enter(List.of(ANNA), false, false);
        Strike strike = new Strike(List.of(ANNA), Optional.empty());
        ChangeContact change = new ChangeContact(Optional.empty(), ANNA, PETR, false, false);
        return Stream.of(
                Arguments.of(standard, ADMITTED_NOW, true, null, ADMITTED, Reason.CRITERION),
                Arguments.of(standard, ADMITTED_NOW, false, null, ADMITTED, Reason.CHANGED_SINCE),
                Arguments.of(standard, ADMITTED_NOW, null, null, ADMITTED, Reason.CHANGED_SINCE),
                Arguments.of(whole, ADMITTED_NOW, false, null, ADMITTED, Reason.COMPANY),
                Arguments.of(related, ADMITTED_NOW, false, null, ADMITTED, Reason.COMPANY),
                Arguments.of(whole, ADMITTED_NOW, true, null, ADMITTED, Reason.CRITERION),
                Arguments.of(standard, NEVER, false, null, LEFT, Reason.NOT_SELECTED),
                Arguments.of(standard, BEFORE, false, null, LEFT, Reason.NOT_SELECTED),
                Arguments.of(standard, BEFORE, true, null, LEFT, Reason.ALREADY_THERE),
                Arguments.of(standard, REMOVED_LATER, true, null, LEFT, Reason.ALREADY_THERE),
                Arguments.of(standard, GONE_BEFORE, true, null, LEFT, Reason.CHANGED_SINCE),
                Arguments.of(standard, ADMITTED_LATER, true, null, LEFT, Reason.CHANGED_SINCE),
                Arguments.of(again, BEFORE, true, null, LEFT, Reason.CHANGED_SINCE),
                Arguments.of(standard, NEVER, true, OptOut.EXCLUDED, LEFT, Reason.OPTED_OUT),
                Arguments.of(ignoring, NEVER, true, OptOut.EXCLUDED, LEFT, Reason.CHANGED_SINCE),
                Arguments.of(ignoring, NEVER, true, OptOut.BLOCKED, LEFT, Reason.OPTED_OUT),
                Arguments.of(standard, NEVER, false, OptOut.BLOCKED, LEFT, Reason.NOT_SELECTED),
                Arguments.of(first, NEVER, true, null, LEFT, Reason.NOT_AMONG_FIRST),
                Arguments.of(whole, NEVER, false, null, LEFT, Reason.NOT_SELECTED),
                Arguments.of(whole, BEFORE, false, null, LEFT, Reason.ALREADY_THERE),
                Arguments.of(new Reduce(IN_BRNO, false), REMOVED_NOW, true, null, REMOVED, Reason.CRITERION),
                Arguments.of(new Reduce(IN_BRNO, false), REMOVED_NOW, false, null, REMOVED, Reason.CHANGED_SINCE),
                Arguments.of(new Reduce(IN_BRNO, true), REMOVED_NOW, false, null, REMOVED, Reason.COMPANY),
                Arguments.of(new Reduce(IN_BRNO, false), NEVER, true, null, LEFT, Reason.NOT_THERE),
                Arguments.of(new Reduce(IN_BRNO, false), BEFORE, false, null, LEFT, Reason.NOT_SELECTED),
                Arguments.of(new Reduce(IN_BRNO, false), BEFORE, true, null, LEFT, Reason.CHANGED_SINCE),
                Arguments.of(new Refine(IN_BRNO, false), REMOVED_NOW, false, null, REMOVED, Reason.CRITERION),
                Arguments.of(new Refine(IN_BRNO, false), REMOVED_NOW, true, null, REMOVED, Reason.CHANGED_SINCE),
                Arguments.of(new Refine(IN_BRNO, false), BEFORE, true, null, LEFT, Reason.CRITERION),
                Arguments.of(new Refine(IN_BRNO, true), BEFORE, false, null, LEFT, Reason.COMPANY),
                Arguments.of(new Refine(IN_BRNO, false), BEFORE, false, null, LEFT, Reason.CHANGED_SINCE),
                Arguments.of(new Refine(IN_BRNO, false), NEVER, true, null, LEFT, Reason.NOT_THERE),
                Arguments.of(enter, ADMITTED_NOW, null, null, ADMITTED, Reason.NAMED),
                Arguments.of(enter, BEFORE, null, null, LEFT, Reason.ALREADY_THERE),
                Arguments.of(new Enter(List.of(PETR), false, false), BEFORE, null, null, LEFT, Reason.NOT_SELECTED),
                Arguments.of(strike, REMOVED_NOW, null, null, REMOVED, Reason.NAMED),
                Arguments.of(strike, NEVER, null, null, LEFT, Reason.NOT_THERE),
                Arguments.of(change, REMOVED_NOW, null, null, REMOVED, Reason.NAMED),
                Arguments.of(reuse(false), ADMITTED_NOW, null, null, ADMITTED, Reason.LOGGED),
                Arguments.of(reuse(false), BEFORE, null, null, LEFT, Reason.ALREADY_THERE),
                Arguments.of(reuse(false), NEVER, null, OptOut.EXCLUDED, LEFT, Reason.OPTED_OUT),
                Arguments.of(reuse(true), NEVER, null, OptOut.EXCLUDED, LEFT, Reason.NOT_SELECTED),
                Arguments.of(reuse(true), NEVER, null, OptOut.SUPPRESSED, LEFT, Reason.OPTED_OUT),
                Arguments.of(reuse(false), NEVER, null, null, LEFT, Reason.NOT_SELECTED));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void tells_what_a_step_did_and_why(
            StepDefinition definition,
            List<KeptLine> lines,
            Boolean satisfied,
            OptOut optedOut,
            Did did,
            Reason reason) {
        StepExplanation explanation = explained(definition, lines, satisfied, optedOut);

        assertThat(explanation.did()).isEqualTo(did);
        assertThat(explanation.reason()).isEqualTo(reason);
        assertThat(explanation.criterion().map(Explanation::satisfied)).isEqualTo(Optional.ofNullable(satisfied));
    }

    @Test
    void a_contact_that_got_one_line_more_while_another_was_removed_was_admitted() {
        assertThat(explained(
                                new ChangeContact(Optional.empty(), ANNA, ANNA, true, false),
                                List.of(line(2, OptionalInt.of(5)), line(5, OptionalInt.empty())),
                                null,
                                null)
                        .did())
                .isEqualTo(ADMITTED);
    }
}
