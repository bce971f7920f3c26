package dev.segue.criteria;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A catalog over maps, which nobody changes after it is made. */
record ListedFields(Map<String, Map<String, Field<?>>> bySubject, Map<String, Relation> byName, Set<String> customs)
        implements FieldCatalog {

    @Override
    public Optional<Field<?>> field(String subject, String name) {
        return Optional.ofNullable(bySubject.getOrDefault(subject, Map.of()).get(name));
    }

    @Override
    public Set<String> names(String subject) {
        return Collections.unmodifiableSet(
                bySubject.getOrDefault(subject, Map.of()).keySet());
    }

    @Override
    public Optional<Relation> relation(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    @Override
    public Set<String> relations() {
        return Collections.unmodifiableSet(byName.keySet());
    }
}
