package dev.segue.merge.docx;

import dev.segue.Text;
import org.jspecify.annotations.Nullable;

/**
 * Follows the fields of one part, however they are split over runs: begin, instruction, separator, result, end, nested in both halves.
 * What cannot be told for certain is refused, because another program could read another field. Not thread-safe.
 */
final class FieldScanner {
    private static final int DEEPEST = 32;
    private static final String REMAKE = "Delete the field and insert it again";

    private final String part;
    private final ContentTypes types;
    private final SlotMaker slots;
    private final Findings findings;

    FieldScanner(XmlText xml, ContentTypes types, Cuts cuts, Bindings bindings, Findings findings) {
        this.part = xml.part();
        this.types = types;
        this.slots = new SlotMaker(xml, cuts, bindings, findings);
        this.findings = findings;
    }

    /** A thing directly in a run has been read to its end. */
    void content(Run run, Element element, String text, int to) {
        run.contents++;
        Story story = run.element.story;
        if (element.is("fldChar") && element.detail.equals("begin")) {
            open(story, new OpenField(element, place(element), false)).beginRun = run;
        }
        OpenField field = story.fields.peek();
        if (field != null) {
            Piece piece = new Piece(run, element.from, to);
            field.pieces.add(piece);
            field.result(piece, run);
        }
        if (element.word) {
            inField(field, run, element, text);
        } else if (field != null && !field.separated) {
            broken(field, "its instruction holds something other than text");
        }
    }

    private void inField(@Nullable OpenField field, Run run, Element element, String text) {
        switch (element.name) {
            case "fldChar" -> mark(field, element);
            case "instrText", "delInstrText" -> instruction(field, run, element, text);
            case "tab", "br", "cr" -> {
                if (field != null && !field.separated) {
                    field.instruct(" ", run);
                }
            }
            case "lastRenderedPageBreak" -> {}
            default -> {
                boolean visible = !element.name.equals("t") || !text.isEmpty();
                if (field != null && !field.separated && visible) {
                    broken(field, "its instruction holds something other than text");
                }
            }
        }
    }

    private void mark(@Nullable OpenField field, Element element) {
        switch (element.detail) {
            case "begin" -> {}
            case "separate" -> {
                if (field == null || field.separated) {
                    stray(element, "A separator stands outside a field");
                } else {
                    field.separated = true;
                }
            }
            case "end" -> {
                if (field == null || field.simple) {
                    stray(element, "The end of a field stands without its beginning");
                } else {
                    close(element);
                }
            }
            default -> stray(element, "A field mark is of no known kind: '" + Text.shown(element.detail) + "'");
        }
    }

    private void instruction(@Nullable OpenField field, Run run, Element element, String text) {
        if (field == null || field.separated) {
            if (!text.isBlank()) {
                stray(element, "The instruction '" + Text.shown(text) + "' stands outside a field");
            }
        } else if (element.name.equals("instrText")) {
            field.instruct(text, run);
        } else if (field.start.deleted) {
            field.instruct(text, run);
        } else {
            field.instructFormerly(text);
        }
    }

    /** A simple field begins: its instruction stands in its start tag. */
    void simpleStart(Element element) {
        OpenField field = open(element.story, new OpenField(element, place(element), true));
        field.instruction.append(element.detail);
        field.pieces.add(new Piece(null, element.from, element.to));
    }

    /** A simple field ends. */
    void simpleEnd(Element element, int from, int to) {
        OpenField field = element.story.fields.peek();
        if (field == null || field.start != element) {
            throw Findings.refusal("docx.broken-field", place(element), "Two fields overlap", REMAKE);
        }
        field.pieces.add(new Piece(null, from, to));
        close(element);
    }

    /** A mark between runs that means nothing without the text around it. */
    void mark(Element element, int to) {
        OpenField field = element.story.fields.peek();
        if (field != null) {
            field.pieces.add(new Piece(null, element.from, to));
        }
    }

    /** Field marks anywhere but in a run are read differently by different programs. */
    void stray(Element element, String what) {
        findings.problem("docx.broken-field", place(element), what, REMAKE);
    }

    /** No field may leave its story. */
    void storyEnd(Story story) {
        story.fields.forEach(field -> broken(field, "it has no end"));
        story.fields.clear();
    }

    private OpenField open(Story story, OpenField field) {
        if (story.fields.size() >= DEEPEST) {
            throw Findings.refusal(
                    "docx.broken-field", field.place, "Fields are nested more than " + DEEPEST + " deep", REMAKE);
        }
        story.fields.push(field);
        return field;
    }

    private void close(Element end) {
        OpenField field = end.story.fields.pop();
        OpenField outer = end.story.fields.peek();
        if (outer != null) {
            outer.nest(field);
        }
        if (!field.broken && acceptable(field, end)) {
            boolean merge = FieldCode.of(field.instruction.toString()).keyword().equals(FieldRules.MERGE);
            if (merge && !field.start.deleted) {
                merge(field, end);
            }
        }
    }

    private void merge(OpenField field, Element end) {
        if (types.isMerged(part)) {
            slots.make(field, end);
        } else if (!types.keepsFields(part)) {
            findings.problem(
                    "docx.unsupported-field",
                    field.place,
                    "The field '" + Text.shown(field.instruction.toString().strip())
                            + "' stands in a part of the type '" + Text.shown(types.of(part)) + "'",
                    "Merge in the body, a header, a footer or a note");
        }
    }

    private boolean acceptable(OpenField field, Element end) {
        if (field.start.deleted != end.deleted) {
            broken(field, "only a part of it was deleted with tracked changes");
            return false;
        }
        if (!FieldRules.check(field.instruction.toString(), field.place, findings)
                || (field.changed && !FieldRules.check(field.former.toString(), field.place, findings))) {
            return false;
        }
        if (field.nests) {
            findings.problem(
                    "docx.unsupported-field",
                    field.place,
                    "The field '" + Text.shown(field.instruction.toString().strip())
                            + "' has another field in its instruction",
                    FieldRules.withoutNesting(field.instruction.toString()));
        }
        return !field.nests;
    }

    private void broken(OpenField field, String what) {
        if (!field.broken) {
            field.broken = true;
            findings.problem(
                    "docx.broken-field",
                    field.place,
                    "The field '" + Text.shown(field.instruction.toString().strip()) + "' is broken: " + what,
                    REMAKE);
        }
    }

    private String place(Element element) {
        Element.Paragraph paragraph = element.paragraph;
        return paragraph == null ? part : part + " paragraph " + paragraph.number + " field " + ++paragraph.fields;
    }
}
