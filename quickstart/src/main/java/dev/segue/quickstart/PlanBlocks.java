package dev.segue.quickstart;

import static dev.segue.quickstart.Shown.number;

import dev.segue.contact.Contact;
import dev.segue.contact.ContactFields;
import dev.segue.engine.LineView;
import dev.segue.engine.PlanChange;
import dev.segue.interaction.InteractionField;
import dev.segue.segment.Segment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shows a plan and the lines under it. Stateless. */
final class PlanBlocks {
    private static final int SHOWN = 25;

    private PlanBlocks() {}

    static Block plan(PlanChange change) {
        return new Block.Table(
                List.of(
                        Block.Column.text("Field"),
                        Block.Column.text("Value"),
                        Block.Column.number("Lines that follow"),
                        Block.Column.number("Lines that keep their own")),
                change.segment().plan().fields().stream()
                        .map(field -> List.of(
                                Shown.label(field),
                                Shown.value(field, change.segment().plan().value(field)),
                                number(change.following(field)),
                                number(change.lines() - change.following(field))))
                        .toList());
    }

    /** A row for each field that a line sets, with what all others have instead. */
    static Block differing(Segment segment, List<LineView> views) {
        List<List<String>> rows = new ArrayList<>();
        for (LineView view : views) {
            for (InteractionField<?> field : view.line().settings().fields()) {
                rows.add(List.of(
                        view.line().id().toString(),
                        name(view),
                        Shown.label(field),
                        Shown.value(field, view.line().settings().value(field)),
                        others(segment, field),
                        Shown.by(view.interaction().provenance(field))));
            }
        }
        return new Block.Table(
                List.of(
                        Block.Column.code("Line"),
                        Block.Column.text("Contact"),
                        Block.Column.text("Field"),
                        Block.Column.text("On this line"),
                        Block.Column.text("Others have"),
                        Block.Column.badge("Decided by")),
                rows);
    }

    /** What the others have of the field: the plan's, or what stands in for it. */
    private static String others(Segment segment, InteractionField<?> field) {
        if (segment.plan().isSet(field)) {
            return Shown.value(field, segment.plan().value(field));
        } else if (Set.of(InteractionField.DOCUMENT).contains(field)) {
            return "the template's, by language";
        }
        return field.equals(InteractionField.SALESPERSON) ? "each contact's own" : "nothing";
    }

    static Block lines(List<LineView> views) {
        return new Block.Table(
                List.of(
                        Block.Column.code("Line"),
                        Block.Column.text("Contact"),
                        Block.Column.text("Country"),
                        Block.Column.text("Language"),
                        Block.Column.text("Goes by"),
                        Block.Column.text("Salesperson"),
                        Block.Column.text("Description")),
                views.stream().limit(SHOWN).map(PlanBlocks::row).toList());
    }

    private static List<String> row(LineView view) {
        Optional<Contact> contact = view.contact();
        return List.of(
                view.line().id().toString(),
                name(view),
                contact.flatMap(it -> it.get(ContactFields.COUNTRY)).orElse(Shown.NOTHING),
                Shown.decided(view.interaction(), InteractionField.LANGUAGE),
                Shown.decided(view.interaction(), InteractionField.CORRESPONDENCE_TYPE),
                Shown.decided(view.interaction(), InteractionField.SALESPERSON),
                Shown.decided(view.interaction(), InteractionField.DESCRIPTION));
    }

    private static String name(LineView view) {
        return view.contact()
                .map(it -> it.name()
                        + it.get(ContactFields.COMPANY_NAME)
                                .filter(company -> !company.equals(it.name()))
                                .map(company -> ", " + company)
                                .orElse(""))
                .orElse("unknown contact " + view.line().contact());
    }
}
