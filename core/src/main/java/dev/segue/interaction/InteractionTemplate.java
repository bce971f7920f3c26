package dev.segue.interaction;

import dev.segue.DocumentHash;
import dev.segue.GroupCode;
import dev.segue.Language;
import dev.segue.TemplateCode;
import dev.segue.Text;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One revision of an interaction template: what an interaction of this kind is unless a plan or a line says otherwise, and the documents
 * its letters are merged from. Immutable.
 *
 * <p>Rule TP-1: a revision is never changed. A segment follows the newest until it is logged; an entry pins the one it was logged with.
 *
 * @param revision 0 before the template is kept, then 1 and rising
 * @param description up to 250 characters; the description of interactions of a line that has this template as its own
 * @param defaults the fields' defaults; a template has none for itself, for salesperson, date, document or comment
 * @param documents the document by language
 */
public record InteractionTemplate(
        TemplateCode code,
        int revision,
        String description,
        Optional<GroupCode> group,
        FieldSettings defaults,
        Map<Language, DocumentHash> documents) {

    /** Copies the documents and refuses a default that a template cannot have. */
    public InteractionTemplate {
        Text.checked("The description of template " + code, description, 250);
        if (revision < 0) {
            throw new IllegalArgumentException(
                    Text.format("The revision of template %s is 0 or more, but was %d", code, revision));
        }
        documents = Collections.unmodifiableMap(new TreeMap<>(documents));
        for (InteractionField<?> field : defaults.fields()) {
            boolean impossible = field.onLinesOnly()
                    || field == InteractionField.TEMPLATE
                    || field == InteractionField.DESCRIPTION
                    || field == InteractionField.SALESPERSON
                    || field == InteractionField.DATE;
            if (impossible) {
                throw new IllegalArgumentException("Template %s has no default for %s".formatted(code, field));
            }
        }
    }

    /** A template without defaults and documents, not kept yet. */
    public static InteractionTemplate of(TemplateCode code, String description) {
        return new InteractionTemplate(code, 0, description, Optional.empty(), FieldSettings.NONE, Map.of());
    }

    /** The same in a group. */
    public InteractionTemplate inGroup(GroupCode groupCode) {
        return new InteractionTemplate(code, revision, description, Optional.of(groupCode), defaults, documents);
    }

    /** The same with a default. */
    public <T> InteractionTemplate with(InteractionField<T> field, T value) {
        return new InteractionTemplate(code, revision, description, group, defaults.set(field, value), documents);
    }

    /** The same with the document for letters in that language. */
    public InteractionTemplate withDocument(Language language, DocumentHash document) {
        Map<Language, DocumentHash> more = new TreeMap<>(documents);
        more.put(language, document);
        return new InteractionTemplate(code, revision, description, group, defaults, more);
    }

    /** The same under another revision number, as a store keeps it. */
    public InteractionTemplate asRevision(int number) {
        return new InteractionTemplate(code, number, description, group, defaults, documents);
    }
}
