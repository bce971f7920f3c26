package dev.segue.logging;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the entries of one group come to (rule HI-6). Immutable.
 *
 * @param entries how many there are, at least one
 * @param contacts how many different contacts they are with
 * @param cost what they cost, by currency and never across currencies, each at the currency's own scale; entries without a cost add none
 * @param minutes how long they took
 * @param attemptsFailed how many came to nothing
 * @param targets those with a target of their campaign
 * @param responses those that are a response to their campaign
 * @param lastInteraction the last date of those that did not come to nothing
 * @param lastAttempted the last date of those that we began, whatever came of them
 */
public record StatisticsRow(
        StatisticsKey key,
        long entries,
        long contacts,
        SortedMap<Currency, BigDecimal> cost,
        long minutes,
        long attemptsFailed,
        Reach targets,
        Reach responses,
        Optional<LocalDate> lastInteraction,
        Optional<LocalDate> lastAttempted) {
    private static final Comparator<Currency> BY_CODE = Comparator.comparing(Currency::getCurrencyCode);

    /** Copies the costs, in the order of the currency codes. */
    public StatisticsRow {
        requireNonNull(key, "key");
        SortedMap<Currency, BigDecimal> copy = new TreeMap<>(BY_CODE);
        copy.putAll(cost);
        cost = Collections.unmodifiableSortedMap(copy);
    }

    /** How far something went: how many entries, and how many different contacts they are with. */
    public record Reach(long entries, long contacts) {}
}
