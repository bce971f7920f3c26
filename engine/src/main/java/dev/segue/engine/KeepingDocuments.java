package dev.segue.engine;

import dev.segue.DocumentHash;
import dev.segue.InvalidInputException;
import dev.segue.MediaType;
import dev.segue.NearestName;
import dev.segue.Problem;
import dev.segue.letter.LetterValues;
import dev.segue.letter.Substitute;
import dev.segue.merge.CompiledTemplate;
import dev.segue.merge.DocumentMerger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks documents, and keeps those that are safe and complete. Immutable and thread-safe. */
final class KeepingDocuments {
    private final Assembly assembly;
    private final CompiledTemplates templates;

    KeepingDocuments(Assembly assembly, CompiledTemplates templates) {
        this.assembly = assembly;
        this.templates = templates;
    }

    Outcome<KeptDocument> keep(byte[] bytes, MediaType mediaType) {
        Optional<DocumentMerger> merger = templates.merger(mediaType);
        if (merger.isEmpty()) {
            return Outcome.refused(CompiledTemplates.noMerger(mediaType));
        }
        try {
            CompiledTemplate compiled = merger.get().compile(bytes, assembly.limits());
            List<Problem> unknown = unknownNames(compiled);
            if (!unknown.isEmpty()) {
                return Outcome.refused(unknown);
            }
            DocumentHash hash = assembly.storage().documents().keep(bytes, mediaType);
            return Outcome.done(new KeptDocument(hash, compiled.fields(), compiled.warnings()));
        } catch (InvalidInputException e) {
            return Outcome.refused(e.problems());
        }
    }

    private List<Problem> unknownNames(CompiledTemplate compiled) {
        if (!(assembly.gaps().unknown() instanceof Substitute.Refuse)) {
            return List.of();
        }
        List<String> names = LetterValues.names(assembly.contacts().schema());
        Set<String> folded = names.stream().map(KeepingDocuments::fold).collect(Collectors.toSet());
        return compiled.fields().stream()
                .filter(field -> !folded.contains(fold(field.name())))
                .map(field -> Problem.of(
                        "letter.unknown-field",
                        field.place(),
                        "There is no merge value '" + field.name() + "'",
                        NearestName.to(field.name(), new LinkedHashSet<>(names))
                                .map(nearest -> "Use '" + nearest + "'")
                                .orElse("Use one of the names that can be merged")))
                .toList();
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
