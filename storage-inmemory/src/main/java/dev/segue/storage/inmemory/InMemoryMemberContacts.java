package dev.segue.storage.inmemory;

import static java.util.Objects.requireNonNull;

import dev.segue.ContactNo;
import dev.segue.Problem;
import dev.segue.Retry;
import dev.segue.SegmentNo;
import dev.segue.Text;
import dev.segue.contact.Contact;
import dev.segue.segment.Segment;
import dev.segue.storage.Change;
import dev.segue.storage.MemberContacts;
import dev.segue.storage.Rewritten;
import dev.segue.storage.StorageException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Contacts are read under the lock, rewritten outside it, and put under it if they are still those that were read. Thread-safe. */
final class InMemoryMemberContacts implements MemberContacts {
    private static final int TURNS = 100;

    private final State state;

    InMemoryMemberContacts(State state) {
        this.state = state;
    }

    @Override
    public Change<Rewritten> rewrite(SegmentNo no, long version, Scope scope, Rule rule) {
        requireNonNull(no, "segment number");
        requireNonNull(rule, "rule");
        Attempt attempt = new Attempt(no, version, requireNonNull(scope, "scope"));
        for (int turn = 0; turn < TURNS; turn++) {
            Optional<Change<Rewritten>> end = state.locked(attempt::readOrEnd);
            if (end.isEmpty() && attempt.unread.isEmpty()) {
                end = endHoldingExclusions(attempt);
            }
            if (end.isPresent()) {
                return end.get();
            }
            attempt.apply(rule);
        }
        throw new StorageException(Problem.of(
                        "storage.busy",
                        "segment " + no,
                        Text.format("Contacts were put faster than they could be rewritten, %d times in a row", TURNS),
                        "Try again when fewer contacts are being put")
                .withRetry(Retry.LATER));
    }

    @Override
    public List<Segment> segmentsOf(ContactNo contact, Optional<SegmentNo> after, int limit) {
        requireNonNull(contact, "contact number");
        Page.checked(limit);
        return state.locked(() ->
                after.map(no -> state.openSegments.tailMap(no, false)).orElse(state.openSegments).values().stream()
                        .filter(open -> open.has(state.aliases.current(contact)))
                        .limit(limit)
                        .map(OpenSegment::header)
                        .toList());
    }

    /** Somebody opts out or in by it, which waits while opt-outs are held up. */
    private Optional<Change<Rewritten>> endHoldingExclusions(Attempt attempt) {
        state.exclusions.lock();
        try {
            attempt.holding = true;
            return state.locked(attempt::readOrEnd);
        } finally {
            attempt.holding = false;
            state.exclusions.unlock();
        }
    }

    /** One rewriting. Not thread-safe. */
    private final class Attempt {
        private final SegmentNo no;
        private final long version;
        private final Scope scope;
        private final Map<ContactNo, Contact> read = new HashMap<>();
        private final Map<ContactNo, Contact> changed = new HashMap<>();
        private final List<Contact> unread = new ArrayList<>();
        private Set<ContactNo> members = Set.of();
        private boolean holding;

        private Attempt(SegmentNo no, long version, Scope scope) {
            this.no = no;
            this.version = version;
            this.scope = scope;
        }

        /** Reads contacts that are not as they were read; if there are none, puts what was made of them. */
        private Optional<Change<Rewritten>> readOrEnd() {
            OpenSegment open = state.openSegments.get(no);
            if (open == null) {
                return Optional.of(state.history
                        .ofSegment(no)
                        .<Change<Rewritten>>map(logged -> new Change.Logged<>(logged.no()))
                        .orElseGet(Change.Missing::new));
            }
            if (open.header().version() != version) {
                return Optional.of(new Change.Stale<>(open.header().version()));
            }
            members = open.members();
            List<Contact> inScope = scope == Scope.EVERYBODY
                    ? state.contacts.all()
                    : List.copyOf(state.contacts.find(members).values());
            inScope.stream()
                    .filter(contact -> !Optional.of(contact).equals(Optional.ofNullable(read.get(contact.no()))))
                    .forEach(unread::add);
            return unread.isEmpty() ? end(inScope) : Optional.empty();
        }

        private Optional<Change<Rewritten>> end(List<Contact> inScope) {
            List<Contact> there = inScope.stream()
                    .map(contact -> changed.get(contact.no()))
                    .filter(contact -> contact != null)
                    .toList();
            if (!holding && !state.contacts.movedByPutting(there).isEmpty()) {
                return Optional.empty();
            }
            long known =
                    inScope.stream().filter(it -> members.contains(it.no())).count();
            long membersChanged =
                    there.stream().filter(it -> members.contains(it.no())).count();
            state.contacts.putChanged(there);
            return Optional.of(new Change.Done<>(
                    new Rewritten(known, membersChanged, there.size() - membersChanged, members.size() - known)));
        }

        private void apply(Rule rule) {
            for (Contact contact : unread) {
                Contact rewritten = rule.rewritten(contact, members.contains(contact.no()));
                read.put(contact.no(), contact);
                if (rewritten.equals(contact)) {
                    changed.remove(contact.no());
                } else {
                    changed.put(contact.no(), rewritten);
                }
            }
            unread.clear();
        }
    }
}
