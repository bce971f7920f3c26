package dev.segue.engine;

import dev.segue.criteria.Criterion.Custom;
import dev.segue.criteria.Field;
import dev.segue.criteria.FieldCatalog;
import dev.segue.criteria.Relation;
import dev.segue.logging.EntryFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the host has registered that criteria may ask for besides contacts and entries. Immutable. */
record HostKnowledge(Map<Relation, RelationSource> relations, Map<String, CustomCriterion> customs) {
    static final HostKnowledge NONE = new HostKnowledge(Map.of(), Map.of());

    HostKnowledge {
        relations = Map.copyOf(relations);
        customs = Map.copyOf(customs);
    }

    HostKnowledge with(RelationSource source) {
        Relation relation = source.relation();
        boolean taken = relation.name().equals(Field.CONTACT)
                || relation.name().equals(EntryFields.INTERACTIONS.name())
                || relations.keySet().stream().anyMatch(it -> it.name().equals(relation.name()));
        if (taken) {
            throw new IllegalArgumentException(
                    "Each relation has a name of its own, but '%s' is taken".formatted(relation.name()));
        }
        for (Field<?> field : source.fields()) {
            if (!field.subject().equals(relation.name())) {
                throw new IllegalArgumentException(
                        "The fields of relation '%s' are those of its rows, but '%s' is one of %s"
                                .formatted(relation.name(), field, field.subject()));
            }
        }
        if (!source.fields().contains(relation.date())) {
            throw new IllegalArgumentException(
                    "The fields of relation '%s' include its date, but '%s' is not among them"
                            .formatted(relation.name(), relation.date()));
        }
        Map<Relation, RelationSource> more = new LinkedHashMap<>(relations);
        more.put(relation, source);
        return new HostKnowledge(more, customs);
    }

    HostKnowledge with(CustomCriterion custom) {
        Map<String, CustomCriterion> more = new LinkedHashMap<>(customs);
        if (more.put(new Custom(custom.name(), List.of()).name(), custom) != null) {
            throw new IllegalArgumentException(
                    "Each custom criterion has a name of its own, but '%s' is taken".formatted(custom.name()));
        }
        return new HostKnowledge(relations, more);
    }

    /** What a criterion may name, over contacts with these fields. */
    FieldCatalog catalog(Collection<? extends Field<?>> contactFields) {
        List<Field<?>> fields = new ArrayList<>(contactFields);
        fields.addAll(EntryFields.ALL);
        relations.values().forEach(source -> fields.addAll(source.fields()));
        List<Relation> all = new ArrayList<>(List.of(EntryFields.INTERACTIONS));
        all.addAll(relations.keySet());
        return FieldCatalog.of(fields, all, customs.keySet());
    }
}
