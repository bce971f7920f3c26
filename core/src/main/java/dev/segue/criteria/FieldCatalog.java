package dev.segue.criteria;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which fields and relations a criterion may name. Implementations are immutable. */
public interface FieldCatalog {

    /**
     * The field of that name.
     *
     * @param subject {@link Field#CONTACT}, or the name of the relation whose rows have it
     */
    Optional<Field<?>> field(String subject, String name);

    /** The names of all fields of a subject; empty if the subject is unknown. */
    Set<String> names(String subject);

    /** The relation of that name. */
    Optional<Relation> relation(String name);

    /** The names of all relations. */
    Set<String> relations();

    /** The names of all custom criteria. */
    Set<String> customs();

    /** A catalog of these fields and relations, without custom criteria; the last of two with the same name counts. */
    static FieldCatalog of(Collection<? extends Field<?>> fields, Collection<Relation> relations) {
        return of(fields, relations, Set.of());
    }

    /** A catalog of these fields, relations and custom criteria; the last of two with the same name counts. */
    static FieldCatalog of(
            Collection<? extends Field<?>> fields, Collection<Relation> relations, Collection<String> customs) {
        Map<String, Map<String, Field<?>>> bySubject = new LinkedHashMap<>();
        fields.forEach(field -> bySubject
                .computeIfAbsent(field.subject(), subject -> new LinkedHashMap<>())
                .put(field.name(), field));
        Map<String, Relation> byName = new LinkedHashMap<>();
        relations.forEach(relation -> byName.put(relation.name(), relation));
        return new ListedFields(bySubject, byName, Collections.unmodifiableSet(new LinkedHashSet<>(customs)));
    }
}
