package dev.segue.merge.text;

import dev.segue.Text;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which addresses a letter may have: http, https, mailto, tel, cid and relative ones, written so plainly up to the end of their host that
 * every program reads the same. A value may stand after that.
 */
final class AddressRules {
    private static final String BLANKS = "[ \\t\\r\\n]*";
    private static final String END = "(?=[/?#]|" + BLANKS + "\\z)";
    private static final String HOST = "//[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*(?::[0-9]{1,5})?" + END;
    private static final String RELATIVE = "[\\p{L}\\p{N}._~%-]+" + END;
    private static final String ABSOLUTE_PATH = "/(?!" + MarkReader.MASK + "*[/\\\\&\\s])";
    private static final Pattern SAFE = Pattern.compile(BLANKS + "(?:(?i:https?:)?" + HOST + "|(?i:mailto|tel|cid):|"
            + ABSOLUTE_PATH + "|[?#]|" + RELATIVE + "|\\z)");
    private static final Pattern REMOTE = Pattern.compile(BLANKS + "(?:(?i)https?:|//)");

    private final Findings findings;

    AddressRules(Findings findings) {
        this.findings = findings;
    }

    /**
     * Refuses an address that is not safe, and warns of one that is loaded from another computer.
     *
     * @param masked the address, with {@link MarkReader#MASK} for what a value will supply
     */
    void check(int position, String masked, boolean loaded) {
        Matcher safe = SAFE.matcher(masked);
        if (!safe.lookingAt()) {
            refuse(position, masked);
        } else if (loaded && REMOTE.matcher(masked).lookingAt()) {
            remote(position, masked);
        }
    }

    /** Warns of something that is loaded when the letter is read. */
    void remote(int position, String masked) {
        findings.warning(
                position,
                "html.remote",
                "'" + shown(masked) + "' is loaded from there whenever the letter is read",
                "Leave it if the reader's program and address may become known there");
    }

    private void refuse(int position, String masked) {
        boolean supplied = masked.indexOf(MarkReader.MASK) >= 0;
        findings.problem(
                position,
                "html.address",
                supplied
                        ? "In the address '%s' a value could supply the scheme or the host".formatted(shown(masked))
                        : "'%s' is no address that a letter may have".formatted(shown(masked)),
                "Write http:, https:, mailto:, tel:, cid: or a relative address, with values after the host only");
    }

    private static String shown(String masked) {
        return Text.shown(masked.replaceAll(MarkReader.MASK + "+", "{{…}}"));
    }
}
