package dev.segue.logging;

import dev.segue.contact.CorrespondenceType;
import dev.segue.criteria.ChoiceField;
import dev.segue.criteria.CodeField;
import dev.segue.criteria.DateField;
import dev.segue.criteria.Field;
import dev.segue.criteria.FlagField;
import dev.segue.criteria.InstantField;
import dev.segue.criteria.MoneyField;
import dev.segue.criteria.NumberField;
import dev.segue.criteria.Relation;
import dev.segue.criteria.TextField;
import dev.segue.interaction.InformationFlow;
import dev.segue.interaction.InitiatedBy;
import java.util.List;

/** The fields of interaction log entries that criteria can ask about, and the relation from a contact to its entries. Immutable. */
public final class EntryFields {
    private static final String ENTRY = "interaction";

    /** The date of the interaction. */
    public static final DateField DATE = new DateField(ENTRY, "date", 0);

    /** When it was logged. */
    public static final InstantField LOGGED_AT = new InstantField(ENTRY, "logged_at", 1);

    /** The code of the interaction template. */
    public static final CodeField TEMPLATE = new CodeField(ENTRY, "template", 2);

    /** The code of the interaction group. */
    public static final CodeField GROUP = new CodeField(ENTRY, "group", 3);

    /** The number of the campaign. */
    public static final CodeField CAMPAIGN = new CodeField(ENTRY, "campaign", 4);

    /** The code of the salesperson. */
    public static final CodeField SALESPERSON = new CodeField(ENTRY, "salesperson", 5);

    /** What it was about. */
    public static final TextField DESCRIPTION = new TextField(ENTRY, "description", 6);

    /** How the letter went. */
    public static final ChoiceField<CorrespondenceType> CORRESPONDENCE_TYPE =
            new ChoiceField<>(ENTRY, "correspondence_type", 7, CorrespondenceType.class);

    /** The language of the letter, as a BCP-47 tag. */
    public static final CodeField LANGUAGE = new CodeField(ENTRY, "language", 8);

    /** Which way the information went. */
    public static final ChoiceField<InformationFlow> INFORMATION_FLOW =
            new ChoiceField<>(ENTRY, "information_flow", 9, InformationFlow.class);

    /** Who began it. */
    public static final ChoiceField<InitiatedBy> INITIATED_BY =
            new ChoiceField<>(ENTRY, "initiated_by", 10, InitiatedBy.class);

    /** Whether the contact was a target of the campaign. */
    public static final FlagField CAMPAIGN_TARGET = new FlagField(ENTRY, "campaign_target", 11);

    /** Whether it was a response to the campaign. */
    public static final FlagField CAMPAIGN_RESPONSE = new FlagField(ENTRY, "campaign_response", 12);

    /** What it cost. */
    public static final MoneyField COST = new MoneyField(ENTRY, "cost", 13);

    /** How many minutes it took. */
    public static final NumberField DURATION = new NumberField(ENTRY, "duration", 14);

    /** The number of the segment. */
    public static final CodeField SEGMENT = new CodeField(ENTRY, "segment", 15);

    /** The number of the logged segment. */
    public static final NumberField LOGGED_SEGMENT = new NumberField(ENTRY, "logged_segment", 16);

    /** How well it was received; absent if nobody has said so, or has taken it back. */
    public static final ChoiceField<Grade> EVALUATION = new ChoiceField<>(ENTRY, "evaluation", 17, Grade.class);

    /** Whether it came to nothing; never absent, and no as long as nobody has said so. */
    public static final FlagField ATTEMPT_FAILED = new FlagField(ENTRY, "attempt_failed", 18);

    /** What came of it; absent if nobody has said so, or has taken it back. */
    public static final TextField OUTCOME = new TextField(ENTRY, "outcome", 19);

    /** All of them, each at the place of its slot. */
    public static final List<Field<?>> ALL = List.of(
            DATE,
            LOGGED_AT,
            TEMPLATE,
            GROUP,
            CAMPAIGN,
            SALESPERSON,
            DESCRIPTION,
            CORRESPONDENCE_TYPE,
            LANGUAGE,
            INFORMATION_FLOW,
            INITIATED_BY,
            CAMPAIGN_TARGET,
            CAMPAIGN_RESPONSE,
            COST,
            DURATION,
            SEGMENT,
            LOGGED_SEGMENT,
            EVALUATION,
            ATTEMPT_FAILED,
            OUTCOME);

    /** A contact's interactions that count (rule HI-1); a window picks them by their date. */
    public static final Relation INTERACTIONS = new Relation(ENTRY, DATE);

    private EntryFields() {}
}
