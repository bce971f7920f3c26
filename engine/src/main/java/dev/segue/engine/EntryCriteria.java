package dev.segue.engine;

import dev.segue.Problem;
import dev.segue.criteria.Bound;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.CriterionCheck;
import dev.segue.criteria.FieldCatalog;
import dev.segue.logging.EntryFields;
import java.util.List;
import java.util.Optional;

/** Checks criteria over the entries of a logged segment: they are asked of one entry, so they may use its fields directly. */
final class EntryCriteria {
    private static final FieldCatalog CATALOG = FieldCatalog.of(EntryFields.ALL, List.of(EntryFields.INTERACTIONS));

    private EntryCriteria() {}

    static List<Problem> problemsOf(Criterion criterion) {
        return CriterionCheck.problems(
                new Criterion.RowsWhere(
                        EntryFields.INTERACTIONS, Optional.of(criterion), Optional.empty(), Bound.atLeast(1)),
                CATALOG);
    }
}
