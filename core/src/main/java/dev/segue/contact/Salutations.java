package dev.segue.contact;

import dev.segue.Language;
import dev.segue.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All salutations there are, one for each formality, code and language. Immutable and thread-safe.
 *
 * <p>Rule SA-3: a contact is greeted by the first of these formulas that there is and that says something: its own code in the letter's
 * language, then in the less specific ones (rule LA-2), then for any language; then those for any code in the same order; and at last by its
 * name. So there is always a greeting.
 */
public final class Salutations {

    /** The order in which they are listed: by code, then language, formal before informal, those for any before the others. */
    public static final Comparator<SalutationFormula> ORDER = Comparator.comparing(Salutations::codeOf, Text.ORDER)
            .thenComparing(Salutations::languageOf, Text.ORDER)
            .thenComparing(SalutationFormula::formality);

    /** There are none: everybody is greeted by name. */
    public static final Salutations NONE = of(List.of());

    private final List<SalutationFormula> formulas;
    private final Map<Key, SalutationFormula> byKey;

    private Salutations(Map<Key, SalutationFormula> byKey) {
        this.byKey = byKey;
        this.formulas = byKey.values().stream().sorted(ORDER).toList();
    }

    private record Key(Formality formality, String code, String language) {}

    /** These formulas; of two for the same formality, code and language the last. */
    public static Salutations of(Collection<SalutationFormula> formulas) {
        Map<Key, SalutationFormula> byKey = new HashMap<>();
        formulas.forEach(
                formula -> byKey.put(new Key(formula.formality(), codeOf(formula), languageOf(formula)), formula));
        return new Salutations(byKey);
    }

    /** All of them, in their {@link #ORDER}. */
    public List<SalutationFormula> formulas() {
        return formulas;
    }

    /** These, and one more or another one for the same formality, code and language. */
    public Salutations with(SalutationFormula formula) {
        List<SalutationFormula> changed = new ArrayList<>(formulas);
        changed.add(formula);
        return of(changed);
    }

    /** How a letter in that language greets the contact (rule SA-3). */
    public String greeting(Formality formality, Contact contact, Optional<Language> language) {
        List<String> codes = contact.get(ContactFields.SALUTATION)
                .map(code -> List.of(code, ""))
                .orElse(List.of(""));
        List<String> languages = new ArrayList<>();
        language.ifPresent(spoken -> spoken.fallbacks().forEach(it -> languages.add(it.tag())));
        languages.add("");
        return codes.stream()
                .flatMap(code -> languages.stream().map(tag -> new Key(formality, code, tag)))
                .flatMap(key -> Stream.ofNullable(byKey.get(key)))
                .map(formula -> formula.of(contact))
                .filter(greeting -> !greeting.isBlank())
                .findFirst()
                .orElseGet(contact::name);
    }

    /** No code is blank, so that a blank one stands for any. */
    private static String codeOf(SalutationFormula formula) {
        return formula.code().map(Object::toString).orElse("");
    }

    private static String languageOf(SalutationFormula formula) {
        return formula.language().map(Language::tag).orElse("");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Salutations salutations && salutations.formulas.equals(formulas);
    }

    @Override
    public int hashCode() {
        return formulas.hashCode();
    }

    /** The formulas. */
    @Override
    public String toString() {
        return formulas.toString();
    }
}
