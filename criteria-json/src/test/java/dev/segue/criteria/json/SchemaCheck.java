package dev.segue.criteria.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Holds a value against a JSON Schema, as far as the published one goes: it knows the words that that one uses, and stops at any other.
 */
final class SchemaCheck {
    private static final Json.Obj SCHEMA = (Json.Obj) JsonParsing.parse(CriteriaJson.schema(), new Findings());
    private static final Set<String> IN_WORDS = Set.of("$schema", "$id", "$defs", "title", "description");

    private SchemaCheck() {}

    /** What keeps the document from being of the published form. */
    static List<String> problems(String document) {
        return problems(JsonParsing.parse(document, new Findings()), SCHEMA, "");
    }

    static List<String> problems(Json value, Json.Obj schema, String path) {
        List<String> problems = new ArrayList<>();
        schema.members().forEach((word, says) -> {
            if (!IN_WORDS.contains(word)) {
                problems.addAll(problems(value, schema, path, word, says));
            }
        });
        return problems;
    }

    private static List<String> problems(Json value, Json.Obj schema, String path, String word, Json says) {
        return switch (word) {
            case "$ref" -> problems(value, definition(text(says)), path);
            case "type" -> when(!isOfType(value, text(says)), path + " is " + value.words() + " and not " + text(says));
            case "const" -> when(!same(value, says), path + " is another constant");
            case "enum" ->
                when(
                        ((Json.Arr) says).elements().stream().noneMatch(it -> same(value, it)),
                        path + " is none of the constants");
            case "pattern" ->
                when(
                        value instanceof Json.Str it
                                && !Pattern.compile(text(says))
                                        .matcher(it.value())
                                        .find(),
                        path + " does not match " + text(says));
            case "minimum" ->
                when(
                        value instanceof Json.Num it && it.value().compareTo(((Json.Num) says).value()) < 0,
                        path + " is too small");
            case "maximum" ->
                when(
                        value instanceof Json.Num it && it.value().compareTo(((Json.Num) says).value()) > 0,
                        path + " is too large");
            case "minItems" ->
                when(
                        value instanceof Json.Arr it
                                && it.elements().size()
                                        < ((Json.Num) says).value().intValue(),
                        path + " has too few elements");
            case "items" -> items(value, (Json.Obj) says, path);
            case "required" -> required(value, (Json.Arr) says, path);
            case "properties" -> properties(value, (Json.Obj) says, path);
            case "additionalProperties" -> additional(value, schema, path);
            case "minProperties" ->
                when(
                        value instanceof Json.Obj it
                                && it.members().size()
                                        < ((Json.Num) says).value().intValue(),
                        path + " has too few members");
            case "oneOf" -> oneOf(value, (Json.Arr) says, path);
            default -> throw new IllegalArgumentException("The check does not know the word " + word);
        };
    }

    private static List<String> oneOf(Json value, Json.Arr schemas, String path) {
        List<List<String>> all = schemas.elements().stream()
                .map(it -> problems(value, (Json.Obj) it, path))
                .toList();
        long fit = all.stream().filter(List::isEmpty).count();
        return when(fit != 1, path + " fits " + fit + " of the forms: " + all);
    }

    private static List<String> items(Json value, Json.Obj schema, String path) {
        List<String> problems = new ArrayList<>();
        if (value instanceof Json.Arr list) {
            for (Json element : list.elements()) {
                problems.addAll(problems(element, schema, path + "[]"));
            }
        }
        return problems;
    }

    private static List<String> required(Json value, Json.Arr names, String path) {
        return names.elements().stream()
                .map(SchemaCheck::text)
                .filter(name ->
                        value instanceof Json.Obj object && !object.members().containsKey(name))
                .map(name -> path + " has no " + name)
                .toList();
    }

    private static List<String> properties(Json value, Json.Obj schemas, String path) {
        List<String> problems = new ArrayList<>();
        if (value instanceof Json.Obj object) {
            for (Map.Entry<String, Json> member : object.members().entrySet()) {
                Optional.ofNullable(schemas.members().get(member.getKey()))
                        .ifPresent(it -> problems.addAll(
                                problems(member.getValue(), (Json.Obj) it, path + "." + member.getKey())));
            }
        }
        return problems;
    }

    private static List<String> additional(Json value, Json.Obj schema, String path) {
        Set<String> known =
                ((Json.Obj) schema.members().get("properties")).members().keySet();
        return value instanceof Json.Obj object
                ? object.members().keySet().stream()
                        .filter(name -> !known.contains(name))
                        .map(name -> path + " has " + name)
                        .toList()
                : List.of();
    }

    private static boolean isOfType(Json value, String type) {
        return switch (type) {
            case "object" -> value instanceof Json.Obj;
            case "array" -> value instanceof Json.Arr;
            case "string" -> value instanceof Json.Str;
            case "number" -> value instanceof Json.Num;
            case "integer" ->
                value instanceof Json.Num it && it.value().stripTrailingZeros().scale() <= 0;
            case "boolean" -> value instanceof Json.Bool;
            default -> throw new IllegalArgumentException("There is no type " + type);
        };
    }

    private static boolean same(Json left, Json right) {
        return JsonText.of(left).equals(JsonText.of(right));
    }

    private static Json.Obj definition(String reference) {
        Json.Obj definitions = (Json.Obj) SCHEMA.members().get("$defs");
        return (Json.Obj) Optional.ofNullable(definitions.members().get(reference.replace("#/$defs/", "")))
                .orElseThrow(() -> new IllegalArgumentException("There is no definition " + reference));
    }

    private static String text(Json json) {
        return ((Json.Str) json).value();
    }

    private static List<String> when(boolean wrong, String problem) {
        return wrong ? List.of(problem) : List.of();
    }
}
