package dev.segue.storage.inmemory;

import dev.segue.logging.Eraser;
import dev.segue.storage.StepRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * What goes on outside the lock and may still know contacts that are erased meanwhile. Who is erased is remembered for as long as it goes
 * on, and no longer. Not thread-safe.
 */
final class Going {
    private final Set<Selecting> all = Collections.newSetFromMap(new IdentityHashMap<>());

    /** A step whose contacts are being selected. */
    static final class Selecting {
        private final List<Eraser> erased = new ArrayList<>();

        boolean isUntouched() {
            return erased.isEmpty();
        }

        /** What the step selects without those who were erased since it began. */
        Candidates left(Candidates selected) {
            selected.forget(erased.stream().map(Eraser::contact).toList());
            return selected;
        }

        /** The step without the numbers of those who were erased since it began. */
        StepRequest left(StepRequest request) {
            return new StepRequest(Eraser.step(request.definition(), erased), request.moment(), request.by());
        }
    }

    Selecting begin() {
        Selecting selecting = new Selecting();
        all.add(selecting);
        return selecting;
    }

    void end(Selecting selecting) {
        all.remove(selecting);
    }

    void tell(Eraser eraser) {
        all.forEach(selecting -> selecting.erased.add(eraser));
    }
}
