package dev.segue.criteria;

import dev.segue.Money;
import dev.segue.NearestName;
import dev.segue.Problem;
import dev.segue.Text;
import dev.segue.criteria.Criterion.AllOf;
import dev.segue.criteria.Criterion.AllOfSet;
import dev.segue.criteria.Criterion.AnyOf;
import dev.segue.criteria.Criterion.AnyOfSet;
import dev.segue.criteria.Criterion.Blank;
import dev.segue.criteria.Criterion.Comparison;
import dev.segue.criteria.Criterion.Custom;
import dev.segue.criteria.Criterion.Everyone;
import dev.segue.criteria.Criterion.MeetsSavedCriteria;
import dev.segue.criteria.Criterion.MemberOfLoggedSegment;
import dev.segue.criteria.Criterion.MemberOfSegment;
import dev.segue.criteria.Criterion.Not;
import dev.segue.criteria.Criterion.OneOf;
import dev.segue.criteria.Criterion.Range;
import dev.segue.criteria.Criterion.RowsWhere;
import dev.segue.criteria.Criterion.Sample;
import dev.segue.criteria.Criterion.TargetOfCampaign;
import dev.segue.criteria.Criterion.Wildcard;
import dev.segue.criteria.DateExpression.Fixed;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One place in a criterion that is checked.
 *
 * @param catalog what the criterion may name
 * @param path where the place is
 * @param subject whose fields are asked for there
 * @param level how deep it is
 */
