package dev.segue.engine;

import dev.segue.Problem;
import java.util.List;

/**
 * What a run of a delivery worker did. Immutable.
 *
 * @param delivered how many letters were handed over
 * @param failed how many will not be tried again
 * @param retrying how many will be tried again later
 * @param suppressed how many were for contacts that have opted out, were blocked or suppressed since, or are not known any more
 * @param unknown how many may or may not have been handed over
 * @param cancelled how many were not handed over because their entry does not count any more, or was erased
 * @param lost how many the run did not keep to the end, as their lease was over or they were erased meanwhile: what became of them is with
 *     the deliveries, and one that had been handed over by then is among the unknown ones or those of another run
 * @param stopped whether the run was stopped by its caller
 * @param firstProblems the first 100 reasons of those that were not delivered, and one {@code access.denied} if the acting user may not deliver
 *     letters of some logged segment, which stay planned
 */
public record DeliveryRun(
        long delivered,
        long failed,
        long retrying,
        long suppressed,
        long unknown,
        long cancelled,
        long lost,
        boolean stopped,
        List<Problem> firstProblems) {
    /** Copies the list. */
    public DeliveryRun {
        firstProblems = List.copyOf(firstProblems);
    }
}
