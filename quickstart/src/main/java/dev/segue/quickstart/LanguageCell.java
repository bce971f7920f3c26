package dev.segue.quickstart;

import dev.segue.Language;
import dev.segue.Text;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Reads the language of a contact more strictly than {@link Language} does: a well-formed tag of no language is a slip. Stateless. */
final class LanguageCell {
    private LanguageCell() {}

    /**
     * The language of the tag.
     *
     * @throws IllegalArgumentException if the tag is not well-formed, names no language, or names one by three letters that has two
     */
    static Language value(String cell) {
        Language language = Language.of(cell);
        Locale locale = Locale.forLanguageTag(language.tag());
        String code = locale.getLanguage();
        Optional<String> shorter = shorter(code);
        if (shorter.isPresent()) {
            throw new IllegalArgumentException(
                    "The language '%s' has the shorter code '%s'".formatted(Text.shown(cell), shorter.get()));
        }
        if (locale.getDisplayLanguage(Locale.ENGLISH).equals(code)) {
            throw new IllegalArgumentException("'%s' names no known language".formatted(Text.shown(cell)));
        }
        return language;
    }

    private static Optional<String> shorter(String code) {
        return code.length() < 3
                ? Optional.empty()
                : Arrays.stream(Locale.getISOLanguages())
                        .filter(two ->
                                Locale.forLanguageTag(two).getISO3Language().equals(code))
                        .findFirst();
    }
}
