package dev.segue.engine;

import static dev.segue.engine.AccessThing.of;
import static dev.segue.engine.AccessVerb.EDIT;
import static dev.segue.engine.AccessVerb.VIEW;
import static java.util.Objects.requireNonNull;

import dev.segue.GroupCode;
import dev.segue.Problem;
import dev.segue.TemplateCode;
import dev.segue.interaction.InteractionGroup;
import dev.segue.interaction.InteractionTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The verbs of interaction templates and groups. Immutable and thread-safe. Each asks first whether it may ({@link AccessPolicy}). */
public final class TemplateDesk {
    private final Assembly assembly;
    private final Access access;

    TemplateDesk(Assembly assembly) {
        this.assembly = assembly;
        this.access = assembly.access();
    }

    /** Keeps a template as its next revision (rule TP-1); refused if it names a group or a document that is not kept. */
    public Outcome<InteractionTemplate> keep(InteractionTemplate template) {
        requireNonNull(template, "template");
        return access.may(EDIT, of(template.code())).then(() -> kept(template));
    }

    private Outcome<InteractionTemplate> kept(InteractionTemplate template) {
        List<Problem> problems = new ArrayList<>();
        template.group()
                .filter(code -> assembly.storage().templates().group(code).isEmpty())
                .ifPresent(code -> problems.add(Problem.of(
                        "template.group-unknown",
                        "template " + template.code(),
                        "There is no interaction group '" + code + "'",
                        "Keep the group first, or choose one that exists")));
        template.documents().forEach((language, hash) -> {
            if (assembly.storage().documents().find(hash).isEmpty()) {
                problems.add(Problem.of(
                        "template.document-unknown",
                        "template " + template.code() + " language " + language,
                        "There is no document " + hash,
                        "Keep the document first"));
            }
        });
        return problems.isEmpty()
                ? Outcome.done(assembly.storage().templates().keep(template))
                : Outcome.refused(problems);
    }

    /** The newest revision of a template. */
    public Optional<InteractionTemplate> find(TemplateCode code) {
        access.may(VIEW, of(code)).orThrow();
        return assembly.storage().templates().find(code);
    }

    /** That revision of a template. */
    public Optional<InteractionTemplate> find(TemplateCode code, int revision) {
        access.may(VIEW, of(code)).orThrow();
        return assembly.storage().templates().find(code, revision);
    }

    /** The newest revision of every template, by code. */
    public List<InteractionTemplate> all() {
        access.may(VIEW, AccessThing.All.TEMPLATES).orThrow();
        return assembly.storage().templates().all();
    }

    /** Keeps a group. */
    public void keep(InteractionGroup group) {
        requireNonNull(group, "group");
        access.may(EDIT, AccessThing.All.TEMPLATES).orThrow();
        assembly.storage().templates().keep(group);
    }

    /** The group of that code. */
    public Optional<InteractionGroup> group(GroupCode code) {
        requireNonNull(code, "code");
        access.may(VIEW, AccessThing.All.TEMPLATES).orThrow();
        return assembly.storage().templates().group(code);
    }

    /** All groups, by code. */
    public List<InteractionGroup> groups() {
        access.may(VIEW, AccessThing.All.TEMPLATES).orThrow();
        return assembly.storage().templates().groups();
    }
}
