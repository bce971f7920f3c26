package dev.segue.engine;

import dev.segue.Actor;

/**
 * Decides who may do what: the host's, given to {@link Segue.Builder#allowing}. Without one everybody may do everything.
 *
 * <p>Rule AC-1: it is asked before a verb reads or changes anything, once for a call and not again when a change is repeated because
 * somebody else was faster; a verb that touches several things is asked for each of them, up to the first denial. Rule AC-2: a denial
 * changes nothing and does not tell whether the thing exists. Rule AC-3: a policy that throws denies.
 *
 * <p>Called in the thread of the caller, from many threads at once. It must not call the desks of the {@link Segue} that asks it, which
 * would ask it again; one assembled without a policy on the same storage can be read.
 */
@FunctionalInterface
public interface AccessPolicy {

    /** Whether the acting user may do that with that thing, which may not exist. */
    boolean allows(Actor by, AccessVerb verb, AccessThing thing);
}
