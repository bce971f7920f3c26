package dev.segue.logging;

import static java.util.Objects.requireNonNull;

import dev.segue.interaction.TemplateCatalog;

/**
 * What a log looks up, read once at its start and pinned: so every line sees the same (rule LG-6). Immutable.
 *
 * @param sources all salespeople and campaigns there are, and the sender
 */
public record LoggingReferences(TemplateCatalog templates, LetterSources sources) {
    /** Needs both. */
    public LoggingReferences {
        requireNonNull(templates, "templates");
        requireNonNull(sources, "sources");
    }
}
