package dev.segue.logging;

import static java.util.Objects.requireNonNull;

import dev.segue.CampaignNo;
import dev.segue.ContactNo;
import dev.segue.GroupCode;
import dev.segue.SalespersonCode;
import dev.segue.TemplateCode;
import dev.segue.interaction.InteractionField;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Which entries statistics are about, and how they are grouped (rule HI-6): of those that count, the ones that meet every filter. Immutable.
 *
 * @param by how they are grouped
 * @param from the first date of the interaction, if there is one; an entry without a date is in no range
 * @param to the last date, if there is one
 * @param only the key that entries have by each of these groupings, in their order
 */
public record StatisticsQuery(
        Grouping by, Optional<LocalDate> from, Optional<LocalDate> to, Map<Grouping, StatisticsKey> only) {

    /** Copies the map; refuses a range that ends before it begins. */
    public StatisticsQuery {
        requireNonNull(by, "grouping");
        only = Collections.unmodifiableMap(new TreeMap<>(only));
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            throw new IllegalArgumentException(
                    "A range of dates begins before it ends, but was from %s to %s".formatted(from.get(), to.get()));
        }
    }

    /** All entries, grouped so. */
    public static StatisticsQuery by(Grouping grouping) {
        return new StatisticsQuery(grouping, Optional.empty(), Optional.empty(), Map.of());
    }

    /** The same from that date of the interaction on. */
    public StatisticsQuery from(LocalDate first) {
        return new StatisticsQuery(by, Optional.of(first), to, only);
    }

    /** The same up to that date of the interaction, which is included. */
    public StatisticsQuery to(LocalDate last) {
        return new StatisticsQuery(by, from, Optional.of(last), only);
    }

    /** The same for one template. */
    public StatisticsQuery of(TemplateCode template) {
        return only(Grouping.TEMPLATE, template);
    }

    /** The same for one interaction group. */
    public StatisticsQuery of(GroupCode group) {
        return only(Grouping.GROUP, group);
    }

    /** The same for one campaign. */
    public StatisticsQuery of(CampaignNo campaign) {
        return only(Grouping.CAMPAIGN, campaign);
    }

    /** The same for one salesperson. */
    public StatisticsQuery of(SalespersonCode salesperson) {
        return only(Grouping.SALESPERSON, salesperson);
    }

    /** The same for one contact: its own entries. */
    public StatisticsQuery ofContact(ContactNo contact) {
        return only(Grouping.CONTACT, contact);
    }

    /** The same for one company: its own entries, and those of the persons who belonged to it when they were logged. */
    public StatisticsQuery ofCompany(ContactNo company) {
        return only(Grouping.COMPANY, company);
    }

    private StatisticsQuery only(Grouping grouping, Object value) {
        Map<Grouping, StatisticsKey> more = new EnumMap<>(Grouping.class);
        more.putAll(only);
        more.put(grouping, StatisticsKey.of(value.toString()));
        return new StatisticsQuery(by, from, to, more);
    }

    /** Whether the entry is one of those that the statistics are about, by the numbers as they were when it was logged. */
    public boolean includes(LoggedEntry logged) {
        return includes(logged, UnaryOperator.identity());
    }

    /**
     * Whether the entry is one of those that the statistics are about.
     *
     * @param survivorOf the number that is meant by the number of a contact or company, also by one that the query names (rule CN-3)
     */
    public boolean includes(LoggedEntry logged, UnaryOperator<ContactNo> survivorOf) {
        return logged.counts() && inRange(logged.entry()) && hasKeys(logged.entry(), survivorOf);
    }

    private boolean inRange(InteractionLogEntry entry) {
        if (from.isEmpty() && to.isEmpty()) {
            return true;
        }
        Optional<LocalDate> date = entry.interaction().get(InteractionField.DATE);
        return date.isPresent()
                && from.map(first -> !date.get().isBefore(first)).orElse(true)
                && to.map(last -> !date.get().isAfter(last)).orElse(true);
    }

    private boolean hasKeys(InteractionLogEntry entry, UnaryOperator<ContactNo> survivorOf) {
        return only.entrySet().stream()
                .allMatch(filter -> filter.getKey()
                        .keyOf(entry, survivorOf)
                        .equals(meant(filter.getKey(), filter.getValue(), survivorOf)));
    }

    private static StatisticsKey meant(Grouping grouping, StatisticsKey key, UnaryOperator<ContactNo> survivorOf) {
        boolean ofContact = grouping == Grouping.CONTACT || grouping == Grouping.COMPANY;
        return ofContact
                ? new StatisticsKey(key.value()
                        .map(no -> survivorOf.apply(new ContactNo(no)).value()))
                : key;
    }
}
