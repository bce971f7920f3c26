package dev.segue.criteria;

import static java.util.Objects.requireNonNull;

import dev.segue.Money;

/** A field that holds an amount of money; amounts in another currency count as absent. Immutable. */
public final class MoneyField extends OrderedField<Money> {

    /** A standard field that stands at that place in its row. */
    public MoneyField(String subject, String name, int slot) {
        super(subject, name, slot);
    }

    /** A custom attribute of a contact. */
    public static MoneyField custom(String name) {
        return new MoneyField(CONTACT, name, -1);
    }

    @Override
    public Money checked(Money value) {
        return requireNonNull(value, name());
    }

    @Override
    public String typeName() {
        return "money";
    }

    @Override
    boolean holds(Object value) {
        return value instanceof Money;
    }
}
