package dev.segue.engine;

import static dev.segue.engine.AccessThing.of;
import static dev.segue.engine.AccessVerb.EDIT;
import static dev.segue.engine.AccessVerb.VIEW;
import static java.util.Objects.requireNonNull;

import dev.segue.CriteriaCode;
import dev.segue.InvalidInputException;
import dev.segue.Problem;
import dev.segue.SegmentNo;
import dev.segue.segment.SavedCriteria;
import dev.segue.segment.Segment;
import dev.segue.segment.Step;
import dev.segue.storage.Change;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** The verbs of saved criteria. Immutable and thread-safe. Each asks first whether it may ({@link AccessPolicy}). */
public final class SavedCriteriaDesk {
    private final Assembly assembly;
    private final Access access;

    SavedCriteriaDesk(Assembly assembly) {
        this.assembly = assembly;
        this.access = assembly.access();
    }

    static Problem notFound(CriteriaCode code) {
        return Problem.of(
                "criteria.not-found",
                "saved criteria " + code,
                "There are no saved criteria '" + code + "'",
                "Name a code that is saved");
    }

    /**
     * Keeps the steps of a segment that are in force under a code that is free (rule SC-1). Refused as stale if the segment changes
     * meanwhile, be it by the erasing of somebody whom its steps name.
     */
    public Outcome<SavedCriteria> save(SegmentNo segment, CriteriaCode code, String description) {
        requireNonNull(description, "description");
        return access.may(VIEW, of(segment)).and(EDIT, of(code)).then(() -> saved(segment, code, description));
    }

    private Outcome<SavedCriteria> saved(SegmentNo segment, CriteriaCode code, String description) {
        OpenSegments open = new OpenSegments(assembly, OptionalLong.empty());
        return open.act(segment, found -> keep(found, code, description, () -> open.missing(segment)));
    }

    private Outcome<SavedCriteria> keep(
            Segment segment, CriteriaCode code, String description, Supplier<Problem> missing) {
        try {
            SavedCriteria criteria = new SavedCriteria(
                    code,
                    description,
                    new StepsInForce(assembly)
                            .of(segment).stream().map(Step::definition).toList(),
                    assembly.moment().instant(),
                    assembly.actor().get());
            Change<Boolean> kept = assembly.storage().savedCriteria().keep(criteria, segment.no(), segment.version());
            boolean taken = kept instanceof Change.Done<Boolean> done && !done.value();
            return taken
                    ? Outcome.refused(codeTaken(code))
                    : Refusals.of(segment.no(), segment.version(), kept, missing)
                            .map(free -> criteria);
        } catch (InvalidInputException e) {
            List<Problem> moved = new OpenSegments(assembly, OptionalLong.of(segment.version()))
                    .load(segment.no())
                    .problems();
            return Outcome.refused(moved.isEmpty() ? e.problems() : moved);
        }
    }

    private static Problem codeTaken(CriteriaCode code) {
        return Problem.of(
                "criteria.code-taken",
                "saved criteria " + code,
                "The code is taken",
                "Choose another code, or delete the criteria first");
    }

    /** The criteria of that code. */
    public Optional<SavedCriteria> find(CriteriaCode code) {
        access.may(VIEW, of(code)).orThrow();
        return assembly.storage().savedCriteria().find(code);
    }

    /** The next ones by code, at most 1,000. */
    public List<SavedCriteria> page(Optional<CriteriaCode> after, int limit) {
        requireNonNull(after, "after");
        access.may(VIEW, AccessThing.All.SAVED_CRITERIA).orThrow();
        return assembly.storage().savedCriteria().page(after, limit);
    }

    /** Takes them away. */
    public Outcome<CriteriaCode> delete(CriteriaCode code) {
        return access.may(EDIT, of(code))
                .then(() -> assembly.storage().savedCriteria().delete(code)
                        ? Outcome.done(code)
                        : Outcome.refused(notFound(code)));
    }
}
