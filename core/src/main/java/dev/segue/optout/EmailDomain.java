package dev.segue.optout;

import dev.segue.Text;
import java.net.IDN;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** The part of an e-mail address after its {@code @}, in its normal form: folded, composed, without a dot at the end, in no Punycode. */
final class EmailDomain {
    static final int LONGEST = 253;
    private static final int LONGEST_LABEL = 63;
    private static final String PUNYCODE = "xn--";

    private EmailDomain() {}

    /** A dot at the end says no more than that the name is complete; {@code xn--mller-kva.de} is another spelling of {@code müller.de}. */
    static String normal(String domain) {
        int end = domain.length();
        while (end > 0 && domain.charAt(end - 1) == '.') {
            end--;
        }
        String folded = folded(domain.substring(0, end));
        if (!folded.contains(PUNYCODE)) {
            return folded;
        }
        List<String> labels = new ArrayList<>();
        for (String label : folded.split("\\.", -1)) {
            labels.add(label.startsWith(PUNYCODE) ? folded(IDN.toUnicode(label, IDN.ALLOW_UNASSIGNED)) : label);
        }
        return String.join(".", labels);
    }

    /** The text folded (rule TX-5), and composed, so that an accent may be written either way. */
    static String folded(String text) {
        String folded = Text.fold(text);
        return Normalizer.isNormalized(folded, Normalizer.Form.NFC)
                ? folded
                : Text.fold(Normalizer.normalize(folded, Normalizer.Form.NFC));
    }

    /** A domain in its normal form and those above it, without the topmost: whoever suppresses one of them means this one too. */
    static List<String> withParents(String normal) {
        List<String> all = new ArrayList<>();
        String rest = normal;
        while (rest.indexOf('.') >= 0) {
            all.add(rest);
            rest = rest.substring(rest.indexOf('.') + 1);
        }
        return all;
    }

    /** Everything that is wrong with a domain as somebody wrote it; empty if it is one. */
    static List<String> flaws(String domain) {
        List<String> flaws = new ArrayList<>();
        String name = domain.endsWith(".") ? domain.substring(0, domain.length() - 1) : domain;
        if (name.isEmpty()) {
            return List.of("its domain is empty");
        }
        if (name.length() > LONGEST) {
            flaws.add(Text.format("its domain has %,d characters, more than %d", name.length(), LONGEST));
        }
        for (String label : name.split("\\.", -1)) {
            if (label.isEmpty()) {
                flaws.add("its domain has a dot too many");
            } else if (label.length() > LONGEST_LABEL) {
                flaws.add(Text.format(
                        "a part of its domain has more than %d characters: '%s'", LONGEST_LABEL, Text.shown(label)));
            } else if (label.startsWith("-") || label.endsWith("-")) {
                flaws.add("a part of its domain begins or ends with a hyphen: '%s'".formatted(Text.shown(label)));
            }
        }
        name.codePoints()
                .filter(it -> !inDomain(it))
                .mapToObj(it -> Text.format("its domain has U+%04X", it))
                .distinct()
                .limit(10)
                .forEach(flaws::add);
        return flaws.stream().distinct().toList();
    }

    /** Whether a domain may have this in it: a letter or digit of any script, or one of {@code - . _}. */
    static boolean inDomain(int codePoint) {
        int type = Character.getType(codePoint);
        return Character.isLetterOrDigit(codePoint)
                || codePoint == '-'
                || codePoint == '_'
                || codePoint == '.'
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}
