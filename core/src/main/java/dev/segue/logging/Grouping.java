package dev.segue.logging;

import dev.segue.ContactNo;
import dev.segue.interaction.InteractionField;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** By what entries are put together in statistics; each entry is in one group. Immutable. */
public enum Grouping {
    /** All together. */
    NOTHING,
    /** By the interaction template. */
    TEMPLATE,
    /** By the interaction group. */
    GROUP,
    /** By the campaign. */
    CAMPAIGN,
    /** By the salesperson. */
    SALESPERSON,
    /** By the contact. */
    CONTACT,
    /** By the company of the contact as it was when logged; a company's is itself. */
    COMPANY;

    /** The key of the group that an entry is in, by the numbers as they were when it was logged. */
    public StatisticsKey keyOf(InteractionLogEntry entry) {
        return keyOf(entry, UnaryOperator.identity());
    }

    /**
     * The key of the group that an entry is in.
     *
     * @param survivorOf the number that is meant by the number of a contact or company (rule CN-3)
     */
    public StatisticsKey keyOf(InteractionLogEntry entry, UnaryOperator<ContactNo> survivorOf) {
        Optional<?> value = switch (this) {
            case NOTHING -> Optional.empty();
            case TEMPLATE -> entry.interaction().get(InteractionField.TEMPLATE);
            case GROUP -> entry.group();
            case CAMPAIGN -> entry.campaign();
            case SALESPERSON -> entry.interaction().get(InteractionField.SALESPERSON);
            case CONTACT -> Optional.of(survivorOf.apply(entry.contact().no()));
            case COMPANY -> entry.contact().companyNo().map(survivorOf);
        };
        return value.map(it -> StatisticsKey.of(it.toString())).orElse(StatisticsKey.NONE);
    }
}
