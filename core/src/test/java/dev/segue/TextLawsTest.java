package dev.segue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TextLawsTest {
    private static final Comparator<String> BY_CODE_POINTS = (left, right) ->
            Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "a", "A", "b", "ı", "İ", "ß", "\uD7FF", "\uE000", "\uFFFF", "\uD800\uDC00", "\uDBFF\uDFFF")
                .list()
                .ofMaxSize(4)
                .map(parts -> String.join("", parts));
    }

    @Property
    void texts_are_ordered_as_their_code_points_are(@ForAll("texts") String left, @ForAll("texts") String right) {
        assertThat(Integer.signum(Text.ORDER.compare(left, right)))
                .isEqualTo(Integer.signum(BY_CODE_POINTS.compare(left, right)));
    }

    @Property
    void texts_are_compared_folded_as_folded_texts_are(@ForAll("texts") String left, @ForAll("texts") String right) {
        assertThat(Integer.signum(Text.compareFolded(left, right)))
                .isEqualTo(Integer.signum(Text.ORDER.compare(Text.fold(left), Text.fold(right))));
    }

    @Provide
    Arbitrary<String> tags() {
        Arbitrary<String> rest = Arbitraries.of(
                        "", "-Hant", "-AT", "-419", "-1996", "-u-co-phonebk", "-a-bb-cc", "-t-ja", "-x-a", "-x-y-z")
                .list()
                .uniqueElements()
                .ofMaxSize(3)
                .map(parts -> String.join("", parts));
        return rest.map(it -> "de" + it);
    }

    @Property
    void a_language_falls_back_to_itself_first_and_to_its_bare_language_last(@ForAll("tags") String tag) {
        if (isWellFormed(tag)) {
            Language language = Language.of(tag);

            assertThat(language.fallbacks())
                    .startsWith(language)
                    .endsWith(Language.of("de"))
                    .doesNotHaveDuplicates();
        }
    }

    private static boolean isWellFormed(String tag) {
        try {
            return new java.util.Locale.Builder().setLanguageTag(tag).build() != null;
        } catch (java.util.IllformedLocaleException e) {
            return false;
        }
    }
}
