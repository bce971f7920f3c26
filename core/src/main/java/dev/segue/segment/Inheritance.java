package dev.segue.segment;

import static dev.segue.interaction.InteractionField.ALTERNATIVE_ADDRESS;
import static dev.segue.interaction.InteractionField.CAMPAIGN;
import static dev.segue.interaction.InteractionField.COMMENT;
import static dev.segue.interaction.InteractionField.CORRESPONDENCE_TYPE;
import static dev.segue.interaction.InteractionField.DATE;
import static dev.segue.interaction.InteractionField.DESCRIPTION;
import static dev.segue.interaction.InteractionField.DOCUMENT;
import static dev.segue.interaction.InteractionField.IGNORE_CONTACT_CORRESPONDENCE_TYPE;
import static dev.segue.interaction.InteractionField.LANGUAGE;
import static dev.segue.interaction.InteractionField.SALESPERSON;
import static dev.segue.interaction.InteractionField.TEMPLATE;

import dev.segue.AddressCode;
import dev.segue.CampaignNo;
import dev.segue.DocumentHash;
import dev.segue.Language;
import dev.segue.SalespersonCode;
import dev.segue.TemplateCode;
import dev.segue.contact.AlternativeAddress;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.contact.CorrespondenceType;
import dev.segue.interaction.Effective;
import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.InteractionField;
import dev.segue.interaction.InteractionTemplate;
import dev.segue.interaction.InteractionValues;
import dev.segue.interaction.Provenance;
import dev.segue.interaction.TemplateCatalog;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a line's interaction is in the end. Immutable and thread-safe.
 *
 * <p>Rule IN-2: a field's value is the line's own; else, if the line has a template of its own, that template's, and it ends there; else
 * the plan's; else the plan's template's. Salesperson, campaign, date, correspondence type, language, document and alternative address have
 * chains of their own (rules IN-3 to IN-9).
 */
public final class Inheritance {
    private static final Set<InteractionField<?>> PAST_A_TEMPLATE =
            Set.of(SALESPERSON, CAMPAIGN, DATE, CORRESPONDENCE_TYPE, IGNORE_CONTACT_CORRESPONDENCE_TYPE);

    private final Segment segment;
    private final TemplateCatalog templates;
    private final Optional<InteractionTemplate> planned;

    /** The chain of one segment under the templates of one moment. */
    public Inheritance(Segment segment, TemplateCatalog templates) {
        this.segment = segment;
        this.templates = templates;
        this.planned = segment.plan().value(TEMPLATE).flatMap(templates::find);
    }

    /** The template in force for a line, if it has one and it exists. */
    public Optional<InteractionTemplate> templateOf(FieldSettings line) {
        return line.isSet(TEMPLATE) ? line.value(TEMPLATE).flatMap(templates::find) : planned;
    }

    /**
     * Whether a line takes this field from the plan: not if it has set the field, and not if it has a template of its own, unless the field
     * is one of those that reach it all the same (rules IN-2 and IN-4 to IN-7).
     */
    public static boolean followsPlan(FieldSettings line, InteractionField<?> field) {
        return !line.isSet(field) && (line.value(TEMPLATE).isEmpty() || PAST_A_TEMPLATE.contains(field));
    }

    /**
     * All values of a line's interaction.
     *
     * @param contact the line's contact, or absent if it is not known any more
     */
    public InteractionValues resolve(FieldSettings line, Optional<Contact> contact) {
        Chain chain = new Chain(line, contact);
        InteractionValues.Builder values = InteractionValues.builder();
        for (InteractionField<?> field : InteractionField.ALL) {
            chain.put(values, field);
        }
        values.put(TEMPLATE, chain.template());
        values.put(DESCRIPTION, chain.description());
        Effective<LocalDate> date = chain.lineThenPlan(DATE);
        values.put(DATE, date);
        values.put(ALTERNATIVE_ADDRESS, chain.alternativeAddress(date.value()));
        values.put(SALESPERSON, chain.salesperson());
        values.put(CAMPAIGN, chain.campaign());
        values.put(CORRESPONDENCE_TYPE, chain.correspondenceType());
        Effective<Language> language = chain.language();
        values.put(LANGUAGE, language);
        values.put(DOCUMENT, chain.document(language.value()));
        values.put(COMMENT, chain.own(COMMENT));
        return values.build();
    }

