package dev.segue.engine;

import dev.segue.CampaignNo;
import dev.segue.Language;
import dev.segue.Money;
import dev.segue.SalespersonCode;
import dev.segue.TemplateCode;
import dev.segue.contact.CorrespondenceType;
import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.InteractionField;
import java.time.Duration;
import java.time.LocalDate;

/** Changes a plan, field by field; text is typed at once. Not thread-safe; of use only while the plan is edited. */
public final class PlanEditor {
    private FieldSettings settings;

    PlanEditor(FieldSettings settings) {
        this.settings = settings;
    }

    FieldSettings settings() {
        return settings;
    }

    /** Sets a field for all lines that inherit it. */
    public <T> PlanEditor set(InteractionField<T> field, T value) {
        settings = settings.set(field, value);
        return this;
    }

    /** Sets a field to nothing for all lines that inherit it. */
    public PlanEditor setNothing(InteractionField<?> field) {
        settings = settings.setNothing(field);
        return this;
    }

    /** Leaves a field to the template again. */
    public PlanEditor inherit(InteractionField<?> field) {
        settings = settings.inherit(field);
        return this;
    }

    /** Sets the interaction template. */
    public PlanEditor template(String code) {
        return set(InteractionField.TEMPLATE, new TemplateCode(code));
    }

    /** Sets the campaign. */
    public PlanEditor campaign(String no) {
        return set(InteractionField.CAMPAIGN, new CampaignNo(no));
    }

    /** Sets the salesperson. */
    public PlanEditor salesperson(String code) {
        return set(InteractionField.SALESPERSON, new SalespersonCode(code));
    }

    /** Sets the description. */
    public PlanEditor description(String text) {
        return set(InteractionField.DESCRIPTION, text);
    }

    /** Sets the subject. */
    public PlanEditor subject(String text) {
        return set(InteractionField.SUBJECT, text);
    }

    /** Sets the date. */
    public PlanEditor date(LocalDate date) {
        return set(InteractionField.DATE, date);
    }

    /** Sets the language for contacts whose own has no document. */
    public PlanEditor language(String tag) {
        return set(InteractionField.LANGUAGE, Language.of(tag));
    }

    /** Sets the correspondence type for contacts that have not said how they want their letters. */
    public PlanEditor correspondence(CorrespondenceType type) {
        return set(InteractionField.CORRESPONDENCE_TYPE, type);
    }

    /** Sets the correspondence type for all contacts, whatever they prefer. */
    public PlanEditor correspondenceForAll(CorrespondenceType type) {
        return correspondence(type).set(InteractionField.IGNORE_CONTACT_CORRESPONDENCE_TYPE, true);
    }

    /** Sets what one interaction costs. */
    public PlanEditor cost(String amount, String currency) {
        return set(InteractionField.COST, Money.of(amount, currency));
    }

    /** Sets how many minutes one interaction takes. */
    public PlanEditor minutes(int minutes) {
        return set(InteractionField.DURATION, Duration.ofMinutes(minutes));
    }
}
