package dev.segue.storage.inmemory;

import dev.segue.ContactNo;
import dev.segue.interaction.InitiatedBy;
import dev.segue.interaction.InteractionField;
import dev.segue.interaction.InteractionValues;
import dev.segue.logging.LoggedEntry;
import dev.segue.logging.StatisticsKey;
import dev.segue.logging.StatisticsRow;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Adds up the entries of one row of statistics. Not thread-safe. */
final class StatisticsTally {
    private final Reached all = new Reached();
    private final Reached targets = new Reached();
    private final Reached responses = new Reached();
    private final SortedMap<Currency, BigDecimal> cost = new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
    private long minutes;
    private long attemptsFailed;
    private Optional<LocalDate> lastInteraction = Optional.empty();
    private Optional<LocalDate> lastAttempted = Optional.empty();

    void add(LoggedEntry logged, UnaryOperator<ContactNo> survivorOf) {
        InteractionValues interaction = logged.entry().interaction();
        ContactNo contact = survivorOf.apply(logged.entry().contact().no());
        all.add(contact);
        interaction
                .get(InteractionField.COST)
                .ifPresent(money -> cost.merge(money.currency(), money.amount(), BigDecimal::add));
        minutes += interaction
                .get(InteractionField.DURATION)
                .map(Duration::toMinutes)
                .orElse(0L);
        if (interaction.get(InteractionField.CAMPAIGN_TARGET).orElse(false)) {
            targets.add(contact);
        }
        if (interaction.get(InteractionField.CAMPAIGN_RESPONSE).orElse(false)) {
            responses.add(contact);
        }
        Optional<LocalDate> date = interaction.get(InteractionField.DATE);
        if (logged.annotations().attemptFailed()) {
            attemptsFailed++;
        } else {
            lastInteraction = later(lastInteraction, date);
        }
        if (interaction.get(InteractionField.INITIATED_BY).equals(Optional.of(InitiatedBy.US))) {
            lastAttempted = later(lastAttempted, date);
        }
    }

    private static Optional<LocalDate> later(Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.isPresent() && other.isPresent()
                ? Optional.of(one.get().isAfter(other.get()) ? one.get() : other.get())
                : one.or(() -> other);
    }

    StatisticsRow row(StatisticsKey key) {
        return new StatisticsRow(
                key,
                all.entries,
                all.contacts.size(),
                cost,
                minutes,
                attemptsFailed,
                targets.reach(),
                responses.reach(),
                lastInteraction,
                lastAttempted);
    }

    /** How many entries, and which contacts they are with. */
    private static final class Reached {
        private final Set<ContactNo> contacts = new HashSet<>();
        private long entries;

        void add(ContactNo contact) {
            entries++;
            contacts.add(contact);
        }

        StatisticsRow.Reach reach() {
            return new StatisticsRow.Reach(entries, contacts.size());
        }
    }
}
