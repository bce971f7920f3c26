package dev.segue.interaction;

import dev.segue.contact.AlternativeAddress;
import dev.segue.contact.Contact;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The values of all fields of one interaction, each with who decided it. Immutable. */
public final class InteractionValues {
    private final @Nullable Object[] values;
    private final Provenance[] provenances;

    private InteractionValues(@Nullable Object[] values, Provenance[] provenances) {
        this.values = values;
        this.provenances = provenances;
    }

    /** Begins with no value at all. */
    public static Builder builder() {
        return new Builder(new Object[InteractionField.ALL.size()], noProvenances());
    }

    private static Provenance[] noProvenances() {
        Provenance[] provenances = new Provenance[InteractionField.ALL.size()];
        Arrays.fill(provenances, Provenance.NOBODY);
        return provenances;
    }

    /** The value of a field. */
    public <T> Optional<T> get(InteractionField<T> field) {
        return Optional.ofNullable(field.type().cast(values[field.ordinal()]));
    }

    /** Who decided it. */
    public Provenance provenance(InteractionField<?> field) {
        return provenances[field.ordinal()];
    }

    /** The value and who decided it. */
    public <T> Effective<T> effective(InteractionField<T> field) {
        return new Effective<>(get(field), provenance(field));
    }

    /** The alternative address at which it reaches its contact; absent if it is the main one, or one that the contact does not have. */
    public Optional<AlternativeAddress> addressOf(Contact contact) {
        return get(InteractionField.ALTERNATIVE_ADDRESS).flatMap(contact::address);
    }

    /** Its contact as it reaches it, at the alternative address or at the main one (rule AD-3). */
    public Contact addressee(Contact contact) {
        return addressOf(contact).map(address -> address.of(contact)).orElse(contact);
    }

    /** The same values with one of them decided otherwise. */
    public <T> InteractionValues with(InteractionField<T> field, Optional<T> value, Provenance provenance) {
        return new Builder(values.clone(), provenances.clone())
                .put(field, value, provenance)
                .build();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof InteractionValues interaction
                && Arrays.equals(interaction.values, values)
                && Arrays.equals(interaction.provenances, provenances);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    /** The values in the order of {@link InteractionField#ALL}. */
    @Override
    public String toString() {
        return Arrays.toString(values);
    }

    /** Gathers values. Not thread-safe; of use once. */
    public static final class Builder {
        private final @Nullable Object[] values;
        private final Provenance[] provenances;

        private Builder(@Nullable Object[] values, Provenance[] provenances) {
            this.values = values;
            this.provenances = provenances;
        }

        /** Puts a value, or says who decided that there is none. */
        public <T> Builder put(InteractionField<T> field, Optional<T> value, Provenance provenance) {
            values[field.ordinal()] = value.map(field::checked).orElse(null);
            provenances[field.ordinal()] = provenance;
            return this;
        }

        /** Puts what was decided. */
        public <T> Builder put(InteractionField<T> field, Effective<T> effective) {
            return put(field, effective.value(), effective.provenance());
        }

        /** The values. */
        public InteractionValues build() {
            return new InteractionValues(values, provenances);
        }
    }
}
