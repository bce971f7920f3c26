package dev.segue.criteria.json;

import dev.segue.InvalidInputException;
import dev.segue.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** Turns text into a tree of JSON values with their places, within bounds (rule JS-4). Not thread-safe. */
final class JsonParsing {
    /** The most characters of a document, or bytes if bytes are read. */
    static final int MOST_CHARACTERS = 16 * 1024 * 1024;

    /** The most values in a document, with its objects and lists. */
    static final int MOST_VALUES = 500_000;

    /** The most objects and lists around a value: enough for a criterion as deep as criteria may be, in any document. */
    static final int MOST_NESTING = 160;

    /** The most characters of a number. */
    static final int LONGEST_NUMBER = 100;

    /** The most characters of a text: more than any field and any pattern that could match one has. */
    static final int LONGEST_TEXT = 10_000;

    private static final int LARGEST_EXPONENT = 1_000;

    /** Has no bounds of its own beside ours, and keeps no names. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(2 * MOST_NESTING)
                    .maxNumberLength(MOST_CHARACTERS)
                    .maxStringLength(MOST_CHARACTERS)
                    .maxNameLength(MOST_CHARACTERS)
                    .build())
            .build();

    private final JsonParser parser;
    private final Findings findings;
    private int values;

    private JsonParsing(JsonParser parser, Findings findings) {
        this.parser = parser;
        this.findings = findings;
    }

    /**
     * The one value that the text is. What is refused inside it is among the findings.
     *
     * @throws InvalidInputException if it is no JSON, or out of bounds
     */
    static Json parse(String text, Findings findings) {
        if (text.length() > MOST_CHARACTERS) {
            throw tooLong(findings, Text.format("it has %,d characters", text.length()));
        }
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), unmarked)) {
            return new JsonParsing(parser, findings).document();
        }
    }

    static InvalidInputException tooLong(Findings findings, String what) {
        return findings.fatal(
                Place.at(1, 1),
                "json.too-long",
                what,
                Text.format("Give at most %,d characters and %,d values", MOST_CHARACTERS, MOST_VALUES));
    }

    private Json document() {
        Json outermost;
        try {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw findings.fatal(Place.at(1, 1), "json.syntax", "it is empty", "Begin with {");
            }
            outermost = value(first, here(null, "", 0), 1);
        } catch (JacksonException e) {
            throw syntax(e);
        }
        refuseTrailing();
        return outermost;
    }

    private void refuseTrailing() {
        Place place;
        try {
            if (parser.nextToken() == null) {
                return;
            }
            place = here(null, "", 0);
        } catch (JacksonException e) {
            place = at(e.getLocation());
        }
        findings.add(place, "json.trailing", "something follows the end of the document", "End it with the last }");
    }

    private Json value(JsonToken token, Place place, int level) {
        if (++values > MOST_VALUES) {
            throw tooLong(findings, Text.format("it has more than %,d values", MOST_VALUES));
        }
        return switch (token) {
            case START_OBJECT -> object(place, nested(place, level));
            case START_ARRAY -> list(place, nested(place, level));
            case VALUE_STRING -> text(place, parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(place, parser.getString());
            case VALUE_TRUE -> new Json.Bool(place, true);
            case VALUE_FALSE -> new Json.Bool(place, false);
            default -> {
                findings.add(
                        place,
                        "json.null",
                        "null stands where a value belongs",
                        "Leave the property out, or give a value");
                yield new Json.Refused(place);
            }
        };
    }

    private int nested(Place place, int level) {
        if (level > MOST_NESTING) {
            throw findings.fatal(
                    Place.at(place.line(), place.column()),
                    "json.too-deep",
                    "more than " + MOST_NESTING + " objects and lists are nested",
                    "Put conditions side by side instead of into each other");
        }
        return level + 1;
    }

    private Json object(Place place, int level) {
        Map<String, Json> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Json value = value(parser.nextToken(), here(place, name, 0), level);
            text(value.place(), name);
            if (members.putIfAbsent(name, value) != null) {
                findings.add(
                        value.place(),
                        "json.duplicate-key",
                        "'%s' is there twice".formatted(Text.shown(name)),
                        "Give it once");
            }
        }
        return new Json.Obj(place, members);
    }

    private Json list(Place place, int level) {
        List<Json> elements = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            elements.add(value(token, here(place, "", elements.size()), level));
        }
        return new Json.Arr(place, elements);
    }

    private Json text(Place place, String value) {
        if (value.length() > LONGEST_TEXT) {
            findings.add(
                    place,
                    "json.too-long",
                    Text.format("the text '%s' has %,d characters", Text.shown(value, 30), value.length()),
                    Text.format("Give at most %,d characters", LONGEST_TEXT));
            return new Json.Refused(place);
        }
        try {
            return new Json.Str(place, Text.checked("A text", value, LONGEST_TEXT));
        } catch (IllegalArgumentException e) {
            findings.add(place, "text.not-storable", String.valueOf(e.getMessage()), "Leave that character out");
            return new Json.Refused(place);
        }
    }

    private Json number(Place place, String digits) {
        if (digits.length() <= LONGEST_NUMBER) {
            try {
                BigDecimal value = new BigDecimal(digits);
                if (Math.abs((long) value.scale()) <= LARGEST_EXPONENT) {
                    return new Json.Num(place, value);
                }
            } catch (NumberFormatException e) {
                // The exponent has too many digits for any number of Java's: it is refused below.
            }
        }
        findings.add(
                place,
                "json.number-too-long",
                Text.format("the number '%s' has %,d characters", Text.shown(digits, 30), digits.length()),
                Text.format(
                        "Give at most %,d characters and an exponent of at most %,d",
                        LONGEST_NUMBER, LARGEST_EXPONENT));
        return new Json.Refused(place);
    }

    private Place here(@Nullable Place parent, String key, int index) {
        TokenStreamLocation at = parser.currentTokenLocation();
        return new Place(parent, key, index, at.getLineNr(), at.getColumnNr());
    }

    private static Place at(@Nullable TokenStreamLocation location) {
        return location == null ? Place.at(1, 1) : Place.at(location.getLineNr(), location.getColumnNr());
    }

    private InvalidInputException syntax(JacksonException e) {
        boolean ended = e instanceof UnexpectedEndOfInputException;
        String message = String.valueOf(e.getOriginalMessage());
        int end = message.indexOf(" (start marker");
        return findings.fatal(
                at(e.getLocation()),
                "json.syntax",
                ended
                        ? "it ends in the middle"
                        : "it is no JSON: " + Text.shown(end < 0 ? message : message.substring(0, end), 200),
                "Correct it there; JSON has double quotes, no comments and no comma before a closing bracket");
    }
}
