package dev.segue.merge.docx;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/** Reads one XML part from beginning to end, hands its fields to the field scanner and its other content to the content rules. Not thread-safe. */
final class PartScanner {
    private static final String TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    private final XmlReader reader;
    private final FieldScanner fields;
    private final ContentRules rules;
    private final StringBuilder text = new StringBuilder();
    private @Nullable Element current;
    private int paragraphs;

    PartScanner(XmlReader reader, FieldScanner fields, ContentRules rules) {
        this.reader = reader;
        this.fields = fields;
        this.rules = rules;
    }

    void scan() {
        for (XmlReader.Event event = reader.next(); event != XmlReader.Event.DONE; event = reader.next()) {
            switch (event) {
                case START -> start();
                case END -> end();
                default -> text.append(current == null ? "" : reader.text());
            }
        }
    }

    private void start() {
        String namespace = reader.namespace();
        Element parent = current;
        Element element = new Element(parent, namespace.equals(TRANSITIONAL) || namespace.equals(STRICT), reader);
        current = element;
        text.setLength(0);
        if (parent != null && (parent.is("instrText") || parent.is("delInstrText"))) {
            fields.stray(parent, "An instruction holds an element");
        }
        if (parent == null || beginsStory(element)) {
            beginStory(element);
        }
        if (element.word) {
            word(element);
        }
        rules.start(element, namespace, reader);
    }

    /** A story that begins between runs stands in the field around it and cannot be replaced with it. */
    private void beginStory(Element element) {
        if (element.parent != null && !element.inRun) {
            element.story.fields.forEach(field -> field.foreign = true);
        }
        element.story = new Story();
        element.inRun = false;
    }

    private void word(Element element) {
        switch (element.name) {
            case "p" -> element.paragraph = new Element.Paragraph(++paragraphs);
            case "r" -> {
                element.run = new Run(element);
                element.inRun = true;
            }
            case "del", "moveFrom" -> element.deleted = true;
            case "ins", "moveTo" -> element.inserted = true;
            case "fldSimple" -> {
                element.detail = reader.ownAttribute("instr");
                fields.simpleStart(element);
            }
            case "fldChar" -> {
                element.detail = reader.ownAttribute("fldCharType");
                requireRun(element);
            }
            case "instrText", "delInstrText" -> requireRun(element);
            default -> {}
        }
    }

    private void requireRun(Element element) {
        if (!element.parentIs("r")) {
            fields.stray(element, "A field mark stands outside a run");
        }
    }

    private void end() {
        Element element = requireNonNull(current);
        Element around = element.parentNamed("r");
        current = element.parent;
        rules.end(element, text, reader.to());
        if (element.parent != null && element.story != element.parent.story || element.parent == null) {
            fields.storyEnd(element.story);
        }
        if (element.run != null) {
            element.run.end = reader.to();
        }
        if (element.is("fldSimple")) {
            fields.simpleEnd(element, reader.from(), reader.to());
        } else if (element.is("proofErr") || (element.is("fldData") && element.parentIs("fldSimple"))) {
            fields.mark(element, reader.to());
        } else if (around != null && around.run != null) {
            inRun(element, around.run);
        }
        text.setLength(0);
    }

    private void inRun(Element element, Run run) {
        if (element.is("rPr")) {
            run.format(element.from, reader.to());
        } else {
            fields.content(run, element, text.toString(), reader.to());
        }
    }

    /** What another program may leave out, or show in another place, is a story of its own. */
    private static boolean beginsStory(Element element) {
        if (!element.word) {
            return true;
        }
        return switch (element.name) {
            case "txbxContent", "ruby", "footnote", "endnote", "comment", "docPart" -> true;
            default -> false;
        };
    }
}
