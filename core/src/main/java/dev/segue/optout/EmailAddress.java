package dev.segue.optout;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.segue.InvalidInputException;
import dev.segue.Problem;
import dev.segue.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * One mailbox in the form by which addresses are matched, never the one to which a letter goes (rule EX-7). Immutable.
 *
 * @param local the part before the last {@code @}, folded
 * @param domain the part after it, as {@link EmailDomain#normal} makes it
 */
record EmailAddress(String local, String domain) {
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64;
    private static final String PARTING = ",;:<>()[]\"\\";

    /** Signs that an address may have in it, and that may as well stand between it and something else. */
    private static final String MAY_PART = "'`/|&?!=*#$%{}^~";

    private static final String OTHER_DOTS = "\u3002\uFF0E\uFF61";
    private static final int FULL_WIDTH_AT = 0xFF20;

    /** The address that somebody wrote to name one; everything that is wrong with it is said at once. */
    static EmailAddress named(String text) {
        List<String> flaws = flaws(text);
        if (!flaws.isEmpty()) {
            throw invalid("suppression.address", "address", text, flaws, "Name one mailbox, such as anna@example.com");
        }
        return of(text);
    }

    /** The domain that somebody wrote to name one, in its normal form. */
    static String namedDomain(String text) {
        List<String> flaws = new ArrayList<>(EmailDomain.flaws(text));
        if (flaws.isEmpty() && EmailDomain.normal(text).indexOf('.') < 0) {
            flaws.add("it is a topmost domain, or none at all");
        }
        if (!flaws.isEmpty()) {
            throw invalid("suppression.domain", "domain", text, flaws, "Name a domain, such as example.com");
        }
        return EmailDomain.normal(text);
    }

    private static InvalidInputException invalid(
            String code, String thing, String text, List<String> flaws, String fix) {
        String shown = "'" + Text.shown(text) + "'";
        return new InvalidInputException(flaws.stream()
                .map(flaw -> Problem.of(code, thing + " " + shown, "It is no " + thing + ": " + flaw, fix))
                .toList());
    }

    /**
     * Every address that stands in a text, whatever else does: a name before it, quotes or comments around it, other addresses after it.
     * Where a text is no good address it is better to find one too many than to miss the one that a mail program would find.
     */
    static List<EmailAddress> in(String text) {
        String plain = plain(text);
        List<EmailAddress> found = new ArrayList<>(1);
        for (int at = plain.indexOf('@'); at >= 0; at = plain.indexOf('@', at + 1)) {
            String domain = domainAfter(plain, at);
            for (String local : localsBefore(plain, at)) {
                found.add(new EmailAddress(EmailDomain.folded(local), domain));
            }
        }
        return found;
    }

    /** The text without what nobody sees, and with every sign that stands for an @ or a dot as that. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints()
                .filter(it -> Character.getType(it) != Character.FORMAT)
                .map(it -> it == FULL_WIDTH_AT ? '@' : OTHER_DOTS.indexOf(it) >= 0 ? '.' : it)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static String domainAfter(String text, int at) {
        int from = at + 1;
        while (from < text.length() && isBlank(text.charAt(from))) {
            from++;
        }
        int to = from;
        while (to < text.length() && EmailDomain.inDomain(text.codePointAt(to))) {
            to += Character.charCount(text.codePointAt(to));
        }
        return EmailDomain.normal(text.substring(from, to));
    }

    /** What may be meant before the @: all that stands there, and what is left of it behind each sign that may part it from what is before. */
    private static List<String> localsBefore(String text, int at) {
        int end = beforeBlanksAndComments(text, at);
        boolean quoted = end > 0 && text.charAt(end - 1) == '"';
        int to = quoted ? end - 1 : end;
        int from = to;
        while (from > 0 && (quoted ? text.charAt(from - 1) != '"' : !ends(text.codePointBefore(from)))) {
            from -= Character.charCount(text.codePointBefore(from));
        }
        List<String> locals = new ArrayList<>(1);
        locals.add(text.substring(from, to));
        for (int i = from; i < to; i++) {
            if (MAY_PART.indexOf(text.charAt(i)) >= 0) {
                locals.add(text.substring(i + 1, to));
            }
        }
        return locals;
    }

    private static int beforeBlanksAndComments(String text, int at) {
        int end = at;
        boolean more = true;
        while (more && end > 0) {
            char last = text.charAt(end - 1);
            int opened = last == ')' ? text.lastIndexOf('(', end - 1) : -1;
            more = isBlank(last) || opened >= 0;
            if (more) {
                end = opened >= 0 ? opened : end - 1;
            }
        }
        return end;
    }

    private static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.isISOControl(codePoint);
    }

    private static boolean ends(int codePoint) {
        return codePoint == '@' || parts(codePoint);
    }

    private static EmailAddress of(String word) {
        int at = word.lastIndexOf('@');
        return new EmailAddress(EmailDomain.folded(word.substring(0, at)), EmailDomain.normal(word.substring(at + 1)));
    }

    private static boolean parts(int codePoint) {
        return isBlank(codePoint) || PARTING.indexOf(codePoint) >= 0;
    }

    private static List<String> flaws(String text) {
        List<String> flaws = new ArrayList<>();
        text.codePoints()
                .filter(it -> parts(it)
                        || Character.getType(it) == Character.FORMAT
                        || Character.getType(it) == Character.SURROGATE)
                .mapToObj(it -> Text.format("it has U+%04X", it))
                .distinct()
                .limit(10)
                .forEach(flaws::add);
        int at = text.lastIndexOf('@');
        if (at < 0) {
            flaws.add("it has no @");
            return flaws;
        }
        flaws.addAll(localFlaws(text.substring(0, at)));
        if (text.getBytes(UTF_8).length > LONGEST) {
            flaws.add("it has more than " + LONGEST + " bytes");
        }
        EmailDomain.flaws(text.substring(at + 1)).stream()
                .filter(flaw -> !flaws.contains(flaw.replace("its domain has U", "it has U")))
                .forEach(flaws::add);
        return flaws;
    }

    private static List<String> localFlaws(String local) {
        List<String> flaws = new ArrayList<>();
        if (local.indexOf('@') >= 0) {
            flaws.add("it has more than one @");
        }
        if (local.isEmpty()) {
            flaws.add("there is nothing before its @");
        } else if (local.startsWith(".") || local.endsWith(".") || local.contains("..")) {
            flaws.add("before its @ there is a dot too many");
        }
        if (local.getBytes(UTF_8).length > LONGEST_LOCAL) {
            flaws.add("before its @ there are more than " + LONGEST_LOCAL + " bytes");
        }
        return flaws;
    }

    /** As it is hashed. */
    String normal() {
        return local + '@' + domain;
    }
}
