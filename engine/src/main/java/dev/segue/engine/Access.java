package dev.segue.engine;

import dev.segue.Actor;
import dev.segue.Problem;
import dev.segue.RefusedException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where every verb asks whether it may (ADR 0017). Immutable and thread-safe. */
final class Access {
    private final Optional<AccessPolicy> policy;
    private final Supplier<Actor> actor;
    private final Logger log;

    Access(Optional<AccessPolicy> policy, Supplier<Actor> actor) {
        this(policy, actor, LoggerFactory.getLogger(Segue.class));
    }

    Access(Optional<AccessPolicy> policy, Supplier<Actor> actor, Logger log) {
        this.policy = policy;
        this.actor = actor;
        this.log = log;
    }

    /** Asks for one thing; more can be asked for with it. */
    Asked may(AccessVerb verb, AccessThing thing) {
        return new Asked().and(verb, thing);
    }

    /** Asks whether all of these may be viewed; they are named only if there is somebody to ask. */
    Asked mayView(Supplier<Stream<AccessThing>> things) {
        return new Asked().viewing(things);
    }

    /** What a verb does once it may. */
    @FunctionalInterface
    interface Verb<T, X extends Exception> {
        Outcome<T> act() throws X;
    }

    /** The questions of one call, up to the first that was denied. Not thread-safe. */
    final class Asked {
        private Optional<Actor> by = Optional.empty();
        private Optional<Problem> denied = Optional.empty();

        private Asked() {}

        Asked and(AccessVerb verb, AccessThing thing) {
            if (policy.isPresent() && denied.isEmpty() && !allows(policy.get(), verb, thing)) {
                denied = Optional.of(Problem.of(
                        "access.denied",
                        thing.inWords(),
                        by.map(it -> "'" + it + "'").orElse("Whoever acts is not known and") + " may not "
                                + verb.words() + " it",
                        "Ask whoever gives rights, or let somebody do it who may"));
            }
            return this;
        }

        Asked viewing(Supplier<Stream<AccessThing>> things) {
            if (policy.isPresent() && denied.isEmpty()) {
                things.get().forEach(thing -> and(AccessVerb.VIEW, thing));
            }
            return this;
        }

        /** What a policy throws may say something of a contact, so that only its kind and place are logged. */
        private boolean allows(AccessPolicy asked, AccessVerb verb, AccessThing thing) {
            try {
                Actor user = by.orElseGet(actor);
                by = Optional.of(user);
                return asked.allows(user, verb, thing);
            } catch (Exception e) {
                log.error(
                        "The access policy failed, so that the call was denied: {} of {}, {} at {}",
                        verb,
                        thing.getClass().getSimpleName(),
                        e.getClass().getName(),
                        Stream.of(e.getStackTrace())
                                .findFirst()
                                .map(StackTraceElement::toString)
                                .orElse("an unknown place"));
                return false;
            }
        }

        /** Why not; empty if everything that was asked for is allowed. */
        Optional<Problem> denial() {
            return denied;
        }

        /** For verbs that answer with an outcome. */
        <T, X extends Exception> Outcome<T> then(Verb<T, X> verb) throws X {
            return denied.isPresent() ? Outcome.refused(denied.get()) : verb.act();
        }

        /** For verbs that answer with a plain value. */
        void orThrow() {
            denied.ifPresent(problem -> {
                throw new RefusedException(problem.toString(), List.of(problem));
            });
        }
    }
}
