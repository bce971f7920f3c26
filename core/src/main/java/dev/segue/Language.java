package dev.segue;

import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;

/**
 * A language as a BCP-47 tag, such as {@code cs}, {@code de-AT} or {@code zh-Hant-TW}. Immutable.
 *
 * <p>Rule LA-1: a tag is kept in its canonical form, so that {@code DE-at} and {@code de-AT} are the same language.
 */
public record Language(String tag) implements Comparable<Language> {

    /** Refuses what is not a well-formed tag with a language in it. */
    public Language {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            if (locale.getLanguage().isEmpty()) {
                throw new IllegalArgumentException(
                        "A language is a BCP-47 tag such as cs or de-AT, but was '%s'".formatted(Text.shown(tag)));
            }
            tag = locale.toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException(
                    "A language is a BCP-47 tag such as cs or de-AT, but was '%s'".formatted(Text.shown(tag)), e);
        }
    }

    /** The language of a tag. */
    public static Language of(String tag) {
        return new Language(tag);
    }

    /** This language and the less specific ones behind it: {@code de-AT}, then {@code de} (rule LA-2). */
    public List<Language> fallbacks() {
        List<Language> chain = new ArrayList<>();
        for (String rest = tag; !rest.isEmpty(); rest = rest.substring(0, Math.max(0, rest.lastIndexOf('-')))) {
            boolean danglingSingleton =
                    rest.length() > 1 && rest.lastIndexOf('-') == rest.length() - 2 && !rest.contains("-x-");
            if (!danglingSingleton) {
                chain.add(new Language(rest));
            }
        }
        return chain;
    }

    @Override
    public int compareTo(Language other) {
        return Text.ORDER.compare(tag, other.tag);
    }

    /** The tag. */
    @Override
    public String toString() {
        return tag;
    }
}
