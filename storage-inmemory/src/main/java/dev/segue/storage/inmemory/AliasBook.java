package dev.segue.storage.inmemory;

import dev.segue.ContactNo;
import dev.segue.contact.Alias;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Which numbers contacts had before. It is appended to and, but for erasing, never changed. Not thread-safe. */
final class AliasBook {
    private final TreeMap<ContactNo, Alias> byFormer = new TreeMap<>();
    private final Map<ContactNo, ContactNo> survivors = new HashMap<>();
    private final Map<ContactNo, List<ContactNo>> formerOf = new HashMap<>();
    private final Set<ContactNo> purposeLost = new HashSet<>();

    boolean isEmpty() {
        return byFormer.isEmpty();
    }

    /** Keeps a record, and whether what was selected on purpose by the former number stays so (clause ALI-4). */
    void append(Alias alias, boolean keepsPurpose) {
        byFormer.put(alias.from(), alias);
        List<ContactNo> former = new ArrayList<>(formerNumbers(alias.from()));
        formerOf.remove(alias.from());
        former.add(alias.from());
        former.forEach(no -> survivors.put(no, alias.to()));
        if (!keepsPurpose) {
            purposeLost.addAll(former);
        }
        formerOf.computeIfAbsent(alias.to(), any -> new ArrayList<>()).addAll(former);
    }

    Optional<Alias> find(ContactNo former) {
        return Optional.ofNullable(byFormer.get(former));
    }

    List<Alias> page(Optional<ContactNo> after, int limit) {
        return Page.after(byFormer, after, limit);
    }

    /** Whom that number means now; itself, if nobody had it before. */
    ContactNo current(ContactNo no) {
        return survivors.getOrDefault(no, no);
    }

    /** Whom that number means, if it is a former one. */
    Optional<ContactNo> survivor(ContactNo former) {
        return Optional.ofNullable(survivors.get(former));
    }

    /** Whether who was selected on purpose by that number still is, by the one that is meant now. */
    boolean keepsPurpose(ContactNo no) {
        return !purposeLost.contains(no);
    }

    boolean isSurvivor(ContactNo no) {
        return formerOf.containsKey(no);
    }

    /** All numbers that the contact of this number has or had. */
    List<ContactNo> numbersOf(ContactNo no) {
        ContactNo current = current(no);
        List<ContactNo> numbers = new ArrayList<>(formerNumbers(current));
        numbers.add(current);
        return numbers;
    }

    /** Takes away who had these numbers, which are all that one contact has or had; whether there was more than one. */
    boolean forget(List<ContactNo> numbers) {
        numbers.forEach(no -> {
            byFormer.remove(no);
            survivors.remove(no);
            formerOf.remove(no);
            purposeLost.remove(no);
        });
        return numbers.size() > 1;
    }

    private List<ContactNo> formerNumbers(ContactNo no) {
        return formerOf.getOrDefault(no, List.of());
    }
}
