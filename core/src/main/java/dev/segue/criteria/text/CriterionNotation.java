package dev.segue.criteria.text;

import static java.util.Objects.requireNonNull;

import dev.segue.InvalidInputException;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.FieldCatalog;
import dev.segue.criteria.Top;
import dev.segue.criteria.text.Problems.ConditionRefused;
import dev.segue.criteria.text.Problems.TextRefused;
import java.util.Optional;

/**
 * Criteria as people write them: {@code country = 'CZ' and (city = 'Praha' or city = 'Brno')}. The page {@code docs/criteria.md} has the
 * whole notation with examples.
 *
 * <p>Rule CR-18: every criterion that {@link dev.segue.criteria.CriterionCheck} accepts has one text, and reading that text gives an equal
 * criterion; so does reading any other way to write it, whose one text is then the same. {@code and} and {@code or} do not stand side by side
 * without brackets.
 *
 * <p>Rule CR-19: nothing is guessed. Numbers have a point, dates are ISO 8601, a moment says where the clock shows it and exists there once,
 * a text stands in straight single quotes, and no text at all means nobody in particular and is refused. The locale of the machine does not
 * matter.
 *
 * <p>Rule CR-24: all that is wrong with a text is told at once, up to a hundred problems, each at its place: line and column, both from 1 and
 * in code points. Reading goes on with the next condition.
 *
 * <p>Rule CR-25: a text has at most {@value #MOST_CHARACTERS} characters besides its lists of values, a list at most 100,000 values, and a
 * criterion the size that the check allows. The time it takes to read grows with the length of the text and no faster.
 */
public final class CriterionNotation {
    /** The most characters of a text, besides those in its lists of values. */
    public static final int MOST_CHARACTERS = 65_536;

    private CriterionNotation() {}

    /**
     * The criterion that the text says.
     *
     * <p>The codes, besides those of {@link dev.segue.criteria.CriterionCheck}: {@code criteria.empty}, {@code criteria.syntax}, {@code
     * criteria.unknown-operator}, {@code criteria.bad-number}, {@code criteria.bad-currency}, {@code criteria.bad-date}, {@code
     * criteria.bad-zone}, {@code criteria.no-such-time}; and {@code criteria.bad-sort} for an order or a limit, which only {@link
     * #parseSelected} reads.
     *
     * @param text as people write it
     * @param catalog which fields, relations and custom criteria there are
     * @throws InvalidInputException with all that is wrong with the text
     */
    public static Criterion parse(String text, FieldCatalog catalog) {
        return read(text, catalog, false).criterion();
    }

    /**
     * The criterion that the text says, and the order and the limit behind it, if it says any.
     *
     * @throws InvalidInputException with all that is wrong with the text
     */
    public static Selected parseSelected(String text, FieldCatalog catalog) {
        return read(text, catalog, true);
    }

    /**
     * The one text of the criterion.
     *
     * @throws IllegalArgumentException if it is too deep or too long to be read again
     */
    public static String write(Criterion criterion) {
        return new Writer().text(Selected.all(criterion));
    }

    /**
     * The one text of the criterion, with the order and the limit.
     *
     * @throws IllegalArgumentException if it is too deep or too long to be read again
     */
    public static String write(Selected selected) {
        return new Writer().text(selected);
    }

    private static Selected read(String text, FieldCatalog catalog, boolean ordered) {
        requireNonNull(text, "text");
        requireNonNull(catalog, "catalog");
        Problems problems = new Problems();
        Optional<Selected> selected = Optional.empty();
        try {
            selected = Optional.of(read(new Cursor(text, problems), catalog, problems, ordered));
        } catch (ConditionRefused | TextRefused e) {
            // the reason is among the problems
        }
        if (selected.isEmpty() || !problems.isEmpty()) {
            throw new InvalidInputException(problems.inOrder());
        }
        return selected.get();
    }

    private static Selected read(Cursor cursor, FieldCatalog catalog, Problems problems, boolean ordered) {
        Ordering ordering = new Ordering(cursor, catalog);
        if (cursor.isAtEnd() || ordering.isHere()) {
            throw cursor.refused(
                    cursor.token(),
                    "criteria.empty",
                    "there is no criterion",
                    "Write a condition, or everyone if all contacts are meant");
        }
        Criterion criterion = new Parser(cursor, catalog, problems).criterion();
        if (!ordering.isHere()) {
            return Selected.all(criterion);
        }
        if (!ordered) {
            throw cursor.refused(
                    cursor.token(),
                    "criteria.bad-sort",
                    "a criterion has no order and no limit of its own",
                    "Leave out what stands from here on");
        }
        Top top = ordering.top();
        return Selected.first(top, criterion);
    }
}
