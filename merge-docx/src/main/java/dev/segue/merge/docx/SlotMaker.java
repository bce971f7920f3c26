package dev.segue.merge.docx;

import static java.util.Objects.requireNonNull;

import dev.segue.Text;

/** Turns a merge field that has been read to its end into a slot, and takes away what would overrule its value. Not thread-safe. */
final class SlotMaker {
    private final XmlText xml;
    private final Cuts cuts;
    private final Bindings bindings;
    private final Findings findings;

    SlotMaker(XmlText xml, Cuts cuts, Bindings bindings, Findings findings) {
        this.xml = xml;
        this.cuts = cuts;
        this.bindings = bindings;
        this.findings = findings;
    }

    void make(OpenField field, Element end) {
        String shown = "The field '" + Text.shown(field.instruction.toString().strip()) + "'";
        if (field.foreign || field.start.paragraph != end.paragraph) {
            findings.problem(
                    "docx.unsupported-field",
                    field.place,
                    shown + (field.foreign ? " holds something other than text" : " goes over several paragraphs"),
                    "Delete the field and insert it again");
            return;
        }
        try {
            MergeCode code = MergeCode.of(FieldCode.of(field.instruction.toString()));
            cuts.replace(field.pieces, anchor(field), slot(field, code));
            unbind(field);
        } catch (MergeCode.UnsupportedSwitchException e) {
            findings.problem(
                    "docx.unsupported-switch",
                    field.place,
                    shown + " has the switch " + Text.shown(requireNonNull(e.getMessage()))
                            + ", which is not understood",
                    "Remove the switch");
        } catch (MergeCode.BrokenCodeException e) {
            findings.problem(
                    "docx.broken-field",
                    field.place,
                    shown + " is broken. " + Text.shown(requireNonNull(e.getMessage())),
                    "Write MERGEFIELD and one name, in quotes if it has a blank");
        }
    }

    /** The value stands where the result stood; without a result, where the field ended or the simple field began. */
    private static Piece anchor(OpenField field) {
        if (field.anchor != null) {
            return field.anchor;
        }
        return field.pieces.get(field.simple ? 0 : field.pieces.size() - 1);
    }

    /** A field looks as its instruction does, unless it says that it keeps the look of its result. */
    private Slot slot(OpenField field, MergeCode code) {
        Run look = field.instructionRun != null ? field.instructionRun : field.beginRun;
        if (field.resultRun != null && (code.keepsResultFormat() || look == null)) {
            look = field.resultRun;
        }
        if (look == null) {
            look = new Run(field.start);
        }
        return new Slot(code, field.place, look.opening(xml.text()), look.element.prefix);
    }

    /** Every content control in which a piece of the field stood. */
    private void unbind(OpenField field) {
        bindings.filled(field.start, field.place);
        for (Piece piece : field.pieces) {
            if (piece.run != null) {
                bindings.filled(piece.run.element, field.place);
            }
        }
    }
}
