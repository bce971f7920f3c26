package dev.segue.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Goes through every public method of every desk, so that a new one cannot be forgotten. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccessSweepTest {
    private static final String DENIED = "access.denied";

    private final Office office = new Office();
    /** What happened, in its order: questions begin with a question mark, all else are calls of ports. */
    private final List<String> seen = new ArrayList<>();

    private final List<String> asked = new ArrayList<>();

    private Segue allowing(AccessPolicy policy) {
        return office.over(Tampered.storage(office.storage, seen::add))
                .allowing((by, verb, thing) -> {
                    seen.add("?" + verb + " " + kind(thing));
                    asked.add(verb + " " + thing);
                    return policy.allows(by, verb, thing);
                })
                .build();
    }

    private static String kind(AccessThing thing) {
        return thing instanceof AccessThing.All all
                ? "all " + all.inWords()
                : thing.getClass()
                        .getSimpleName()
                        .substring("One".length())
                        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                        .toLowerCase(Locale.ROOT);
    }

    private List<String> questions() {
        return seen.stream().filter(it -> it.startsWith("?")).toList();
    }

    private List<String> calls() {
        return seen.stream().filter(it -> !it.startsWith("?")).toList();
    }

    @Test
    void whoever_may_nothing_gets_a_denial_from_every_verb_and_no_port_is_called() {
        List<Verbs.Verb> verbs = Verbs.of(allowing((by, verb, thing) -> false));

        assertThat(verbs).hasSizeGreaterThan(130).allSatisfy(verb -> {
            seen.clear();
            assertThat(verb.problemCodes()).as(verb.toString()).containsExactly(DENIED);
            assertThat(calls()).as(verb.toString()).isEmpty();
            assertThat(questions()).as(verb.toString()).hasSize(1);
        });
    }

    @Test
    void a_verb_asks_each_question_once_and_before_it_calls_a_port() {
        assertThat(Verbs.of(allowing((by, verb, thing) -> true))).allSatisfy(verb -> {
            seen.clear();
            asked.clear();
            verb.answer(verb.arguments());
            assertThat(asked).as(verb.toString()).isNotEmpty().doesNotHaveDuplicates();
            assertThat(seen.subList(0, questions().size())).as(verb.toString()).isEqualTo(questions());
        });
    }

    @Test
    void a_verb_that_asks_several_questions_does_nothing_whichever_of_them_is_denied() {
        int[] left = {0};
        List<Verbs.Verb> verbs = Verbs.of(allowing((by, verb, thing) -> left[0]-- != 0));
        List<String> composed = new ArrayList<>();

        for (Verbs.Verb verb : verbs) {
            seen.clear();
            left[0] = 0;
            verb.answer(verb.arguments());
            for (int before = 1; calls().isEmpty() && before < 10; before++) {
                composed.add(verb.toString());
                seen.clear();
                left[0] = before;
                List<String> codes = verb.problemCodes();
                if (questions().size() == before + 1) {
                    assertThat(codes).as(verb.toString()).containsExactly(DENIED);
                    assertThat(calls()).as(verb.toString()).isEmpty();
                }
            }
        }

        assertThat(composed).contains("segments().log(SegmentNo, LogRequest, Progress)");
    }

    @Test
    void whoever_may_only_view_reads_everything_and_changes_nothing() {
        List<Verbs.Verb> verbs = Verbs.of(allowing((by, verb, thing) -> verb == AccessVerb.VIEW));
        List<String> reads = new ArrayList<>();
        List<String> written = new ArrayList<>();

        for (Verbs.Verb verb : verbs) {
            seen.clear();
            boolean denied = verb.problemCodes().equals(List.of(DENIED));
            boolean onlyViews = questions().stream().allMatch(it -> it.startsWith("?VIEW "));
            assertThat(denied).as(verb.toString()).isEqualTo(!onlyViews);
            (onlyViews ? reads : written).addAll(onlyViews ? List.of(verb.toString()) : calls());
        }

        assertThat(reads).hasSizeGreaterThan(50);
        assertThat(written).isEmpty();
    }

    @Test
    void a_policy_that_throws_denies_every_verb() {
        List<Verbs.Verb> verbs = Verbs.of(allowing((by, verb, thing) -> {
            throw new IllegalStateException("The rights of " + thing + " cannot be read");
        }));

        assertThat(verbs).allSatisfy(verb -> {
            seen.clear();
            assertThat(verb.problemCodes()).as(verb.toString()).containsExactly(DENIED);
            assertThat(calls()).as(verb.toString()).isEmpty();
        });
    }

    @Test
    void null_is_refused_by_every_verb_in_words_that_name_the_argument_before_a_port_is_called() {
        Segue segue = office.over(Tampered.storage(office.storage, seen::add)).build();
        Map<String, Object> wrong = new LinkedHashMap<>();

        for (Verbs.Verb verb : Verbs.of(segue)) {
            Parameter[] parameters = verb.method().getParameters();
            for (int i = 0; i < parameters.length; i++) {
                if (!parameters[i].getType().isPrimitive()) {
                    seen.clear();
                    Object[] arguments = verb.arguments();
                    arguments[i] = null;
                    Object answer = verb.answer(arguments);
                    boolean named = answer instanceof NullPointerException e
                            && names(parameters[i]).contains(String.valueOf(e.getMessage()));
                    if (!named || !seen.isEmpty()) {
                        wrong.put(verb + " " + parameters[i].getName(), answer + " after " + seen);
                    }
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    /** An argument is called by its name, or a number or code by what it is one of. */
    private static Set<String> names(Parameter parameter) {
        String name = parameter.getName();
        return new HashSet<>(
                List.of(name, inWords(parameter.getType().getSimpleName().replaceAll("No$", "Number"))));
    }

    private static String inWords(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    @Test
    void the_guide_says_which_verb_asks_for_what() throws IOException {
        Map<String, Set<String>> byQuestions = new LinkedHashMap<>();
        List<Verbs.Verb> verbs = Verbs.of(allowing((by, verb, thing) -> true)).stream()
                .filter(verb -> !verb.desk().contains("("))
                .toList();
        Map<Verbs.Verb, String> told = new LinkedHashMap<>();
        for (Verbs.Verb verb : verbs) {
            seen.clear();
            verb.answer(verb.arguments());
            told.put(verb, questions().stream().map(it -> it.substring(1)).collect(Collectors.joining(", ")));
        }
        told.forEach((verb, questions) -> {
            boolean alike = told.keySet().stream()
                    .filter(it ->
                            it.desk().equals(verb.desk()) && it.is(verb.method().getName()))
                    .allMatch(it -> questions.equals(told.get(it)));
            byQuestions
                    .computeIfAbsent("| `" + verb.desk() + "` | %s | " + questions + " |", it -> new LinkedHashSet<>())
                    .add("`"
                            + (alike
                                    ? verb.method().getName()
                                    : verb.toString().substring(verb.desk().length() + 3)) + "`");
        });
        List<String> rows = byQuestions.entrySet().stream()
                .map(row -> row.getKey().formatted(String.join(", ", row.getValue())))
                .toList();

        assertThat(Files.readAllLines(guide())).containsSubsequence(rows);
    }

    private static Path guide() {
        return Stream.of(Path.of("docs/guide.md"), Path.of("../docs/guide.md"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }
}
