package dev.segue.storage.tck;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.segue.ContactNo;
import dev.segue.Money;
import dev.segue.interaction.InitiatedBy;
import dev.segue.interaction.InteractionField;
import dev.segue.logging.Grouping;
import dev.segue.logging.LoggedEntry;
import dev.segue.logging.StatisticsKey;
import dev.segue.logging.StatisticsQuery;
import dev.segue.logging.StatisticsRow;
import dev.segue.logging.StatisticsRow.Reach;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Works statistics out again from the entries themselves, one value after another, without any help of the code under test. */
final class NaiveStatistics {

    private NaiveStatistics() {}

    static List<StatisticsRow> of(StatisticsQuery query, List<LoggedEntry> everything) {
        Map<String, List<LoggedEntry>> groups = everything.stream()
                .filter(it -> it.cancelled().isEmpty()
                        && it.campaignEntryCancelled().isEmpty()
                        && it.loggedSegmentCancelled().isEmpty())
                .filter(it -> isIn(query, it))
                .collect(groupingBy(it -> key(query.by(), it), TreeMap::new, toList()));
        return groups.entrySet().stream()
                .map(group -> row(group.getKey(), group.getValue()))
                .toList();
    }

    private static boolean isIn(StatisticsQuery query, LoggedEntry logged) {
        LocalDate date = date(logged).orElseThrow();
        boolean inRange = query.from().filter(date::isBefore).isEmpty()
                && query.to().filter(date::isAfter).isEmpty();
        return inRange
                && query.only().keySet().stream()
                        .allMatch(filter -> key(filter, logged)
                                .equals(query.only().get(filter).value().orElse("")));
    }

    /** The value by which an entry is grouped, or an empty text. */
    private static String key(Grouping by, LoggedEntry logged) {
        Optional<?> value = switch (by) {
            case NOTHING -> Optional.empty();
            case TEMPLATE -> logged.entry().interaction().get(InteractionField.TEMPLATE);
            case GROUP -> logged.entry().group();
            case CAMPAIGN -> logged.entry().interaction().get(InteractionField.CAMPAIGN);
            case SALESPERSON -> logged.entry().interaction().get(InteractionField.SALESPERSON);
            case CONTACT -> Optional.of(logged.entry().contact().no());
            case COMPANY -> logged.entry().contact().companyNo();
        };
        return value.map(Object::toString).orElse("");
    }

    private static StatisticsRow row(String key, List<LoggedEntry> entries) {
        SortedMap<Currency, BigDecimal> cost = new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
        costs(entries)
                .map(Money::currency)
                .distinct()
                .forEach(currency -> cost.put(
                        currency,
                        costs(entries)
                                .filter(money -> money.currency().equals(currency))
                                .map(Money::amount)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)));
        return new StatisticsRow(
                key.isEmpty() ? StatisticsKey.NONE : StatisticsKey.of(key),
                entries.size(),
                reach(entries, it -> true).contacts(),
                cost,
                entries.stream()
                        .flatMap(it -> it.entry().interaction().get(InteractionField.DURATION).stream())
                        .mapToLong(it -> it.toMinutes())
                        .sum(),
                reach(entries, it -> it.annotations().attemptFailed()).entries(),
                reach(entries, it -> is(it, InteractionField.CAMPAIGN_TARGET, true)),
                reach(entries, it -> is(it, InteractionField.CAMPAIGN_RESPONSE, true)),
                last(entries, it -> !it.annotations().attemptFailed()),
                last(entries, it -> is(it, InteractionField.INITIATED_BY, InitiatedBy.US)));
    }

    private static Stream<Money> costs(List<LoggedEntry> entries) {
        return entries.stream().flatMap(it -> it.entry().interaction().get(InteractionField.COST).stream());
    }

    private static <T> boolean is(LoggedEntry logged, InteractionField<T> field, T value) {
        return logged.entry().interaction().get(field).equals(Optional.of(value));
    }

    private static Reach reach(List<LoggedEntry> entries, Predicate<LoggedEntry> which) {
        List<ContactNo> contacts = entries.stream()
                .filter(which)
                .map(it -> it.entry().contact().no())
                .toList();
        return new Reach(contacts.size(), contacts.stream().distinct().count());
    }

    private static Optional<LocalDate> last(List<LoggedEntry> entries, Predicate<LoggedEntry> which) {
        return entries.stream().filter(which).flatMap(it -> date(it).stream()).max(Comparator.naturalOrder());
    }

    private static Optional<LocalDate> date(LoggedEntry logged) {
        return logged.entry().interaction().get(InteractionField.DATE);
    }
}
