package dev.segue.criteria;

import org.jspecify.annotations.Nullable;

/** Something whose fields can be compared: a contact, or one of its interactions. Implementations are immutable. */
public interface Row {

    /**
     * The field's value of the type the field declares, or null if it is absent. This is the one place where absence is null, because it
     * is asked millions of times; {@link Field#of} gives the same as an {@code Optional}.
     */
    @SuppressWarnings("exports") // a host need not have JSpecify
    @Nullable
    Object valueOrNull(Field<?> field);
}
