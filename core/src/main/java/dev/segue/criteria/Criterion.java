package dev.segue.criteria;

import static java.util.Objects.requireNonNull;

import dev.segue.CampaignNo;
import dev.segue.CriteriaCode;
import dev.segue.LoggedSegmentNo;
import dev.segue.SegmentNo;
import dev.segue.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Which contacts belong in a segment: a closed, immutable tree of conditions, which is data and nothing else.
 *
 * <p>Rule CR-1: a criterion answers yes or no; there is no third answer. A condition on an absent value answers no, and {@link Not} turns
 * that no into a yes; hence there is no "unequal", "not in" or "none of": they are the negation of their opposite, and a contact without a
 * value is among them. Whoever translates a criterion gives exactly the answers of {@link Evaluation}.
 *
 * <p>Grouping is always explicit. Two criteria are equal if they are built alike, so that they can be keys of a map. What cannot mean
 * anything, such as a range on a set, cannot be built; what depends on the host's fields, or a person may mistype, is found by {@link
 * CriterionCheck}.
 */
public sealed interface Criterion {

    /** Everyone: the criterion without a condition. */
    static Criterion everyone() {
        return Everyone.INSTANCE;
    }

    /** Yes when every operand says yes. */
    static Criterion allOf(Criterion... operands) {
        return new AllOf(List.of(operands));
    }

    /** Yes when at least one operand says yes. */
    static Criterion anyOf(Criterion... operands) {
        return new AnyOf(List.of(operands));
    }

    /** Yes when the operand says no. */
    static Criterion not(Criterion operand) {
        return new Not(operand);
    }

    /** Yes for the contacts of that segment. */
    static Membership inSegment(SegmentNo segment) {
        return new MemberOfSegment(segment);
    }

    /** Yes for the contacts of that logged segment. */
    static Membership inLoggedSegment(LoggedSegmentNo segment) {
        return new MemberOfLoggedSegment(segment);
    }

    /** Yes for the targets of that campaign. */
    static Membership targetOf(CampaignNo campaign) {
        return new TargetOfCampaign(campaign);
    }

    /** Yes for the contacts that the steps of those saved criteria would leave in an empty segment. */
    static Criterion meets(CriteriaCode code) {
        return new MeetsSavedCriteria(code);
    }

    /** Yes for that share of all contacts, always the same ones under one salt. */
    static Criterion sample(String salt, String percent) {
        return new Sample(salt, new BigDecimal(percent));
    }

    /** Yes for the contacts of which the host says so. */
    static Membership custom(String name, String... arguments) {
        return new Custom(name, List.of(arguments));
    }

    /** This and all of those. A conjunction takes more operands instead of nesting. */
    default Criterion and(Criterion... others) {
        return new AllOf(joined(this instanceof AllOf all ? all.operands() : List.of(this), others));
    }

    /** This or any of those. A disjunction takes more operands instead of nesting. */
    default Criterion or(Criterion... others) {
        return new AnyOf(joined(this instanceof AnyOf any ? any.operands() : List.of(this), others));
    }

    /** The opposite of this. */
    default Criterion negate() {
        return new Not(this);
    }

    /**
     * This with each condition that is no group and no negation replaced, also those in conditions on rows, which come before the condition that
     * holds them.
     *
     * @throws IllegalArgumentException if it is too deep
     */
    default Criterion mapLeaves(UnaryOperator<Criterion> replacement) {
        return CriterionTree.mapLeaves(CriterionTree.refuseTooDeep(this), replacement);
    }

    /** Calls the method for this kind of criterion. */
    <R> R accept(Visitor<R> visitor);

    /**
     * One method for each kind of criterion, so that a new kind breaks every translator at compile time.
     *
     * @param <R> what a criterion is translated to
     */
    interface Visitor<R> {
        /** Translates {@link Everyone}. */
        R everyone(Everyone criterion);

        /** Translates {@link AllOf}. */
        R allOf(AllOf criterion);

        /** Translates {@link AnyOf}. */
        R anyOf(AnyOf criterion);

        /** Translates {@link Not}. */
        R not(Not criterion);

        /** Translates {@link Comparison}. */
        R comparison(Comparison criterion);

        /** Translates {@link Range}. */
        R range(Range criterion);

        /** Translates {@link OneOf}. */
        R oneOf(OneOf criterion);

        /** Translates {@link Wildcard}. */
        R wildcard(Wildcard criterion);

        /** Translates {@link Blank}. */
        R blank(Blank criterion);

