package dev.segue.criteria;

import dev.segue.Text;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The first so many contacts in an order. Immutable.
 *
 * <p>Rule CR-17: two that are alike in all the fields go by their number, so that the same contacts are first each time.
 *
 * @param contacts how many at most, 1 to {@value #MOST}
 * @param by the first field counts most; none for the order of numbers alone; each field once
 */
public record Top(int contacts, List<SortField> by) {
    /** The most contacts: as many are kept in memory while they are looked for. */
    public static final int MOST = 100_000;

    /** Copies the list; refuses a number that is out of bounds, and a field twice. */
    public Top {
        by = List.copyOf(by);
        if (contacts < 1 || contacts > MOST) {
            throw new IllegalArgumentException(
                    Text.format("The first contacts of an order are 1 to %,d, but were %,d", MOST, contacts));
        }
        long fields = by.stream().map(SortField::field).distinct().count();
        if (fields < by.size()) {
            throw new IllegalArgumentException("An order names each field once, but was by " + by);
        }
    }

    /** The first so many by these fields. */
    public static Top of(int contacts, SortField... by) {
        return new Top(contacts, List.of(by));
    }

    /** The order, in which no two contacts are alike. */
    public Comparator<ContactRow> order() {
        Comparator<ContactRow> order = Comparator.comparing(ContactRow::no);
        for (int i = by.size() - 1; i >= 0; i--) {
            Comparator<Row> field = by.get(i).order();
            Comparator<ContactRow> behind = order;
            order = (left, right) -> {
                int sign = field.compare(left, right);
                return sign != 0 ? sign : behind.compare(left, right);
            };
        }
        return order;
    }

    /** Gathers the first ones of contacts that come in any order and once each. */
    public <C extends ContactRow> Gathering<C> gathering() {
        return new Gathering<>(this);
    }

    /**
     * The first ones of those that have come so far. Not thread-safe.
     *
     * @param <C> the contacts
     */
    public static final class Gathering<C extends ContactRow> {
        private final Top top;
        private final PriorityQueue<C> first;

        private Gathering(Top top) {
            this.top = top;
            this.first = new PriorityQueue<>(top.order().reversed());
        }

        /** Takes these in too. */
        public void add(Iterable<? extends C> contacts) {
            for (C contact : contacts) {
                first.add(contact);
                if (first.size() > top.contacts()) {
                    first.remove();
                }
            }
        }

        /** The first ones, in their order. */
        public List<C> inOrder() {
            return first.stream().sorted(top.order()).toList();
        }
    }
}
