package dev.segue.contact;

import dev.segue.Problem;
import dev.segue.criteria.Field;
import dev.segue.criteria.FieldCatalog;
import dev.segue.criteria.Relation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which fields contacts have: the standard ones and the host's custom attributes. Immutable. */
public final class ContactSchema {
    private static final ContactSchema STANDARD = new ContactSchema(standardFields());

    private final Map<String, Field<?>> byName;

    private ContactSchema(Map<String, Field<?>> byName) {
        this.byName = Collections.unmodifiableMap(byName);
    }

    /** The schema without custom attributes. */
    public static ContactSchema standard() {
        return STANDARD;
    }

    /**
     * This schema and one more custom attribute.
     *
     * @throws IllegalArgumentException if the field is not one of a contact or its name is taken
     */
    public ContactSchema with(Field<?> attribute) {
        if (!attribute.subject().equals(Field.CONTACT) || attribute.slot() >= 0) {
            throw new IllegalArgumentException(
                    "A custom attribute is made by a field's custom(name), but was '%s'".formatted(attribute));
        }
        Map<String, Field<?>> fields = new LinkedHashMap<>(byName);
        if (fields.putIfAbsent(attribute.name(), attribute) != null) {
            throw new IllegalArgumentException(
                    "A schema names each field once, but '%s' is taken".formatted(attribute));
        }
        return new ContactSchema(fields);
    }

    /** The field of that name. */
    public Optional<Field<?>> field(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** All fields, the standard ones first. */
    public Collection<Field<?>> fields() {
        return byName.values();
    }

    /** What a criterion over these fields may name, without relations and custom criteria. */
    public FieldCatalog catalog() {
        return catalog(List.of(), List.of(), List.of());
    }

    /**
     * What a criterion over these fields, those relations and those custom criteria may name.
     *
     * @param rowFields the fields of the relations' rows
     * @param relations the relations
     * @param customs the names of the custom criteria
     */
    public FieldCatalog catalog(
            Collection<? extends Field<?>> rowFields, Collection<Relation> relations, Collection<String> customs) {
        List<Field<?>> all = new ArrayList<>(fields());
        all.addAll(rowFields);
        return FieldCatalog.of(all, relations, customs);
    }

    /** What is wrong with the custom attributes of a contact under this schema; empty if nothing is. */
    public List<Problem> problemsOf(Contact contact) {
        List<Problem> problems = new ArrayList<>();
        contact.customAttributes().forEach((name, value) -> {
            Field<?> field = byName.get(name);
            if (field == null || field.slot() >= 0) {
                problems.add(problem(
                        contact,
                        name,
                        "is no custom attribute of the contact schema",
                        "Add the attribute to the schema, or leave it out"));
            } else if (!accepts(field, value)) {
                problems.add(problem(contact, name, "is no " + field.typeName(), "Give it a " + field.typeName()));
            }
        });
        return problems;
    }

    private static Problem problem(Contact contact, String name, String what, String fix) {
        return Problem.of("contact.attribute", "contact " + contact.no(), "'" + name + "' " + what, fix);
    }

    private static <T> boolean accepts(Field<T> field, Object value) {
        try {
            @SuppressWarnings("unchecked")
            T typed = (T) value;
            return field.checked(typed).equals(value);
        } catch (ClassCastException | IllegalArgumentException e) {
            return false;
        }
    }

    private static Map<String, Field<?>> standardFields() {
        Map<String, Field<?>> fields = new LinkedHashMap<>();
        ContactFields.ALL.forEach(field -> fields.put(field.name(), field));
        return fields;
    }
}
