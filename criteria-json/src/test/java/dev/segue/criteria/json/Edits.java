package dev.segue.criteria.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random changes to documents. */
final class Edits {
    private static final List<String> FRAGMENTS = List.of(
            "{",
            "}",
            "[",
            "]",
            "\"",
            ",",
            ":",
            "null",
            "true",
            "1e999999999",
            "-0",
            "0.1",
            "\\ud800",
            "\\u0000",
            "\uD83D",
            "\u0000",
            "{}",
            "[]",
            "\"field\": \"score\"",
            "\"is\": 1",
            "\"atLeast\": 2147483648",
            "\"parameter\": \"p\"",
            "\"today\": 100001",
            "\"zone\": \"Mars\"",
            "\"from\": \"2026-02-31\"",
            "{\"amount\": \"1e9\", \"currency\": \"EUR\"}",
            "\"@type\": \"java.lang.Runtime\"",
            "//",
            "NaN",
            "'",
            "\uFEFF",
            "\"\uFEFF",
            "9".repeat(120));

    private Edits() {}

    /** The text with a part left out, doubled, put elsewhere or replaced. */
    static String edited(String text, Random random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(12));
        String before = text.substring(0, from);
        String part = text.substring(from, to);
        String behind = text.substring(to);
        return switch (random.nextInt(5)) {
            case 0 -> before + behind;
            case 1 -> before + part + part + behind;
            case 2 -> before + FRAGMENTS.get(random.nextInt(FRAGMENTS.size())) + behind;
            case 3 -> before + FRAGMENTS.get(random.nextInt(FRAGMENTS.size())) + part + behind;
            default -> before + (char) random.nextInt(0x180) + behind;
        };
    }

    /** The same value with the members of every object in another order. */
    static Json shuffled(Json json, Random random) {
        if (json instanceof Json.Obj object) {
            List<String> keys = new ArrayList<>(object.members().keySet());
            Collections.shuffle(keys, random);
            Map<String, Json> members = new LinkedHashMap<>();
            for (String key : keys) {
                members.put(key, shuffled(object.members().get(key), random));
            }
            return new Json.Obj(object.place(), members);
        }
        return json instanceof Json.Arr list
                ? Json.list(
                        list.elements().stream().map(it -> shuffled(it, random)).toList())
                : json;
    }

    /** One value with some of its parts replaced by parts of the other, or given its names. */
    static Json grafted(Json one, Json other, Random random) {
        List<Json> parts = new ArrayList<>();
        collect(other, parts);
        return grafted(one, parts, random);
    }

    private static Json grafted(Json json, List<Json> parts, Random random) {
        if (random.nextInt(8) == 0) {
            return parts.get(random.nextInt(parts.size()));
        }
        if (json instanceof Json.Obj object) {
            Map<String, Json> members = new LinkedHashMap<>();
            object.members().forEach((key, value) -> members.put(key, grafted(value, parts, random)));
            if (random.nextInt(8) == 0 && parts.get(random.nextInt(parts.size())) instanceof Json.Obj more) {
                members.putAll(more.members());
            }
            return new Json.Obj(object.place(), members);
        }
        return json instanceof Json.Arr list
                ? Json.list(list.elements().stream()
                        .map(it -> grafted(it, parts, random))
                        .toList())
                : json;
    }

    private static void collect(Json json, List<Json> parts) {
        parts.add(json);
        if (json instanceof Json.Obj object) {
            object.members().values().forEach(it -> collect(it, parts));
        } else if (json instanceof Json.Arr list) {
            list.elements().forEach(it -> collect(it, parts));
        }
    }
}
