package dev.segue.criteria.text;

import static java.util.stream.Collectors.joining;

import dev.segue.NearestName;
import dev.segue.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which words the notation keeps for itself, and how names stand beside them. */
final class Words {
    private static final int LONGEST_COMPARED = 100;

    /** A field, a relation or a choice that is called so stands in backquotes. */
    private static final Set<String> RESERVED = words("""
            all and any at custom dated everyone exactly from has in is latest limit matches meets not or order sample
            target to total where""");

    /** Words that mean something only where nothing else can stand, so that names may be called so. */
    private static final Set<String> OTHERS = words("""
            ascending blank by campaign case day days descending end ignoring last least logged most no of percent
            segment start today yes""");

    private Words() {}

    private static Set<String> words(String all) {
        return Set.of(all.split("\\s"));
    }

    static boolean isReserved(String word) {
        return RESERVED.contains(word);
    }

    /** Whether it stands as it is, and not in backquotes. */
    static boolean isPlainName(String name) {
        boolean ascii = name.chars().allMatch(Words::isPlain);
        return ascii && !name.isEmpty() && !Character.isDigit(name.charAt(0)) && !isReserved(name);
    }

    private static boolean isPlain(int character) {
        return character < 0x80 && (Character.isLetterOrDigit(character) || character == '_');
    }

    /** The word of the notation that is written in capitals, if it is one. */
    static Optional<String> inLowerCase(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        boolean known = RESERVED.contains(lower) || OTHERS.contains(lower);
        return known && !lower.equals(word) ? Optional.of(lower) : Optional.empty();
    }

    /** The name that was probably meant. */
    static Optional<String> nearest(String written, Set<String> names) {
        String lower = written.toLowerCase(Locale.ROOT);
        if (names.contains(lower)) {
            return Optional.of(lower);
        }
        return written.length() > LONGEST_COMPARED ? Optional.empty() : NearestName.to(written, names);
    }

    /** The nearest name as advice, or else that one. */
    static String didYouMean(String written, Set<String> names, String otherwise) {
        return nearest(written, names)
                .map(nearest -> "Did you mean '" + nearest + "'?")
                .orElse(otherwise);
    }

    /** Which characters of a name are no plain letters, by code point; empty if all are. */
    static String strangers(String name) {
        List<String> strange = name.codePoints()
                .filter(it -> it >= 0x80)
                .distinct()
                .limit(3)
                .mapToObj(Words::called)
                .toList();
        return strange.isEmpty() ? "" : strange.stream().collect(joining(", ", "; it has ", ""));
    }

    /** A code point by number and name, such as {@code U+200B ZERO WIDTH SPACE}. */
    static String called(int codePoint) {
        String name = Character.getName(codePoint);
        return Text.format("U+%04X", codePoint) + (name == null ? "" : " " + name);
    }
}
