package dev.segue.storage.inmemory;

import dev.segue.DocumentHash;
import dev.segue.GroupCode;
import dev.segue.TemplateCode;
import dev.segue.interaction.InteractionGroup;
import dev.segue.interaction.InteractionTemplate;
import dev.segue.storage.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Every revision of every template, and the groups. Thread-safe. */
final class InMemoryTemplates implements Templates {
    private final State state;
    private final TreeMap<TemplateCode, List<InteractionTemplate>> revisions = new TreeMap<>();
    private final TreeMap<GroupCode, InteractionGroup> groups = new TreeMap<>();

    InMemoryTemplates(State state) {
        this.state = state;
    }

    @Override
    public InteractionTemplate keep(InteractionTemplate template) {
        return state.locked(() -> {
            List<InteractionTemplate> earlier = revisions.computeIfAbsent(template.code(), code -> new ArrayList<>());
            InteractionTemplate revision = template.asRevision(earlier.size() + 1);
            earlier.add(revision);
            return revision;
        });
    }

    @Override
    public Optional<InteractionTemplate> find(TemplateCode code) {
        return state.locked(() -> Optional.ofNullable(revisions.get(code)).map(InMemoryTemplates::newest));
    }

    @Override
    public Optional<InteractionTemplate> find(TemplateCode code, int revision) {
        return state.locked(() -> Optional.ofNullable(revisions.get(code))
                .filter(all -> revision >= 1 && revision <= all.size())
                .map(all -> all.get(revision - 1)));
    }

    @Override
    public List<InteractionTemplate> all() {
        return state.locked(
                () -> revisions.values().stream().map(InMemoryTemplates::newest).toList());
    }

    /** Inside the lock: whether a revision of a template has that document. */
    boolean refersTo(DocumentHash document) {
        return revisions.values().stream()
                .flatMap(List::stream)
                .anyMatch(template -> template.documents().containsValue(document));
    }

    private static InteractionTemplate newest(List<InteractionTemplate> all) {
        return all.get(all.size() - 1);
    }

    @Override
    public void keep(InteractionGroup group) {
        state.locked(() -> {
            groups.put(group.code(), group);
        });
    }

    @Override
    public Optional<InteractionGroup> group(GroupCode code) {
        return state.locked(() -> Optional.ofNullable(groups.get(code)));
    }

    @Override
    public List<InteractionGroup> groups() {
        return state.locked(() -> List.copyOf(groups.values()));
    }
}
