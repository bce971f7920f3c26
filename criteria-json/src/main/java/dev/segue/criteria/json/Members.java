package dev.segue.criteria.json;

import dev.segue.Text;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The members of one object, each of which is taken once; what nobody takes is refused in the end. Not thread-safe. */
final class Members {
    private final Json.Obj object;
    private final Shapes shapes;
    private final Set<String> taken = new LinkedHashSet<>();

    Members(Json.Obj object, Shapes shapes) {
        this.object = object;
        this.shapes = shapes;
    }

    Json object() {
        return object;
    }

    boolean has(String key) {
        return object.members().containsKey(key);
    }

    /** The first of the keys that is there. */
    Optional<String> first(Collection<String> keys) {
        return keys.stream().filter(this::has).findFirst();
    }

    /** The member of that name, if it is there. */
    Optional<Json> get(String key) {
        taken.add(key);
        return Optional.ofNullable(object.members().get(key));
    }

    /** The member of that name; noted as missing if it is not there. */
    Optional<Json> required(String key) {
        Optional<Json> member = get(key);
        if (member.isEmpty()) {
            missing("'" + key + "'");
        }
        return member;
    }

    /** Whether the member is there and true. */
    boolean isSet(String key) {
        return get(key).flatMap(shapes::flag).orElse(false);
    }

    /** Notes that something has to be there. */
    void missing(String what) {
        shapes.findings().add(object.place(), "json.missing-property", "the object has no " + what, "Add " + what);
    }

    /** Notes that one of these has to be there. */
    void missingOneOf(Set<String> keys) {
        String listed = Findings.listed(keys);
        shapes.findings()
                .add(object.place(), "json.missing-property", "the object has none of " + listed, "Add one of them");
    }

    /** Refuses every member that was not taken; these are the names that may stand here. Whether there was one. */
    boolean close(Set<String> allowed) {
        boolean refused = false;
        for (Map.Entry<String, Json> member : object.members().entrySet()) {
            String key = member.getKey();
            if (taken.contains(key)) {
                continue;
            }
            refused = true;
            if (allowed.contains(key)) {
                shapes.findings()
                        .add(
                                member.getValue().place(),
                                "json.unknown-property",
                                "'%s' does not belong beside '%s'"
                                        .formatted(Text.shown(key), String.join("', '", present())),
                                "Leave one of them out, or put them into two conditions");
            } else {
                shapes.findings().unknown(member.getValue().place(), "json.unknown-property", key, allowed, "property");
            }
        }
        return refused;
    }

    private Set<String> present() {
        Set<String> present = new LinkedHashSet<>(taken);
        present.retainAll(object.members().keySet());
        return present;
    }
}
