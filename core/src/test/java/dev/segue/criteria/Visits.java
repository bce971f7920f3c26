package dev.segue.criteria;

import dev.segue.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Rows that belong to a contact in these tests: its visits to the shop. */
public final class Visits {
    public static final DateField DATE = new DateField("visit", "date", 0);
    public static final CodeField CAMPAIGN = new CodeField("visit", "campaign", 1);
    public static final MoneyField COST = new MoneyField("visit", "cost", 2);
    public static final InstantField AT = new InstantField("visit", "at", 3);
    public static final SetField TOPICS = new SetField("visit", "topics", 4);
    public static final NumberField MINUTES = new NumberField("visit", "minutes", 5);
    public static final List<Field<?>> FIELDS = List.of(DATE, CAMPAIGN, COST, AT, TOPICS, MINUTES);
    public static final Relation VISITS = new Relation("visit", DATE);

    private Visits() {}

    /** A visit on that day because of that campaign. */
    public static Visit on(String date, String campaign) {
        return new Visit(LocalDate.parse(date)).with(CAMPAIGN, campaign);
    }

    /** One visit. */
    public record Visit(List<Value> values) implements Row {
        public Visit {
            values = List.copyOf(values);
        }

        Visit(LocalDate date) {
            this(List.of(new Value(DATE, date)));
        }

        public <T> Visit with(Field<T> field, T value) {
            return new Visit(Stream.concat(values.stream(), Stream.of(new Value(field, field.checked(value))))
                    .toList());
        }

        @Override
        public Object valueOrNull(Field<?> field) {
            return values.stream()
                    .filter(it -> it.field().equals(field))
                    .map(Value::value)
                    .findFirst()
                    .orElse(null);
        }

        /** A field and what it holds. */
        public record Value(Field<?> field, Object value) {}
    }

    static Money euros(String amount) {
        return Money.of(amount, "EUR");
    }

    static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