    /**
     * The settings of a line with a field set to what the line shows now. Rule IN-10: nothing else that the line shows changes by it, so a
     * template is set together with whatever it would hide.
     *
     * @param contact the line's contact, or absent if it is not known any more
     */
    public FieldSettings pinned(FieldSettings line, InteractionField<?> field, Optional<Contact> contact) {
        InteractionValues shown = resolve(line, contact);
        FieldSettings pinned = set(line, field, shown);
        InteractionValues then = resolve(pinned, contact);
        for (InteractionField<?> other : InteractionField.ALL) {
            if (!then.get(other).equals(shown.get(other))) {
                pinned = set(pinned, other, shown);
            }
        }
        return pinned;
    }

    private static <T> FieldSettings set(FieldSettings line, InteractionField<T> field, InteractionValues to) {
        return to.get(field).map(value -> line.set(field, value)).orElseGet(() -> line.setNothing(field));
    }

    /** The chain of one line. */
    private final class Chain {
        private final FieldSettings line;
        private final FieldSettings plan = segment.plan();
        private final Optional<Contact> contact;
        private final boolean ownTemplate;
        private final Optional<InteractionTemplate> template;

        private Chain(FieldSettings line, Optional<Contact> contact) {
            this.line = line;
            this.contact = contact;
            this.ownTemplate = line.value(TEMPLATE).isPresent();
            this.template = templateOf(line);
        }

        private <T> void put(InteractionValues.Builder values, InteractionField<T> field) {
            values.put(field, inherited(field));
        }

        private <T> Effective<T> inherited(InteractionField<T> field) {
            if (line.isSet(field)) {
                return own(field);
            }
            if (!ownTemplate && plan.isSet(field)) {
                return new Effective<>(plan.value(field), Provenance.HEADER);
            }
            return ofTemplate(field);
        }

        private <T> Effective<T> own(InteractionField<T> field) {
            return new Effective<>(line.value(field), line.isSet(field) ? Provenance.LINE : Provenance.NOBODY);
        }

        private <T> Effective<T> ofTemplate(InteractionField<T> field) {
            return decided(template.flatMap(it -> it.defaults().value(field)), Provenance.TEMPLATE);
        }

        private <T> Effective<T> lineThenPlan(InteractionField<T> field) {
            if (line.isSet(field)) {
                return own(field);
            }
            return new Effective<>(plan.value(field), plan.isSet(field) ? Provenance.HEADER : Provenance.NOBODY);
        }

        private Effective<TemplateCode> template() {
            return lineThenPlan(TEMPLATE);
        }

        /** Rule IN-3: the plan's description is the segment's until it is set. */
        private Effective<String> description() {
            if (line.isSet(DESCRIPTION)) {
                return own(DESCRIPTION);
            }
            if (ownTemplate) {
                return decided(template.map(InteractionTemplate::description), Provenance.TEMPLATE);
            }
            Optional<String> planned =
                    plan.isSet(DESCRIPTION) ? plan.value(DESCRIPTION) : Optional.of(segment.description());
            return new Effective<>(planned, Provenance.HEADER);
        }

        /** Rule IN-4: line, plan, contact. */
        private Effective<SalespersonCode> salesperson() {
            Effective<SalespersonCode> planned = lineThenPlan(SALESPERSON);
            return planned.provenance() == Provenance.NOBODY
                    ? decided(contact.flatMap(Contact::salesperson), Provenance.CONTACT)
                    : planned;
        }

        /** Rule IN-5: line, plan, template in force. */
        private Effective<CampaignNo> campaign() {
            Effective<CampaignNo> planned = lineThenPlan(CAMPAIGN);
            return planned.provenance() == Provenance.NOBODY ? ofTemplate(CAMPAIGN) : planned;
        }

