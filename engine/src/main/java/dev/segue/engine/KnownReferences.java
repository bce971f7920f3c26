package dev.segue.engine;

import dev.segue.NearestName;
import dev.segue.Problem;
import dev.segue.SegmentNo;
import dev.segue.contact.Salesperson;
import dev.segue.interaction.Campaign;
import dev.segue.interaction.FieldSettings;
import dev.segue.interaction.InteractionField;
import dev.segue.storage.Directory;
import dev.segue.storage.Storage;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Looks up whether there is what a plan or a line is set to, so that a slip is told where it is made. Immutable and thread-safe. */
final class KnownReferences {
    private final Storage storage;

    KnownReferences(Assembly assembly) {
        this.storage = assembly.storage();
    }

    /** What the settings name that does not exist. */
    List<Problem> problemsOf(SegmentNo segment, FieldSettings settings) {
        Directory directory = storage.directory();
        List<Problem> problems = new ArrayList<>();
        settings.value(InteractionField.TEMPLATE)
                .filter(code -> storage.templates().find(code).isEmpty())
                .map(code -> unknown(
                        "segment.template-unknown",
                        segment,
                        "template",
                        code,
                        () -> storage.templates().all().stream()
                                .map(template -> template.code().value())))
                .ifPresent(problems::add);
        settings.value(InteractionField.CAMPAIGN)
                .filter(no -> directory.campaign(no).isEmpty())
                .map(no -> unknown(
                        "segment.campaign-unknown",
                        segment,
                        "campaign",
                        no,
                        () -> directory.campaigns().stream().map(Campaign::no).map(Object::toString)))
                .ifPresent(problems::add);
        settings.value(InteractionField.SALESPERSON)
                .filter(code -> directory.salesperson(code).isEmpty())
                .map(code -> unknown(
                        "segment.salesperson-unknown",
                        segment,
                        "salesperson",
                        code,
                        () -> directory.salespeople().stream()
                                .map(Salesperson::code)
                                .map(Object::toString)))
                .ifPresent(problems::add);
        settings.value(InteractionField.DOCUMENT)
                .filter(hash -> storage.documents().find(hash).isEmpty())
                .map(hash -> unknown("segment.document-unknown", segment, "document", hash, Stream::empty))
                .ifPresent(problems::add);
        return problems;
    }

    private static Problem unknown(
            String code, SegmentNo segment, String thing, Object named, Supplier<Stream<String>> names) {
        Optional<String> nearest =
                NearestName.to(named.toString(), new LinkedHashSet<>(names.get().toList()));
        return Problem.of(
                code,
                "segment " + segment,
                "There is no %s '%s'".formatted(thing, named),
                nearest.map(name -> "Use '" + name + "'")
                        .orElse("Put the " + thing + " first, or name one that exists"));
    }
}