        /** Translates {@link AnyOfSet}. */
        R anyOfSet(AnyOfSet criterion);

        /** Translates {@link AllOfSet}. */
        R allOfSet(AllOfSet criterion);

        /** Translates {@link RowsWhere}. */
        R rowsWhere(RowsWhere criterion);

        /** Translates {@link MemberOfSegment}. */
        R memberOfSegment(MemberOfSegment criterion);

        /** Translates {@link MemberOfLoggedSegment}. */
        R memberOfLoggedSegment(MemberOfLoggedSegment criterion);

        /** Translates {@link TargetOfCampaign}. */
        R targetOfCampaign(TargetOfCampaign criterion);

        /** Translates {@link MeetsSavedCriteria}. */
        R meetsSavedCriteria(MeetsSavedCriteria criterion);

        /** Translates {@link Sample}. */
        R sample(Sample criterion);

        /** Translates {@link Custom}. */
        R custom(Custom criterion);
    }

    /** How a field's value is compared with an operand. */
    enum Operator {
        /** Equal. */
        EQ("is"),
        /** Less, earlier, or before in code-point order. */
        LT("is below"),
        /** Less or equal. */
        LE("is at most"),
        /** Greater, later, or behind in code-point order. */
        GT("is above"),
        /** Greater or equal. */
        GE("is at least");

        private final String words;

        Operator(String words) {
            this.words = words;
        }

        /** The operator in words, as they stand between field and operand. */
        public String words() {
            return words;
        }
    }

