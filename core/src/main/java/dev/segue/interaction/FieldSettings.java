package dev.segue.interaction;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which fields of an interaction are set, and to what; every other field is inherited. Setting a field to nothing is setting it.
 * Immutable.
 *
 * <p>Rule IN-1: inheritance is per field and is never flattened. Only what somebody has set is kept; effective values are computed.
 */
public final class FieldSettings {

    /** Nothing is set: everything is inherited. */
    public static final FieldSettings NONE =
            new FieldSettings(new TreeMap<>(Comparator.comparingInt(InteractionField::ordinal)));

    private final SortedMap<InteractionField<?>, Optional<?>> byField;

    private FieldSettings(SortedMap<InteractionField<?>, Optional<?>> byField) {
        this.byField = byField;
    }

    /** These settings with the field set to that value. */
    public <T> FieldSettings set(InteractionField<T> field, T value) {
        return put(field, Optional.of(field.checked(value)));
    }

    /** These settings with the field set to nothing: it is not inherited and has no value. */
    public FieldSettings setNothing(InteractionField<?> field) {
        return put(field, Optional.empty());
    }

    /** These settings with the field inherited again. */
    public FieldSettings inherit(InteractionField<?> field) {
        if (!isSet(field)) {
            return this;
        }
        TreeMap<InteractionField<?>, Optional<?>> changed = new TreeMap<>(byField);
        changed.remove(field);
        return changed.isEmpty() ? NONE : new FieldSettings(changed);
    }

    private FieldSettings put(InteractionField<?> field, Optional<?> value) {
        TreeMap<InteractionField<?>, Optional<?>> changed = new TreeMap<>(byField);
        changed.put(field, value);
        return new FieldSettings(changed);
    }

    /** Whether the field is set, to a value or to nothing. */
    public boolean isSet(InteractionField<?> field) {
        return byField.containsKey(field);
    }

    /** The value it is set to; empty if it is set to nothing or is inherited. */
    public <T> Optional<T> value(InteractionField<T> field) {
        Optional<?> value = byField.get(field);
        return value == null ? Optional.empty() : value.map(field.type()::cast);
    }

    /** The fields that are set, in the order of {@link InteractionField#ALL}. */
    public Set<InteractionField<?>> fields() {
        return Collections.unmodifiableSet(byField.keySet());
    }

    /** The settings as pairs, in the order of {@link InteractionField#ALL}; an empty value is one set to nothing. */
    public Map<InteractionField<?>, Optional<?>> asMap() {
        return Collections.unmodifiableMap(byField);
    }

    /** Whether nothing is set. */
    public boolean isEmpty() {
        return byField.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FieldSettings settings && settings.byField.equals(byField);
    }

    @Override
    public int hashCode() {
        return byField.hashCode();
    }

    /** The settings as pairs. */
    @Override
    public String toString() {
        return byField.toString();
    }
}
