package dev.segue.criteria.json;

import dev.segue.criteria.Field;
import dev.segue.criteria.FieldCatalog;
import dev.segue.criteria.OrderedField;
import dev.segue.criteria.SortField;
import dev.segue.criteria.Top;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads how many contacts of which order a step takes.
 *
 * @param catalog the fields there are
 */
record TopReader(FieldCatalog catalog, Shapes shapes) {

    Optional<Top> read(Json json) {
        return shapes.object(json, "an object such as {\"contacts\": 500, \"by\": [{\"field\": \"name\"}]}")
                .flatMap(this::top);
    }

    private Optional<Top> top(Members members) {
        Optional<Integer> contacts = members.required("contacts").flatMap(shapes::count);
        Optional<Json> order = members.get("by");
        Optional<List<SortField>> by =
                order.isEmpty() ? Optional.of(List.of()) : order.flatMap(it -> shapes.list(it, this::sortField));
        members.close(Set.of("contacts", "by"));
        return contacts.flatMap(it -> by.flatMap(fields -> shapes.made(members.object(), () -> new Top(it, fields))));
    }

    private Optional<SortField> sortField(Json json) {
        return shapes.object(json, "an object such as {\"field\": \"name\"}").flatMap(members -> {
            Optional<OrderedField<?>> field = members.required("field").flatMap(this::field);
            boolean descending = members.isSet("descending");
            members.close(Set.of("field", "descending"));
            return field.map(it -> new SortField(it, descending));
        });
    }

    private Optional<OrderedField<?>> field(Json json) {
        Optional<String> name = shapes.text(json);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Optional<Field<?>> field = catalog.field(Field.CONTACT, name.get());
        if (field.isEmpty()) {
            shapes.findings()
                    .unknown(
                            json.place(),
                            "criteria.unknown-field",
                            name.get(),
                            catalog.names(Field.CONTACT),
                            "field of a contact");
            return Optional.empty();
        }
        if (field.get() instanceof OrderedField<?> ordered) {
            return Optional.of(ordered);
        }
        shapes.findings()
                .add(
                        json.place(),
                        "criteria.type",
                        "the %s field '%s' has no order".formatted(field.get().typeName(), name.get()),
                        "Order by a text, a code, a number, money, a date or an instant");
        return Optional.empty();
    }
}
