package dev.segue.merge.docx;

import dev.segue.InvalidInputException;
import dev.segue.Problem;
import dev.segue.Text;
import dev.segue.merge.MergeLimits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a template from its bytes: checks every part, and divides them into those that never change and those that have fields. Not thread-safe. */
final class TemplateReader {
    private static final String RELATIONSHIPS = "_rels/.rels";
    private static final String SAVE = "Save it in Word as a Word document (.docx)";

    private final MergeLimits limits;
    private final Findings findings = new Findings();
    private final Tally tally = new Tally();
    private final List<PackedPart> fixed = new ArrayList<>();
    private final List<TemplatePart> changing = new ArrayList<>();
    private final Set<String> orphans = new HashSet<>();

    /** What a package says of itself: of which kind its parts are, and which of them is the document. */
    private record Package(ContentTypes types, String main) {}

    TemplateReader(MergeLimits limits) {
        this.limits = limits;
    }

    DocxTemplate read(byte[] file) {
        if (file.length > limits.packedBytes()) {
            throw Findings.refusal(
                    "docx.too-large",
                    "the file",
                    Text.format("It has %,d bytes, but at most %,d are accepted", file.length, limits.packedBytes()),
                    "Make the document smaller");
        }
        FileKind.check(file);
        List<PackedPart> parts = new ZipReader(file, limits, findings).read();
        Package identified = identify(parts);
        parts.forEach(part -> guarded(() -> part(part, identified.types)));
        findings.refuseIfAny();
        return template(identified);
    }

    private Package identify(List<PackedPart> parts) {
        PackedPart contents = named(parts, ContentTypes.PART);
        PackedPart packageRelationships = named(parts, RELATIONSHIPS);
        ContentTypes types = new ContentTypes(reader(contents));
        Relationships relationships = new Relationships(RELATIONSHIPS, new Cuts(""), new Findings());
        relationships.read(reader(packageRelationships));
        String main = relationships.main().orElse("");
        named(parts, main);
        String type = types.of(main);
        if (!type.equals(ContentTypes.MAIN) && !type.contains("macroenabled")) {
            throw wrongKind("an Office file whose main part '" + main + "' is of the type '" + type + "'");
        }
        return new Package(types, main);
    }

    private static PackedPart named(List<PackedPart> parts, String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> wrongKind("a ZIP file without '" + name + "'"));
    }

    private static InvalidInputException wrongKind(String kind) {
        return Findings.refusal("docx.wrong-kind", "the file", "It is " + kind + ", not a Word document", SAVE);
    }

    private XmlReader reader(PackedPart part) {
        return new XmlReader(XmlText.of(part.name(), part.content()), limits.depth());
    }

    /** A part that cannot be read to its end does not keep the others from being read. */
    private void guarded(Runnable work) {
        try {
            if (!findings.full()) {
                work.run();
            }
        } catch (InvalidInputException e) {
            for (Problem problem : e.problems()) {
                findings.problem(problem.code(), problem.where(), problem.what(), problem.fix());
            }
        }
    }

    private void part(PackedPart part, ContentTypes types) {
        types.check(part.name(), findings);
        byte[] content = part.content();
        if (!types.isXml(part.name(), content)) {
            fixed.add(part.repacked());
            return;
        }
        XmlText xml = XmlText.of(part.name(), content);
        Cuts cuts = new Cuts(xml.text());
        scan(xml, types, cuts);
        if (cuts.isEmpty()) {
            fixed.add(part.repacked());
        } else {
            change(xml, cuts);
        }
    }

    private void scan(XmlText xml, ContentTypes types, Cuts cuts) {
        XmlReader reader = new XmlReader(xml, limits.depth());
        if (PartName.key(xml.part()).endsWith(".rels")) {
            Relationships relationships = new Relationships(xml.part(), cuts, findings);
            relationships.read(reader);
            orphans.addAll(relationships.orphans());
            return;
        }
        Bindings bindings = new Bindings(cuts, findings);
        FieldScanner fields = new FieldScanner(xml, types, cuts, bindings, findings);
        ContentRules rules = new ContentRules(xml, types, cuts, bindings, tally, findings);
        new PartScanner(reader, fields, rules).scan();
    }

    private void change(XmlText xml, Cuts cuts) {
        if (!xml.utf8() && xml.text().startsWith("<?xml")) {
            cuts.replace(
                    0,
                    xml.text().indexOf("?>") + 2,
                    List.of(new Literal("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")));
        }
        TemplatePart changed = TemplatePart.of(xml.part(), cuts.result());
        if (changed.slots().isEmpty()) {
            fixed.add(PackedPart.of(xml.part(), changed.literals().get(0)));
        } else {
            changing.add(changed);
        }
    }

    private DocxTemplate template(Package identified) {
        if (!orphans.isEmpty()) {
            removeOrphans();
        }
        if (changing.isEmpty()) {
            findings.warning(
                    "docx.no-fields",
                    identified.main,
                    "The template has no merge field",
                    "Insert merge fields, or send it as it is");
        }
        tally.warn(findings);
        fixed.sort(Comparator.comparing(part -> !part.name().equals(ContentTypes.PART)));
        changing.sort(Comparator.comparing(TemplatePart::name, identified.types.order()));
        return new DocxTemplate(fixed, List.copyOf(changing), findings.warnings());
    }

    /** What belonged to a data source goes with it. */
    private void removeOrphans() {
        fixed.removeIf(part -> orphans.contains(part.name()));
        PackedPart contents = named(fixed, ContentTypes.PART);
        XmlText xml = XmlText.of(contents.name(), contents.content());
        Cuts cuts = new Cuts(xml.text());
        ContentTypes.forget(orphans, new XmlReader(xml, limits.depth()), cuts);
        if (!cuts.isEmpty()) {
            fixed.remove(contents);
            change(xml, cuts);
        }
    }
}
