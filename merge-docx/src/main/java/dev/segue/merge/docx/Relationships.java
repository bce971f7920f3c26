package dev.segue.merge.docx;

import dev.segue.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the relationships of one part: lets links through, takes out data sources, refuses whatever else leads out or runs. Not thread-safe. */
final class Relationships {
    private static final Set<String> HYPERLINK = Set.of(
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink",
            "http://purl.oclc.org/ooxml/officeDocument/relationships/hyperlink");
    private static final Set<String> SOURCES =
            Set.of("mailmergesource", "mailmergeheadersource", "recipientdata", "mailmergerecipientdata");
    private static final Set<String> MACROS = Set.of("vbaproject", "wordvbadata", "extensibility");
    private static final Set<String> OBJECTS =
            Set.of("oleobject", "package", "control", "activexcontrolbinary", "webextensiontaskpanes", "webextension");
    private static final Pattern LEADS_OUT =
            Pattern.compile("(?i)([a-z][a-z0-9+.-]*:.*|[\\\\/]{2}.*|.*\\\\.*)", Pattern.DOTALL);

    private final String part;
    private final Cuts cuts;
    private final Findings findings;
    private final List<String> orphans = new ArrayList<>();
    private @Nullable String main;

    Relationships(String part, Cuts cuts, Findings findings) {
        this.part = part;
        this.cuts = cuts;
        this.findings = findings;
    }

    /** Reads all of them. */
    void read(XmlReader reader) {
        int removeFrom = -1;
        for (XmlReader.Event event = reader.next(); event != XmlReader.Event.DONE; event = reader.next()) {
            if (event == XmlReader.Event.START && reader.name().equals("Relationship") && removes(reader)) {
                removeFrom = reader.from();
            } else if (event == XmlReader.Event.END && removeFrom >= 0) {
                cuts.remove(removeFrom, reader.to());
                removeFrom = -1;
            }
        }
    }

    /** The part that the package calls its document. */
    Optional<String> main() {
        return Optional.ofNullable(main);
    }

    /** Parts that belonged to a data source and go with it. */
    List<String> orphans() {
        return orphans;
    }

    /** Whether a target names something outside the document. */
    static boolean leadsOut(String target) {
        return LEADS_OUT.matcher(target).matches();
    }

    private boolean removes(XmlReader reader) {
        String type = reader.attribute("Type");
        String target = reader.attribute("Target");
        String kind = type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        boolean external = !reader.attribute("TargetMode").isEmpty()
                && !reader.attribute("TargetMode").equals("Internal");
        if (kind.equals("officedocument")) {
            main(PartName.resolved(PartName.ownerOf(part), target));
        }
        if (SOURCES.contains(kind)) {
            removeSource(external, target);
            return true;
        }
        if (kind.equals("attachedtemplate")) {
            findings.warning(
                    "docx.attached-template-removed",
                    part,
                    "The template was attached to '" + Text.shown(target) + "', which was taken out",
                    "Attach the document to Normal.dotm");
            return true;
        }
        check(type, kind, target, external);
        return false;
    }

    private void main(String target) {
        if (main != null && !main.equals(target)) {
            throw Findings.refusal(
                    "docx.corrupt",
                    part,
                    "It names two documents, '%s' and '%s'".formatted(Text.shown(main), Text.shown(target)),
                    "Open the document in Word and save it anew");
        }
        main = target;
    }

    private void removeSource(boolean external, String target) {
        if (!external) {
            orphans.add(PartName.resolved(PartName.ownerOf(part), target));
        }
        findings.warning(
                "docx.mail-merge-source-removed",
                part,
                "The template referred to a data source, which was taken out",
                "Make it a normal Word document under Mailings");
    }

    private void check(String type, String kind, String target, boolean external) {
        String shown = "'" + Text.shown(target) + "'";
        if (MACROS.contains(kind)) {
            findings.problem(
                    "docx.macros",
                    part,
                    "It refers to macros in " + shown,
                    "Save the document as .docx without macros");
        } else if (kind.equals("afchunk")) {
            findings.problem("docx.embedded-chunk", part, "It embeds the document " + shown, "Insert its text instead");
        } else if (OBJECTS.contains(kind) && !external) {
            findings.problem("docx.embedded-object", part, "It embeds the object " + shown, "Insert a picture instead");
        } else if (external && HYPERLINK.contains(type)) {
            if (!FieldRules.allowsLink(target) && !target.startsWith("#")) {
                findings.problem(
                        "docx.forbidden-link", part, "It links to " + shown, "Link to http, https, mailto or tel");
            }
        } else if (external || leadsOut(target)) {
            findings.problem(
                    "docx.external-link",
                    part,
                    "It refers to " + shown + " outside the document as '" + Text.shown(kind) + "'",
                    "Insert it into the document");
        }
    }
}