        /**
         * Rule IN-6: what the plan says, if the plan insists; else what a template of the line's own says, if that one insists; else what the
         * contact prefers. Rule IN-7: a contact who has not said gets what the line inherits as it does any other field.
         */
        private Effective<CorrespondenceType> correspondenceType() {
            if (line.isSet(CORRESPONDENCE_TYPE)) {
                return own(CORRESPONDENCE_TYPE);
            }
            Effective<CorrespondenceType> byPlan = ofPlan(CORRESPONDENCE_TYPE);
            if (byPlan.value().isPresent() && insists(ofPlan(IGNORE_CONTACT_CORRESPONDENCE_TYPE))) {
                return byPlan;
            }
            Effective<CorrespondenceType> inherited = inherited(CORRESPONDENCE_TYPE);
            if (ownTemplate && insists(ofTemplate(IGNORE_CONTACT_CORRESPONDENCE_TYPE))) {
                return inherited;
            }
            Optional<CorrespondenceType> preferred = contact.flatMap(it -> it.get(ContactFields.CORRESPONDENCE_TYPE));
            return preferred.isPresent() ? new Effective<>(preferred, Provenance.CONTACT) : inherited;
        }

        /** What the plan says, itself or by its template, even to a line with another template or with none: there it is the header's word. */
        private <T> Effective<T> ofPlan(InteractionField<T> field) {
            if (plan.isSet(field)) {
                return new Effective<>(plan.value(field), Provenance.HEADER);
            }
            return decided(
                    planned.flatMap(it -> it.defaults().value(field)),
                    line.isSet(TEMPLATE) ? Provenance.HEADER : Provenance.TEMPLATE);
        }

        private static boolean insists(Effective<Boolean> said) {
            return said.value().orElse(false);
        }

        /** Rule IN-8: the contact's language or a less specific one that has a document, else the default language. */
        private Effective<Language> language() {
            if (line.isSet(LANGUAGE)) {
                return own(LANGUAGE);
            }
            Map<Language, DocumentHash> documents = documents();
            Optional<Language> spoken = contact.flatMap(Contact::language);
            Optional<Language> written = spoken.flatMap(language -> withDocument(language, documents));
            if (written.isPresent()) {
                return new Effective<>(written, Provenance.CONTACT);
            }
            Effective<Language> fallback = inherited(LANGUAGE);
            boolean nothingElse = documents.isEmpty() && fallback.value().isEmpty();
            return nothingElse ? decided(spoken, Provenance.CONTACT) : fallback;
        }

        /** Rule IN-9: the line's own; else the one of the contact that is valid on the date of the interaction. */
        private Effective<AddressCode> alternativeAddress(Optional<LocalDate> date) {
            return line.isSet(ALTERNATIVE_ADDRESS)
                    ? own(ALTERNATIVE_ADDRESS)
                    : decided(
                            contact.flatMap(it -> date.flatMap(it::addressOn)).map(AlternativeAddress::code),
                            Provenance.CONTACT);
        }

        /** Rule LT-4: the line's own document, else the segment's copy, else the template's, in the language or a less specific one. */
        private Effective<DocumentHash> document(Optional<Language> language) {
            if (line.isSet(DOCUMENT)) {
                return own(DOCUMENT);
            }
            Optional<Language> written = language.flatMap(it -> withDocument(it, documents()));
            Optional<DocumentHash> copy = ownTemplate ? Optional.empty() : written.map(segment.documents()::get);
            return copy.isPresent()
                    ? new Effective<>(copy, Provenance.HEADER)
                    : decided(
                            written.flatMap(
                                    it -> template.map(own -> own.documents().get(it))),
                            Provenance.TEMPLATE);
        }

        private Map<Language, DocumentHash> documents() {
            Map<Language, DocumentHash> ofTemplate =
                    template.map(InteractionTemplate::documents).orElse(Map.of());
            if (ownTemplate || segment.documents().isEmpty()) {
                return ofTemplate;
            }
            Map<Language, DocumentHash> all = new TreeMap<>(ofTemplate);
            all.putAll(segment.documents());
            return all;
        }

        private static Optional<Language> withDocument(Language language, Map<Language, DocumentHash> documents) {
            if (documents.containsKey(language)) {
                return Optional.of(language);
            }
            return language.fallbacks().stream().filter(documents::containsKey).findFirst();
        }

        private static <T> Effective<T> decided(Optional<T> value, Provenance by) {
            return new Effective<>(value, value.isPresent() ? by : Provenance.NOBODY);
        }
    }
}