    /** Yes for everyone. */
    record Everyone() implements Criterion {
        private static final Everyone INSTANCE = new Everyone();

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.everyone(this);
        }
    }

    /** Yes when every operand says yes. Has at least one operand; {@link Everyone} is the criterion without a condition. */
    record AllOf(List<Criterion> operands) implements Criterion {
        /** Copies the operands. */
        public AllOf {
            operands = atLeastOne("All-of", operands);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.allOf(this);
        }
    }

    /** Yes when at least one operand says yes. Has at least one operand. */
    record AnyOf(List<Criterion> operands) implements Criterion {
        /** Copies the operands. */
        public AnyOf {
            operands = atLeastOne("Any-of", operands);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.anyOf(this);
        }
    }

    /** Yes when the operand says no. */
    record Not(Criterion operand) implements Criterion {
        /** Needs an operand. */
        public Not {
            requireNonNull(operand, "operand");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.not(this);
        }
    }

    /** A condition on the value of one field. */
    sealed interface FieldCondition extends Criterion
            permits Comparison, Range, OneOf, Wildcard, Blank, AnyOfSet, AllOfSet {

        /** Which field is asked for. */
        Field<?> field();
    }

    /**
     * Yes when the field has a value and it compares so with the operand.
     *
     * <p>Rule CR-2: texts and codes are compared by code point, case-sensitive unless {@code ignoringCase}, which folds each code point
     * ({@link dev.segue.Text#fold}); flags and choices can only be equal; money in another currency than the operand's counts as absent.
     * Rule CR-3: an instant is compared with a day as the half-open span from the day's first moment to the next day's, in the zone of the
     * date expression, or of the evaluation: {@code EQ} is within it, {@code LT} before it, {@code GE} not before it, {@code GT} at or
     * after its end, {@code LE} before its end.
     *
     * @param field any field but a set
     * @param operator the comparison
     * @param operand of the field's type
     * @param ignoringCase only for texts and codes
     */
    record Comparison(Field<?> field, Operator operator, Operand operand, boolean ignoringCase)
            implements FieldCondition {
        /** Refuses what has no meaning: an operand of another type, an order of flags, folding of numbers. */
        public Comparison {
            requireNonNull(operator, "operator");
            refuseUnless(field instanceof ScalarField, field, "is compared as a set, with any-of or all-of");
            refuseUnless(operator == Operator.EQ || field instanceof OrderedField, field, "has no order");
            refuseUnless(!ignoringCase || field instanceof TextualField, field, "has no upper and lower case");
            operand = field.kept(operand);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.comparison(this);
        }
    }

    /**
     * Yes when the field has a value, it is at least {@code from} and at most {@code to}; either may be open, not both. Between two days an
     * instant is from the first moment of the one to the last of the other (rule CR-3).
     *
     * @param field one whose values have an order
     * @param from the least value, included
     * @param to the greatest value, included
     */
    record Range(Field<?> field, Optional<Operand> from, Optional<Operand> to) implements FieldCondition {
        /** Refuses a range without an end, or one over values without an order. */
        public Range {
            refuseUnless(field instanceof OrderedField, field, "has no order");
            refuseUnless(from.isPresent() || to.isPresent(), field, "has a range with at least one end");
            from = from.map(field::kept);
            to = to.map(field::kept);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.range(this);
        }
    }

    /**
     * Yes when the field has one of the values. Texts and codes are case-sensitive; dates and instants are fixed.
     *
     * @param field any field but a set
     * @param values at least one, in the order given, each once: values of the field, or parameters, each of which may give several
     */
    record OneOf(Field<?> field, List<?> values) implements FieldCondition {
        /** Copies the values without repetitions; refuses values of another type. */
        public OneOf {
            refuseUnless(field instanceof ScalarField, field, "is compared as a set, with any-of or all-of");
            refuseUnless(!values.isEmpty(), field, "is one of at least one value");
            LinkedHashSet<Object> kept = new LinkedHashSet<>(values.size() * 2);
            for (Object value : values) {
                kept.add(value instanceof Operand.Parameter ? value : field.keptValue(value));
            }
            values = List.copyOf(kept);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.oneOf(this);
        }
    }

    /**
     * Yes when the field has a value and all of it matches the pattern.
     *
     * <p>Rule CR-4: {@code *} stands for any characters or none, {@code ?} for exactly one code point, and a backslash makes the character
     * behind it stand for itself. Everything else stands for itself. An empty text is matched by {@code *} alone.
     *
     * @param field a text or a code
     * @param pattern the pattern; one that ends in a lone backslash is refused
     * @param ignoringCase whether each code point is folded
     */
    record Wildcard(Field<String> field, String pattern, boolean ignoringCase) implements FieldCondition {
        /** Refuses a pattern that ends in the middle of an escape. */
        public Wildcard {
            requireNonNull(field, "field");
            WildcardPattern.of(pattern, ignoringCase);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.wildcard(this);
        }
    }

    /**
     * Yes when the field has no value, or an empty text, or an empty set (rule CR-5). A text of nothing but blanks is text.
     *
     * @param field any field
     */
    record Blank(Field<?> field) implements FieldCondition {
        /** Needs a field. */
        public Blank {
            requireNonNull(field, "field");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.blank(this);
        }
    }

    /**
     * Yes when the set holds at least one of the values. Case-sensitive.
     *
     * @param field a set
     * @param values at least one, in the order given, each once: texts, or parameters, each of which may give several
     */
    record AnyOfSet(SetField field, List<?> values) implements FieldCondition {
        /** Copies the values without repetitions. */
        public AnyOfSet {
            values = elements(field, values);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.anyOfSet(this);
        }
    }

    /**
     * Yes when the set holds every one of the values. Case-sensitive.
     *
     * @param field a set
     * @param values at least one, in the order given, each once: texts, or parameters, each of which may give several
     */
    record AllOfSet(SetField field, List<?> values) implements FieldCondition {
        /** Copies the values without repetitions. */
        public AllOfSet {
            values = elements(field, values);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.allOfSet(this);
        }
    }

    /**
     * Yes when what is asked about some rows of the contact is so.
     *
     * <p>Rule CR-6: the window picks rows first, by the date of the relation; a row without a date lies in no window. Each of the rest is
     * then asked the whole inner condition, so that it is one row that satisfies all of it.
     *
     * @param relation whose rows they are
     * @param where what a row must satisfy, over fields of the relation; absent if any row does
     * @param window in which days a row must lie; absent if in any
     * @param measure what is asked about them together: how many they are, their total, or when the latest was
     */
    record RowsWhere(Relation relation, Optional<Criterion> where, Optional<Window> window, RowMeasure measure)
            implements Criterion {
        /** Refuses a total of a field that rows of the relation do not have. */
        public RowsWhere {
            requireNonNull(relation, "relation");
            requireNonNull(where, "where");
            requireNonNull(window, "window");
            requireNonNull(measure, "measure");
            if (measure instanceof RowTotal total && !total.field().subject().equals(relation.name())) {
                throw new IllegalArgumentException(
                        "The total over rows of %s is of a field of theirs, but '%s' is one of %s"
                                .formatted(
                                        relation.name(),
                                        total.field(),
                                        total.field().subject()));
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rowsWhere(this);
        }
    }

    /**
     * A condition that is not answered from the contact and its rows, but by who belongs to something that is known elsewhere. {@link Facts}
     * bring the answer.
     */
    sealed interface Membership extends Criterion
            permits MemberOfSegment, MemberOfLoggedSegment, TargetOfCampaign, Custom {}

    /**
     * Yes for the contacts that have a line in that open segment when the criterion is evaluated.
     *
     * @param segment the segment
     */
    record MemberOfSegment(SegmentNo segment) implements Membership {
        /** Needs a segment. */
        public MemberOfSegment {
            requireNonNull(segment, "segment");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.memberOfSegment(this);
        }
    }

    /**
     * Yes for the contacts that have an entry that counts in that logged segment.
     *
     * @param segment the logged segment
     */
    record MemberOfLoggedSegment(LoggedSegmentNo segment) implements Membership {
        /** Needs a logged segment. */
        public MemberOfLoggedSegment {
            requireNonNull(segment, "logged segment");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.memberOfLoggedSegment(this);
        }
    }

    /**
     * Yes for the contacts that are targets of that campaign when the criterion is evaluated (rule CA-2).
     *
     * @param campaign the campaign
     */
    record TargetOfCampaign(CampaignNo campaign) implements Membership {
        /** Needs a campaign. */
        public TargetOfCampaign {
            requireNonNull(campaign, "campaign");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.targetOfCampaign(this);
        }
    }

    /**
     * Yes for the contacts that the steps of those saved criteria would leave in an empty segment. It stands for what the criteria say when
     * it is evaluated, and is replaced by that before ({@link dev.segue.segment.SavedCriteria#asCriterion}).
     *
     * @param code the code of the saved criteria
     */
    record MeetsSavedCriteria(CriteriaCode code) implements Criterion {
        /** Needs a code. */
        public MeetsSavedCriteria {
            requireNonNull(code, "criteria code");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.meetsSavedCriteria(this);
        }
    }

    /**
     * Yes for a share of all contacts that looks drawn at random and is the same each time.
     *
     * <p>Rule CR-13: a contact is in when the first eight bytes of the SHA-256 of the salt, one zero byte and the contact's number (both
     * texts in UTF-8), read as an unsigned number, are below percent × 2⁶⁴ / 100, rounded down. Hence under one salt the contacts of a smaller share are
     * among those of a larger one, and under different salts the shares have nothing to do with each other. A contact that gets another number is
     * drawn anew.
     *
     * @param salt names the experiment: 1 to 100 characters, not blank
     * @param percent above 0, at most 100, with at most four decimals
     */
    record Sample(String salt, BigDecimal percent) implements Criterion {
        /** How many decimals a share has at most. */
        public static final int MOST_DECIMALS = 4;

        /** Drops zeros at the end of the share, so that equal ones are equal; refuses a share of none or of more than all. */
        public Sample {
            Text.checked("The salt of a sample", salt, 100);
            if (salt.isBlank()) {
                throw new IllegalArgumentException("The salt of a sample is not blank, but was '%s'".formatted(salt));
            }
            percent = SampleShare.checked(percent);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sample(this);
        }
    }

    /**
     * Yes for the contacts of which the host says so, by a criterion of its own that it has registered under that name.
     *
     * @param name 1 to 63 of a-z, 0-9 and _, beginning with a letter, as a field's
     * @param arguments what it is asked with; what they mean is the host's
     */
    record Custom(String name, List<String> arguments) implements Membership {
        /** Copies the arguments; refuses a name that is none. */
        public Custom {
            Field.checkedName("A custom criterion's name", name);
            arguments = List.copyOf(arguments);
            arguments.forEach(argument -> Text.checked("An argument of " + name, argument, 250));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.custom(this);
        }
    }

    private static List<Criterion> joined(List<Criterion> first, Criterion... others) {
        List<Criterion> operands = new ArrayList<>(first);
        operands.addAll(List.of(others));
        return operands;
    }

    private static List<Criterion> atLeastOne(String thing, List<Criterion> operands) {
        if (operands.isEmpty()) {
            throw new IllegalArgumentException(
                    thing + " needs at least one operand, but had none; use everyone() to select all contacts");
        }
        return List.copyOf(operands);
    }

    private static List<?> elements(SetField field, List<?> values) {
        refuseUnless(!values.isEmpty(), field, "is compared with at least one value");
        for (Object value : values) {
            refuseUnless(
                    value instanceof String || value instanceof Operand.Parameter, field, "is compared with texts");
        }
        return List.copyOf(new LinkedHashSet<>(values));
    }

    private static void refuseUnless(boolean fine, Field<?> field, String rule) {
        if (!fine) {
            throw new IllegalArgumentException("The %s field '%s' %s".formatted(field.typeName(), field, rule));
        }
    }
}
