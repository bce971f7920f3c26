package dev.segue.contact;

import static java.util.Objects.requireNonNull;

import dev.segue.InvalidInputException;
import dev.segue.Language;
import dev.segue.NearestName;
import dev.segue.Problem;
import dev.segue.SalutationCode;
import dev.segue.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How letters greet contacts of a salutation in a language: a text with parts in braces, such as {@code Dear {job_title} {surname},}.
 * Immutable.
 *
 * <p>Rule SA-1: the parts are {@code first_name}, {@code middle_name}, {@code surname}, {@code initials}, {@code job_title}, {@code name} and
 * {@code company_name}. Rule SA-2: a part without a value, or with a blank one, drops together with the blank behind it, or, if none is
 * behind it, with the one before it; so {@code Dear {first_name} {surname},} becomes {@code Dear Anna,} where only the first name is known.
 *
 * @param code the salutation it is for, or absent if it is for contacts of any
 * @param language the language it is in, or absent if it is for letters in any
 * @param text up to 250 characters
 */
public record SalutationFormula(
        Formality formality, Optional<SalutationCode> code, Optional<Language> language, String text) {
    private static final Map<String, Function<Contact, Optional<String>>> PARTS = Stream.of(
                    ContactFields.FIRST_NAME,
                    ContactFields.MIDDLE_NAME,
                    ContactFields.SURNAME,
                    ContactFields.INITIALS,
                    ContactFields.JOB_TITLE,
                    ContactFields.NAME,
                    ContactFields.COMPANY_NAME)
            .collect(Collectors.toMap(field -> field.name(), field -> field::of, (a, b) -> a, LinkedHashMap::new));
    private static final Pattern PART = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern BRACE = Pattern.compile("[{}]");

    /**
     * Checks the text.
     *
     * @throws InvalidInputException {@code salutation.unknown-part} for each part there is not, with the nearest name, and
     *     {@code salutation.stray-brace} for each brace that opens or closes nothing
     */
    public SalutationFormula {
        requireNonNull(formality, "formality");
        requireNonNull(code, "code");
        requireNonNull(language, "language");
        Text.checked("A salutation", text, 250);
        List<Problem> problems = problemsOf(text);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    /** A formal salutation for all contacts in all languages. */
    public static SalutationFormula formal(String text) {
        return new SalutationFormula(Formality.FORMAL, Optional.empty(), Optional.empty(), text);
    }

    /** An informal salutation for all contacts in all languages. */
    public static SalutationFormula informal(String text) {
        return new SalutationFormula(Formality.INFORMAL, Optional.empty(), Optional.empty(), text);
    }

    /** The same, for contacts with that salutation. */
    public SalutationFormula forCode(SalutationCode salutation) {
        return new SalutationFormula(formality, Optional.of(salutation), language, text);
    }

    /** The same, for letters in that language. */
    public SalutationFormula in(Language spoken) {
        return new SalutationFormula(formality, code, Optional.of(spoken), text);
    }

    /** What it says to that contact (rule SA-2). */
    public String of(Contact contact) {
        StringBuilder said = new StringBuilder();
        Matcher part = PART.matcher(text);
        int done = 0;
        boolean valueLast = false;
        while (part.find()) {
            said.append(text, done, part.start());
            valueLast &= done == part.start();
            done = part.end();
            Optional<String> value = Objects.requireNonNull(PARTS.get(part.group(1)))
                    .apply(contact)
                    .filter(it -> !it.isBlank());
            if (value.isPresent()) {
                said.append(value.get());
                valueLast = true;
            } else if (done < text.length() && isBlank(text.charAt(done))) {
                done++;
            } else if (!valueLast) {
                dropLastBlank(said);
            }
        }
        return said.append(text, done, text.length()).toString();
    }

    private static void dropLastBlank(StringBuilder said) {
        int last = said.length() - 1;
        if (last >= 0 && isBlank(said.charAt(last))) {
            said.setLength(last);
        }
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static List<Problem> problemsOf(String text) {
        List<Problem> problems = new ArrayList<>();
        PART.matcher(text)
                .results()
                .filter(part -> !PARTS.containsKey(part.group(1)))
                .forEach(part -> problems.add(unknown(text, part.start(), part.group(1))));
        String others =
                PART.matcher(text).replaceAll(part -> "x".repeat(part.group().length()));
        BRACE.matcher(others).results().forEach(brace -> problems.add(stray(text, brace.start())));
        return problems;
    }

    private static Problem unknown(String text, int at, String part) {
        Set<String> names = PARTS.keySet();
        return Problem.of(
                "salutation.unknown-part",
                where(text, at),
                "A salutation has no part '" + Text.shown(part) + "'",
                NearestName.to(part, names)
                        .map(nearest -> "Write {" + nearest + "}")
                        .orElse("Write one of {" + String.join("}, {", names) + "}"));
    }

    private static Problem stray(String text, int at) {
        return Problem.of(
                "salutation.stray-brace",
                where(text, at),
                "The brace '" + text.charAt(at) + "' has no other one",
                "Write a part as {surname}, and no brace elsewhere");
    }

    private static String where(String text, int at) {
        return Text.format("salutation '%s' position %d", Text.shown(text), at + 1);
    }
}
