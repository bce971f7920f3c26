package dev.segue.logging;

import dev.segue.Digest;
import dev.segue.contact.AlternativeAddress;
import dev.segue.contact.ContactFields;
import dev.segue.criteria.Field;
import dev.segue.interaction.InteractionField;
import dev.segue.interaction.InteractionValues;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes an entry in its one canonical form and digests it. */
final class Commitment {
    private static final char END = '\n';

    private final StringBuilder text = new StringBuilder(512);

    private Commitment() {}

    static Digest of(InteractionLogEntry entry) {
        Commitment form = new Commitment();
        form.part("no", entry.no());
        form.part("logged_segment", entry.loggedSegment());
        form.part("segment", entry.segment());
        form.part("line", entry.line());
        form.part("template_revision", entry.templateRevision());
        form.part("group", entry.group().orElse(null));
        form.part("logged_at", entry.loggedAt());
        form.part("by", entry.by());
        form.interaction(entry.interaction());
        for (Field<?> field : ContactFields.ALL) {
            form.part("contact." + field.name(), entry.contact().valueOrNull(field));
        }
        entry.contact().addresses().forEach(form::address);
        entry.contact().customAttributes().forEach((name, value) -> form.part("custom." + name, value));
        return Digest.of(entry.salt().bytes(), form.text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void interaction(InteractionValues values) {
        for (InteractionField<?> field : InteractionField.ALL) {
            Optional<?> value = values.get(field);
            part("interaction." + field.name(), value.orElse(null));
            part("by." + field.name(), value.isPresent() ? values.provenance(field) : null);
        }
    }

    private void address(AlternativeAddress address) {
        part("address", address.code());
        part("address_validity", address.validity().orElse(null));
        address.values().forEach((field, value) -> part("address." + field.name(), value));
    }

    /** Absent parts are left out; the length before the value keeps parts apart whatever they contain, and so do the elements of a set. */
    private void part(String name, @Nullable Object value) {
        if (value instanceof Set<?> set) {
            part(name, set.size());
            set.forEach(element -> part(name, element));
        } else if (value != null) {
            String written = value.toString();
            text.append(name)
                    .append('=')
                    .append(written.length())
                    .append(':')
                    .append(written)
                    .append(END);
        }
    }
}
