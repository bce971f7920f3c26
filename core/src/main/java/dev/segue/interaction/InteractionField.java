package dev.segue.interaction;

import static java.util.Objects.requireNonNull;

import dev.segue.AddressCode;
import dev.segue.CampaignNo;
import dev.segue.DocumentHash;
import dev.segue.Language;
import dev.segue.Money;
import dev.segue.SalespersonCode;
import dev.segue.TemplateCode;
import dev.segue.Text;
import dev.segue.contact.CorrespondenceType;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A typed handle of one field of an interaction. A template has a default for it, a plan and a line inherit or set it. Immutable.
 *
 * @param <T> the type of its values
 */
public final class InteractionField<T> {
    private static final int LONGEST_DESCRIPTION = 250;
    private static final int LONGEST_COMMENT = 4_000;

    /** The interaction template. */
    public static final InteractionField<TemplateCode> TEMPLATE = of(0, "template", TemplateCode.class, false);

    /** What the interaction is about, up to 250 characters; the plan's is the segment's description until it is set. */
    public static final InteractionField<String> DESCRIPTION = text(1, "description", LONGEST_DESCRIPTION, false);

    /** The subject of the letter, up to 250 characters. */
    public static final InteractionField<String> SUBJECT = text(2, "subject", LONGEST_DESCRIPTION, false);

    /** The date of the interaction; the plan's is the day the segment was opened until it is set. */
    public static final InteractionField<LocalDate> DATE =
            new InteractionField<>(3, "date", LocalDate.class, InteractionField::dateInRange, false);

    /** The campaign. */
    public static final InteractionField<CampaignNo> CAMPAIGN = of(4, "campaign", CampaignNo.class, false);

    /** The salesperson. */
    public static final InteractionField<SalespersonCode> SALESPERSON =
            of(5, "salesperson", SalespersonCode.class, false);

    /** How the letter goes. */
    public static final InteractionField<CorrespondenceType> CORRESPONDENCE_TYPE =
            of(6, "correspondence_type", CorrespondenceType.class, false);

    /** Whether the plan's correspondence type holds whatever the contact prefers; a template or a plan says so, a line does not. */
    public static final InteractionField<Boolean> IGNORE_CONTACT_CORRESPONDENCE_TYPE =
            of(7, "ignore_contact_correspondence_type", Boolean.class, false);

    /** The language of the letter; a template's or a plan's is the one for contacts whose language has no document. */
    public static final InteractionField<Language> LANGUAGE = of(8, "language", Language.class, false);

    /** What one interaction costs; not negative. */
    public static final InteractionField<Money> COST =
            new InteractionField<>(9, "cost", Money.class, InteractionField::notNegative, false);

    /** How long one interaction takes, in whole minutes; not negative, at most 100 days. */
    public static final InteractionField<Duration> DURATION =
            new InteractionField<>(10, "duration", Duration.class, InteractionField::wholeMinutes, false);

    /** Which way the information goes. */
    public static final InteractionField<InformationFlow> INFORMATION_FLOW =
            of(11, "information_flow", InformationFlow.class, false);

    /** Who began it. */
    public static final InteractionField<InitiatedBy> INITIATED_BY = of(12, "initiated_by", InitiatedBy.class, false);

    /** Whether the contact is a target of the campaign. */
    public static final InteractionField<Boolean> CAMPAIGN_TARGET = of(13, "campaign_target", Boolean.class, false);

    /** Whether the interaction is a response to the campaign. */
    public static final InteractionField<Boolean> CAMPAIGN_RESPONSE = of(14, "campaign_response", Boolean.class, false);

    /** The document the letter is merged from; a line's own letter. The plan's and the template's are kept by language instead. */
    public static final InteractionField<DocumentHash> DOCUMENT = of(15, "document", DocumentHash.class, true);

    /** A comment of up to 4,000 characters for one contact, which its letter can show as {@code Line_Comment}. */
    public static final InteractionField<String> COMMENT = text(16, "comment", LONGEST_COMMENT, true);

    /**
     * The alternative address of the contact at which it is reached; inherited, it is the one that is valid on the date, and set to nothing,
     * it is the contact's main address (rule IN-9).
     */
    public static final InteractionField<AddressCode> ALTERNATIVE_ADDRESS =
            of(17, "alternative_address", AddressCode.class, true);

    /** All fields, each at the place of its ordinal. */
    public static final List<InteractionField<?>> ALL = List.of(
            TEMPLATE,
            DESCRIPTION,
            SUBJECT,
            DATE,
            CAMPAIGN,
            SALESPERSON,
            CORRESPONDENCE_TYPE,
            IGNORE_CONTACT_CORRESPONDENCE_TYPE,
            LANGUAGE,
            COST,
            DURATION,
            INFORMATION_FLOW,
            INITIATED_BY,
            CAMPAIGN_TARGET,
            CAMPAIGN_RESPONSE,
            DOCUMENT,
            COMMENT,
            ALTERNATIVE_ADDRESS);

    private final int ordinal;
    private final String name;
    private final Class<T> type;
    private final UnaryOperator<T> check;
    private final boolean onLinesOnly;

    private InteractionField(int ordinal, String name, Class<T> type, UnaryOperator<T> check, boolean onLinesOnly) {
        this.ordinal = ordinal;
        this.name = name;
        this.type = type;
        this.check = check;
        this.onLinesOnly = onLinesOnly;
    }

    private static <T> InteractionField<T> of(int ordinal, String name, Class<T> type, boolean onLinesOnly) {
        return new InteractionField<>(ordinal, name, type, UnaryOperator.identity(), onLinesOnly);
    }

    private static InteractionField<String> text(int ordinal, String name, int longest, boolean onLinesOnly) {
        return new InteractionField<>(
                ordinal, name, String.class, value -> Text.checked("A " + name, value, longest), onLinesOnly);
    }

    /** The field of that name. */
    public static Optional<InteractionField<?>> named(String name) {
        return ALL.stream().filter(field -> field.name.equals(name)).findFirst();
    }

    /** The name, as stores and messages write it. */
    public String name() {
        return name;
    }

    /** The place of its value among the values of an interaction. */
    public int ordinal() {
        return ordinal;
    }

    /** The type of its values. */
    public Class<T> type() {
        return type;
    }

    /** Whether only a line can set it, not a plan. */
    public boolean onLinesOnly() {
        return onLinesOnly;
    }

    /**
     * The value itself.
     *
     * @throws IllegalArgumentException if the field cannot have it
     */
    public T checked(T value) {
        return check.apply(type.cast(requireNonNull(value, name)));
    }

    /** The name. */
    @Override
    public String toString() {
        return name;
    }

    private static LocalDate dateInRange(LocalDate date) {
        if (date.getYear() < 1900 || date.getYear() > 2199) {
            throw new IllegalArgumentException(
                    "The date of an interaction lies between 1900-01-01 and 2199-12-31, but was " + date);
        }
        return date;
    }

    private static Money notNegative(Money cost) {
        if (cost.amount().signum() < 0) {
            throw new IllegalArgumentException("The cost of an interaction is not negative, but was " + cost);
        }
        return cost;
    }

    private static Duration wholeMinutes(Duration duration) {
        boolean whole = duration.equals(Duration.ofMinutes(duration.toMinutes()));
        if (duration.isNegative() || duration.compareTo(Duration.ofDays(100)) > 0 || !whole) {
            throw new IllegalArgumentException(
                    "The duration of an interaction is 0 or more whole minutes and at most 100 days, but was "
                            + duration);
        }
        return duration;
    }
}
