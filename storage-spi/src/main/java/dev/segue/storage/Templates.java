package dev.segue.storage;

import dev.segue.GroupCode;
import dev.segue.TemplateCode;
import dev.segue.interaction.InteractionGroup;
import dev.segue.interaction.InteractionTemplate;
import java.util.List;
import java.util.Optional;

/**
 * Keeps interaction templates, revision by revision, and their groups. Thread-safe.
 *
 * <h2>Contract</h2>
 *
 * <ul>
 *   <li><b>[TPL-1]</b> {@code keep} MUST store a new revision, one higher than the last, from 1, and return it.
 *   <li><b>[TPL-2]</b> A revision MUST stay as it was kept, also after later ones.
 *   <li><b>[TPL-3]</b> {@code find} MUST return the newest revision, and {@code all} the newest of each template by code.
 *   <li><b>[TPL-4]</b> Concurrent {@code keep}s MUST NOT give one revision twice.
 *   <li><b>[TPL-5]</b> A group kept twice MUST be as it was kept last; {@code groups} MUST list them by code.
 * </ul>
 */
public interface Templates {

    /** Keeps a template as its next revision; the revision it has is ignored. */
    InteractionTemplate keep(InteractionTemplate template);

    /** The newest revision. */
    Optional<InteractionTemplate> find(TemplateCode code);

    /** That revision. */
    Optional<InteractionTemplate> find(TemplateCode code, int revision);

    /** The newest revision of every template. */
    List<InteractionTemplate> all();

    /** Keeps a group. */
    void keep(InteractionGroup group);

    /** The group of that code. */
    Optional<InteractionGroup> group(GroupCode code);

    /** All groups. */
    List<InteractionGroup> groups();
}
