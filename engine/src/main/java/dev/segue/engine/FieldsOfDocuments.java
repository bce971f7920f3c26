package dev.segue.engine;

import dev.segue.DocumentHash;
import dev.segue.InvalidInputException;
import dev.segue.letter.FieldUse;
import dev.segue.letter.GapTally;
import dev.segue.letter.LetterValues;
import dev.segue.merge.MergeException;
import dev.segue.merge.MergeField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says which merge fields a kept document has, each once with all its places. Immutable and thread-safe. */
final class FieldsOfDocuments {
    private final CompiledTemplates templates;
    private final Set<String> known;

    FieldsOfDocuments(Assembly assembly, CompiledTemplates templates) {
        this.templates = templates;
        this.known = LetterValues.names(assembly.contacts().schema()).stream()
                .map(FieldsOfDocuments::fold)
                .collect(Collectors.toSet());
    }

    GapTally.Fields of(DocumentHash document) {
        try {
            return new GapTally.Fields(
                    uses(templates.compiled(document).template().fields()), Optional.empty());
        } catch (MergeException e) {
            return new GapTally.Fields(List.of(), Optional.of(e.problem()));
        } catch (InvalidInputException e) {
            return new GapTally.Fields(List.of(), Optional.of(e.problems().get(0)));
        }
    }

    private List<FieldUse> uses(List<MergeField> fields) {
        Map<String, List<MergeField>> byName = new LinkedHashMap<>();
        fields.forEach(field -> byName.computeIfAbsent(fold(field.name()), any -> new ArrayList<>())
                .add(field));
        return byName.entrySet().stream()
                .map(it -> new FieldUse(
                        it.getValue().get(0).name(),
                        known.contains(it.getKey()),
                        it.getValue().stream().map(MergeField::place).toList()))
                .toList();
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
