package dev.segue.segment;

import static java.util.stream.Collectors.joining;

import dev.segue.CriteriaCode;
import dev.segue.InvalidInputException;
import dev.segue.Problem;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.Criterion.MeetsSavedCriteria;
import dev.segue.criteria.CriterionCheck;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Puts what saved criteria say in the place of the conditions that name them. Not thread-safe, of use once.
 *
 * <p>Rule SC-5: saved criteria may name others, and two may name the same third; they may not lead back to themselves, nor lead on to more
 * than {@value #MOST_LEVELS} others in one line. A condition says what the criteria say when it is evaluated, not when it was written.
 */
@SuppressWarnings("ReferenceEquality") // the same object means that nothing was replaced
public final class SavedCriteriaReferences {
    /** How many saved criteria may follow one another by name. */
    public static final int MOST_LEVELS = 32;

    private final Function<CriteriaCode, Optional<SavedCriteria>> saved;
    private final Map<CriteriaCode, Criterion> resolved = new HashMap<>();
    private final Set<CriteriaCode> open = new LinkedHashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private SavedCriteriaReferences(Function<CriteriaCode, Optional<SavedCriteria>> saved) {
        this.saved = saved;
    }

    /** The codes that a criterion names itself, each once, in their order. */
    public static List<CriteriaCode> of(Criterion criterion) {
        Set<CriteriaCode> codes = new LinkedHashSet<>();
        criterion.mapLeaves(leaf -> {
            if (leaf instanceof MeetsSavedCriteria named) {
                codes.add(named.code());
            }
            return leaf;
        });
        return List.copyOf(codes);
    }

    /**
     * The criterion without such conditions; the same object if it has none.
     *
     * @param saved finds saved criteria
     * @throws InvalidInputException with all of {@code criteria.not-found}, {@code criteria.cycle} with the way round, {@code
     *     criteria.too-deep} with the way there, {@code criteria.not-a-criterion} ({@link SavedCriteria#asCriterion}) and {@code
     *     criteria.too-long} or {@code criteria.too-deep}, if it would be larger than {@link CriterionCheck} allows
     */
    public static Criterion resolve(Criterion criterion, Function<CriteriaCode, Optional<SavedCriteria>> saved) {
        SavedCriteriaReferences references = new SavedCriteriaReferences(saved);
        Criterion resolved = references.within(criterion);
        if (!references.problems.isEmpty()) {
            throw new InvalidInputException(
                    references.problems.stream().distinct().toList());
        }
        return resolved == criterion ? criterion : fitting(resolved);
    }

    private static Criterion fitting(Criterion criterion) {
        List<Problem> problems = CriterionCheck.sizeProblems(criterion);
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return criterion;
    }

    private Criterion within(Criterion criterion) {
        return criterion.mapLeaves(leaf -> leaf instanceof MeetsSavedCriteria named ? meant(named) : leaf);
    }

    private Criterion meant(MeetsSavedCriteria named) {
        CriteriaCode code = named.code();
        Criterion known = resolved.get(code);
        if (known != null) {
            return known;
        }
        if (open.contains(code)) {
            return refused(
                    named, "criteria.cycle", "they lead back to themselves: " + way(code), "Name other criteria");
        }
        if (open.size() == MOST_LEVELS) {
            return refused(
                    named,
                    "criteria.too-deep",
                    "more than " + MOST_LEVELS + " name one another: " + way(code),
                    "Put the conditions themselves in their place");
        }
        Optional<SavedCriteria> found = saved.apply(code);
        if (found.isEmpty()) {
            return refused(
                    named,
                    "criteria.not-found",
                    "There are no saved criteria '" + code + "'",
                    "Name a code that is saved");
        }
        open.add(code);
        Criterion meaning = meaning(named, found.get());
        open.remove(code);
        resolved.put(code, meaning);
        return meaning;
    }

    private Criterion meaning(MeetsSavedCriteria named, SavedCriteria found) {
        try {
            return fitting(within(fitting(found.asCriterion())));
        } catch (InvalidInputException e) {
            problems.addAll(e.problems());
            return named;
        }
    }

    private String way(CriteriaCode last) {
        return open.stream().map(code -> code + " → ").collect(joining()) + last;
    }

    private Criterion refused(MeetsSavedCriteria named, String code, String what, String fix) {
        problems.add(Problem.of(code, "saved criteria " + named.code(), what, fix));
        return named;
    }
}
