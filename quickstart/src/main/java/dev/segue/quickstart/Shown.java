package dev.segue.quickstart;

import dev.segue.interaction.InteractionField;
import dev.segue.interaction.InteractionValues;
import dev.segue.interaction.Provenance;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Writes values as the report shows them. Stateless. */
final class Shown {
    static final String NOTHING = "–";
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Map<Provenance, String> DECIDED = Map.of(
            Provenance.LINE, "this line",
            Provenance.HEADER, "plan",
            Provenance.TEMPLATE, "template",
            Provenance.CONTACT, "contact",
            Provenance.POLICY, "a rule",
            Provenance.NOBODY, "nobody");

    private Shown() {}

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String instant(Instant instant) {
        return MINUTE.format(instant);
    }

    /** The value in words; of a document the beginning of its hash, since it has no name. */
    static String value(InteractionField<?> field, Optional<?> value) {
        String text = value.map(Object::toString).orElse(NOTHING);
        return field.equals(InteractionField.DOCUMENT) && text.length() > 12
                ? "document " + text.substring(0, 12) + "…"
                : words(text);
    }

    /** The effective value and who decided it. */
    static String decided(InteractionValues values, InteractionField<?> field) {
        return values.get(field).isEmpty()
                ? NOTHING
                : value(field, values.get(field)) + " (" + by(values.provenance(field)) + ")";
    }

    static String by(Provenance provenance) {
        return Objects.requireNonNull(DECIDED.get(provenance));
    }

    /** A constant's name as people write it: {@code HARD_COPY} is hard copy. */
    static String words(String text) {
        if (text.equals("EMAIL")) {
            return "e-mail";
        }
        return text.matches("[A-Z]+(_[A-Z]+)+|NONE")
                ? text.toLowerCase(Locale.ROOT).replace('_', ' ')
                : text;
    }

    /** A constant as people write it. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A field's name as a label. */
    static String label(InteractionField<?> field) {
        String words = field.name().replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