record CheckedPlace(FieldCatalog catalog, String path, String subject, int level)
        implements Criterion.Visitor<Stream<Problem>> {

    Stream<Problem> check(Criterion criterion) {
        if (level > CriterionTree.MOST_LEVELS) {
            return Stream.of(tooDeep(path));
        }
        return criterion.accept(this);
    }

    static Problem tooDeep(String path) {
        return Problem.of(
                "criteria.too-deep",
                path,
                "it is more than " + CriterionTree.MOST_LEVELS + " levels deep",
                "Put conditions side by side instead of into each other");
    }

    @Override
    public Stream<Problem> everyone(Everyone criterion) {
        return Stream.empty();
    }

    @Override
    public Stream<Problem> allOf(AllOf criterion) {
        return operands("all", criterion.operands());
    }

    @Override
    public Stream<Problem> anyOf(AnyOf criterion) {
        return operands("any", criterion.operands());
    }

    @Override
    public Stream<Problem> not(Not criterion) {
        return inside(".not", subject).check(criterion.operand());
    }

    @Override
    public Stream<Problem> comparison(Comparison criterion) {
        return Stream.concat(
                fieldProblems(criterion.field()), operandProblems(".value", criterion.field(), criterion.operand()));
    }

    @Override
    public Stream<Problem> range(Range criterion) {
        Field<?> field = criterion.field();
        Stream<Problem> ends = Stream.concat(
                criterion.from().stream().flatMap(from -> operandProblems(".from", field, from)),
                criterion.to().stream().flatMap(to -> operandProblems(".to", field, to)));
        boolean empty = criterion.from().isPresent()
                && criterion.to().isPresent()
                && isEmpty(criterion.from().get(), criterion.to().get());
        return Stream.of(fieldProblems(field), ends, empty ? emptyRange("") : Stream.<Problem>empty())
                .flatMap(problems -> problems);
    }

    @Override
    public Stream<Problem> oneOf(OneOf criterion) {
        return Stream.concat(fieldProblems(criterion.field()), valueProblems(criterion.field(), criterion.values()));
    }

    @Override
    public Stream<Problem> wildcard(Wildcard criterion) {
        String text = criterion.pattern();
        Stream<Problem> pattern = text.isBlank()
                ? blank(".pattern")
                : valueProblems(
                        ".pattern", () -> Text.checked("A pattern of " + criterion.field(), text, Integer.MAX_VALUE));
        return Stream.concat(fieldProblems(criterion.field()), pattern);
    }

    @Override
    public Stream<Problem> blank(Blank criterion) {
        return fieldProblems(criterion.field());
    }

    @Override
    public Stream<Problem> anyOfSet(AnyOfSet criterion) {
        return Stream.concat(fieldProblems(criterion.field()), valueProblems(criterion.field(), criterion.values()));
    }

    @Override
    public Stream<Problem> allOfSet(AllOfSet criterion) {
        return Stream.concat(fieldProblems(criterion.field()), valueProblems(criterion.field(), criterion.values()));
    }

    @Override
    public Stream<Problem> rowsWhere(RowsWhere criterion) {
        Relation relation = criterion.relation();
        Stream<Problem> window = criterion.window().stream().flatMap(it -> windowProblems(relation, it));
        Stream<Problem> where = criterion.where().stream()
                .flatMap(it -> inside(".where", relation.name()).check(it));
        Stream<Problem> measure = inside(".measure", relation.name()).measureProblems(relation, criterion.measure());
        return Stream.of(
                        onlyOfContacts("rows of " + relation.name()),
                        relationProblems(relation),
                        window,
                        where,
                        measure)
                .flatMap(problems -> problems);
    }

    private Stream<Problem> measureProblems(Relation relation, RowMeasure measure) {
        if (measure instanceof RowTotal total) {
            return Stream.concat(
                    fieldProblems(total.field()), operandProblems(".value", total.field(), total.operand()));
        }
        return measure instanceof LatestRow latest
                ? operandProblems(".value", relation.date(), latest.day())
                : Stream.empty();
    }

    @Override
    public Stream<Problem> memberOfSegment(MemberOfSegment criterion) {
        return onlyOfContacts("membership of segment " + criterion.segment());
    }

    @Override
    public Stream<Problem> memberOfLoggedSegment(MemberOfLoggedSegment criterion) {
        return onlyOfContacts("membership of logged segment " + criterion.segment());
    }

    @Override
    public Stream<Problem> targetOfCampaign(TargetOfCampaign criterion) {
        return onlyOfContacts("being a target of campaign " + criterion.campaign());
    }

    @Override
    public Stream<Problem> meetsSavedCriteria(MeetsSavedCriteria criterion) {
        return onlyOfContacts("meeting saved criteria " + criterion.code());
    }

    @Override
    public Stream<Problem> sample(Sample criterion) {
        return onlyOfContacts("being in a sample");
    }

    @Override
    public Stream<Problem> custom(Custom criterion) {
        Stream<Problem> unknown = catalog.customs().contains(criterion.name())
                ? Stream.empty()
                : unknown(
                        ".custom", "criteria.unknown-custom", criterion.name(), catalog.customs(), "custom criterion");
        return Stream.concat(onlyOfContacts("the custom criterion " + criterion.name()), unknown);
    }

    private Stream<Problem> operands(String group, List<Criterion> operands) {
        return IntStream.range(0, operands.size())
                .boxed()
                .flatMap(i -> inside("." + group + "[" + i + "]", subject).check(operands.get(i)));
    }

    private CheckedPlace inside(String step, String itsSubject) {
        return new CheckedPlace(catalog, path + step, itsSubject, level + 1);
    }

    private Stream<Problem> fieldProblems(Field<?> field) {
        if (!field.subject().equals(subject)) {
            return problem(
                    ".field",
                    "criteria.wrong-subject",
                    "'%s' is a field of %s, but %s is asked for it".formatted(field, field.subject(), subject),
                    subject.equals(Field.CONTACT)
                            ? "Ask for rows of " + field.subject() + " where this is so"
                            : "Ask for it outside the condition on rows of " + subject);
        }
        Field<?> known = catalog.field(subject, field.name()).orElse(null);
        if (known == null) {
            return unknown(".field", "criteria.unknown-field", field.name(), catalog.names(subject), "field");
        }
        if (!known.equals(field) || known.slot() != field.slot()) {
            return problem(
                    ".field",
                    "criteria.type",
                    "'%s' is a %s, but is used as a %s".formatted(field, known.typeName(), field.typeName()),
                    "Use the field as the contact schema declares it");
        }
        return Stream.empty();
    }

    private Stream<Problem> relationProblems(Relation relation) {
        Relation known = catalog.relation(relation.name()).orElse(null);
        if (known == null) {
            return unknown(".relation", "criteria.unknown-relation", relation.name(), catalog.relations(), "relation");
        }
        return known.equals(relation)
                ? Stream.empty()
                : problem(
                        ".relation",
                        "criteria.type",
                        "'%s' is dated by '%s', but is used with '%s'"
                                .formatted(relation.name(), known.date(), relation.date()),
                        "Use the relation as the catalog declares it");
    }

    private Stream<Problem> windowProblems(Relation relation, Window window) {
        Stream<Problem> ends = Stream.concat(
                window.from().stream().flatMap(from -> operandProblems(".window.from", relation.date(), from)),
                window.to().stream().flatMap(to -> operandProblems(".window.to", relation.date(), to)));
        boolean empty = window.from().isPresent()
                && window.to().isPresent()
                && isEmpty(window.from().get(), window.to().get());
        return Stream.concat(ends, empty ? emptyRange(".window") : Stream.empty());
    }

    private Stream<Problem> operandProblems(String step, Field<?> field, Operand operand) {
        if (operand instanceof Operand.Value value) {
            return valueProblems(step, field, value.value());
        }
        if (!(operand instanceof Fixed day)) {
            return Stream.empty();
        }
        return field instanceof DateField
                ? valueProblems(step, field, day.date())
                : valueProblems(step, () -> refuseOutside(field, day));
    }

    private static void refuseOutside(Field<?> field, Fixed day) {
        if (day.date().isBefore(DateExpression.EARLIEST) || day.date().isAfter(DateExpression.LATEST)) {
            throw new IllegalArgumentException(
                    "The days of %s lie in the years 1 to 9999, but one was %s".formatted(field, day.date()));
        }
    }

    private Stream<Problem> valueProblems(Field<?> field, List<?> values) {
        if (values.size() > CriterionCheck.MOST_VALUES) {
            return problem(
                    ".values",
                    "criteria.too-long",
                    Text.format("it has %d values", values.size()),
                    "Give at most " + CriterionCheck.MOST_VALUES + " values");
        }
        return IntStream.range(0, values.size())
                .boxed()
                .flatMap(i -> valueProblems(".values[" + i + "]", field, values.get(i)));
    }

    private <T> Stream<Problem> valueProblems(String step, Field<T> field, Object value) {
        if (value instanceof Operand.Parameter) {
            return Stream.empty();
        }
        if (value instanceof String text && text.isBlank()) {
            return blank(step);
        }
        return valueProblems(step, () -> {
            if (field instanceof SetField set) {
                set.checkedElement((String) value);
            } else {
                field.checked(field.cast(value));
            }
        });
    }

    private Stream<Problem> valueProblems(String step, Runnable check) {
        try {
            check.run();
            return Stream.empty();
        } catch (IllegalArgumentException e) {
            return problem(
                    step, "criteria.value", String.valueOf(e.getMessage()), "Give a value that the field can have");
        }
    }

    private Stream<Problem> onlyOfContacts(String what) {
        return subject.equals(Field.CONTACT)
                ? Stream.empty()
                : problem(
                        "",
                        "criteria.wrong-subject",
                        "a row of %s is asked for %s, which only a contact has".formatted(subject, what),
                        "Ask for it outside the condition on rows");
    }

    private static boolean isEmpty(Operand from, Operand to) {
        if (from instanceof Fixed first && to instanceof Fixed last) {
            return first.date().isAfter(last.date());
        }
        return from instanceof Operand.Value first
                && to instanceof Operand.Value last
                && isEmpty(first.value(), last.value());
    }

    private static boolean isEmpty(Object from, Object to) {
        if (from instanceof String first) {
            return Text.ORDER.compare(first, (String) to) > 0;
        }
        if (from instanceof BigDecimal first) {
            return first.compareTo((BigDecimal) to) > 0;
        }
        if (from instanceof Money first) {
            Money last = (Money) to;
            return !first.currency().equals(last.currency()) || first.amount().compareTo(last.amount()) > 0;
        }
        return from instanceof Instant first && first.isAfter((Instant) to);
    }

    private Stream<Problem> emptyRange(String step) {
        return problem(
                step,
                "criteria.range",
                "nothing lies in the range: its end is before its beginning, or of another currency",
                "Swap the ends, or give both in one currency");
    }

    private Stream<Problem> blank(String step) {
        return problem(
                step,
                "criteria.blank-operand",
                "the value is blank",
                "Give a value, or ask whether the field is blank");
    }

    private Stream<Problem> unknown(String step, String code, String name, Set<String> names, String thing) {
        String fix = NearestName.to(name, names)
                .map(nearest -> "Did you mean '" + nearest + "'?")
                .orElse("Use one of the names the contact schema has");
        return problem(step, code, "there is no %s '%s' of %s".formatted(thing, name, subject), fix);
    }

    private Stream<Problem> problem(String step, String code, String what, String fix) {
        return Stream.of(Problem.of(code, path + step, what, fix));
    }
}
