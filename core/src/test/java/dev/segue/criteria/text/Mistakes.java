package dev.segue.criteria.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.segue.Problem;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Random mistakes in a text: pieces left out, put in, doubled, swapped or moved. */
final class Mistakes {
    /** All that a text can be refused with; the page of problems has every one. */
    static final Set<String> CODES = Set.of(
            "criteria.empty",
            "criteria.syntax",
            "criteria.unknown-field",
            "criteria.unknown-relation",
            "criteria.unknown-custom",
            "criteria.unknown-operator",
            "criteria.wrong-subject",
            "criteria.type",
            "criteria.value",
            "criteria.range",
            "criteria.blank-operand",
            "criteria.bad-number",
            "criteria.bad-currency",
            "criteria.bad-date",
            "criteria.bad-zone",
            "criteria.no-such-time",
            "criteria.bad-sort",
            "criteria.too-deep",
            "criteria.too-long");

    private static final List<String> PIECES = List.of(
            "and",
            "or",
            "not",
            "(",
            ")",
            ",",
            "'",
            "`",
            "\"",
            ":",
            "=",
            "<",
            ">",
            "!=",
            "+",
            "-",
            ".",
            "*",
            "\\",
            " ",
            "\n",
            "\t",
            "all (",
            "any (",
            "at least 2 visit where (",
            "in",
            "in segment 'A'",
            "dated in last 3 days",
            "dated from",
            "to",
            "from",
            "is blank",
            "has any of",
            "today",
            "start of month",
            "day :x",
            "limit 5",
            "order by city",
            "1",
            "1,5",
            "1e9",
            "NaN",
            "99999999999999999999",
            "2026-02-31",
            "2026-03-29T02:30",
            "'Europe/Berlin'",
            "in 'Mars/Olympus'",
            "EUR",
            "yes",
            "PERSON",
            "city",
            "visit",
            "total",
            "latest",
            "ignoring case",
            "matches 'a\\'",
            "\u200B",
            "\u202E",
            "\uFEFF",
            "\u00A0",
            "\u2028",
            "\u0000",
            "\uD800",
            "\u201E",
            "\u0441ity",
            "\u0130",
            "\uD83D\uDE00",
            "sample 10 percent of ''",
            "custom owes_money(",
            "((((((((");

    private final Random random;

    Mistakes(Random random) {
        this.random = random;
    }

    String in(String text) {
        String wrong = text;
        for (int i = random.nextInt(4); i >= 0; i--) {
            wrong = mistakeIn(wrong);
        }
        return wrong;
    }

    private String mistakeIn(String text) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(6));
        int other = random.nextInt(text.length() + 1);
        return switch (random.nextInt(6)) {
            case 0 -> text.substring(0, from) + text.substring(to);
            case 1 -> text.substring(0, from);
            case 2 ->
                text.substring(0, from) + text.substring(from, to).repeat(1 + random.nextInt(3)) + text.substring(to);
            case 3 -> text.substring(0, other) + text.substring(from, to) + text.substring(other);
            default -> text.substring(0, from) + piece() + text.substring(random.nextBoolean() ? from : to);
        };
    }

    private String piece() {
        String piece = PIECES.get(random.nextInt(PIECES.size()));
        return random.nextBoolean() ? piece : " " + piece + " ";
    }

    static void assertDocumented(Problem problem, String text) {
        assertThat(CODES).contains(problem.code());
        String[] place = problem.where().split(":");
        List<String> lines =
                text.replace("\r\n", "\n").replace('\r', '\n').lines().toList();
        int line = Integer.parseInt(place[0]);
        int column = Integer.parseInt(place[1]);
        assertThat(line).isBetween(1, lines.size() + 1);
        int length = line > lines.size()
                ? 0
                : lines.get(line - 1).codePointCount(0, lines.get(line - 1).length());
        assertThat(column).isBetween(1, length + 1);
    }
}
