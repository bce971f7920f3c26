package dev.segue.criteria;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A condition on a field that holds a set; an absent set is empty. */
abstract class SetCondition extends Condition {
    final Field<?> field;

    SetCondition(Field<?> field) {
        this.field = field;
    }

    @Override
    double cost() {
        return 2;
    }

    @SuppressWarnings("unchecked")
    final @Nullable Set<String> setOrNull(Row row) {
        return (Set<String>) row.valueOrNull(field);
    }

    /** The bits that the set may have; of a set that has no signature, all. */
    static long signature(Set<String> set) {
        return set instanceof TextSet texts ? texts.signature() : -1;
    }

    /** At least one of the values. */
    static final class AnyOf extends SetCondition {
        private final String[] few;
        private final long signature;
        private final Set<String> all;

        AnyOf(SetField field, List<?> values) {
            super(field);
            this.few = values.toArray(String[]::new);
            this.signature = TextSet.signature(few);
            this.all = Set.of(few);
        }

        @Override
        boolean test(Row row, Facts facts) {
            Set<String> set = setOrNull(row);
            if (set == null || (signature(set) & signature) == 0) {
                return false;
            }
            if (few.length > set.size()) {
                for (String value : set) {
                    if (all.contains(value)) {
                        return true;
                    }
                }
                return false;
            }
            for (String value : few) {
                if (set.contains(value)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Every one of the values. */
    static final class AllOf extends SetCondition {
        private final String[] values;
        private final long signature;

        AllOf(SetField field, List<?> values) {
            super(field);
            this.values = values.toArray(String[]::new);
            this.signature = TextSet.signature(this.values);
        }

        @Override
        boolean test(Row row, Facts facts) {
            Set<String> set = setOrNull(row);
            if (set == null || (signature(set) & signature) != signature) {
                return false;
            }
            for (String value : values) {
                if (!set.contains(value)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** No value at all. */
    static final class Empty extends SetCondition {

        Empty(Field<?> field) {
            super(field);
        }

        @Override
        boolean test(Row row, Facts facts) {
            Set<String> set = setOrNull(row);
            return set == null || set.isEmpty();
        }
    }
}
