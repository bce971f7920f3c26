package dev.segue.merge.docx;

import dev.segue.Text;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which fields a template may have: a list of what is allowed; whatever is not on it is refused. */
final class FieldRules {
    /** Filled with a value. */
    static final String MERGE = "MERGEFIELD";

    private static final String LINK = "HYPERLINK";
    private static final Set<String> HARMLESS =
            Set.of("PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF", "TOC", "REF", "SEQ", "STYLEREF", LINK);
    private static final Set<String> UNSUPPORTED = Set.of(
            "IF",
            "=",
            "NEXT",
            "NEXTIF",
            "SKIPIF",
            "MERGEREC",
            "MERGESEQ",
            "DATE",
            "TIME",
            "SET",
            "COMPARE",
            "ADDRESSBLOCK",
            "GREETINGLINE");
    private static final Pattern ALLOWED_LINK =
            Pattern.compile("(?i)(https?://[^\\\\]*|mailto:.*|tel:.*)", Pattern.DOTALL);
    private static final Set<String> LINK_ARGUMENTS = Set.of("l", "o", "t", "s");

    private FieldRules() {}

    /** Refuses a field that is neither merged nor harmless; answers whether it may stay. */
    static boolean check(String instruction, String place, Findings findings) {
        FieldCode code = FieldCode.of(instruction);
        String shown = "'" + Text.shown(instruction.strip()) + "'";
        if (code.keyword().isEmpty()) {
            findings.problem("docx.broken-field", place, "The field " + shown + " has no keyword", "Remove the field");
        } else if (UNSUPPORTED.contains(code.keyword())) {
            findings.problem(
                    "docx.unsupported-field",
                    place,
                    "The field " + shown + " cannot be merged yet",
                    "Replace it by a MERGEFIELD or by text");
        } else if (!code.keyword().equals(MERGE) && !HARMLESS.contains(code.keyword())) {
            findings.problem(
                    "docx.forbidden-field",
                    place,
                    "The field " + shown + " is not one that a letter may have",
                    "Replace it by a MERGEFIELD or by text");
        } else {
            return code.keyword().equals(MERGE) || linkAllowed(code, shown, place, findings);
        }
        return false;
    }

    /** What to do about a field that has another one in its instruction. */
    static String withoutNesting(String instruction) {
        return FieldCode.of(instruction).keyword().equals(LINK)
                ? "Link to an address that is the same in every letter; a merge field may stand in the text of the link"
                : "Use the fields side by side";
    }

    /** Whether a link may be opened from a letter. */
    static boolean allowsLink(String target) {
        return ALLOWED_LINK.matcher(target).matches();
    }

    private static boolean linkAllowed(FieldCode code, String shown, String place, Findings findings) {
        Optional<String> target = code.keyword().equals(LINK) ? linkTarget(code) : Optional.empty();
        if (target.isEmpty() || allowsLink(target.get())) {
            return true;
        }
        findings.problem(
                "docx.forbidden-link",
                place,
                "The field " + shown + " links to '" + Text.shown(target.get()) + "'",
                "Link to http, https, mailto or tel");
        return false;
    }

    private static Optional<String> linkTarget(FieldCode code) {
        boolean argumentOfSwitch = false;
        for (FieldCode.Token token : code.tokens()) {
            if (!token.marked() && !argumentOfSwitch) {
                return Optional.of(token.text());
            }
            argumentOfSwitch = token.marked() && LINK_ARGUMENTS.contains(token.text());
        }
        return Optional.empty();
    }
}
