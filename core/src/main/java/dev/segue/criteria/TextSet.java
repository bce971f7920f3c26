package dev.segue.criteria;

import dev.segue.Text;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.TreeSet;

/**
 * A set of texts in code-point order, in one array: there are millions of them and each is small. Its signature has one bit of 64 for each
 * element, so that most texts it does not hold are told without looking at its elements. Immutable.
 */
final class TextSet extends AbstractSet<String> {
    private static final TextSet EMPTY = new TextSet(new String[0]);
    private static final int FEW = 8;

    private final String[] elements;
    private final long signature;

    private TextSet(String[] elements) {
        this.elements = elements;
        this.signature = signature(elements);
    }

    /** The bits of these texts together. */
    static long signature(String... texts) {
        long signature = 0;
        for (String text : texts) {
            signature |= 1L << text.hashCode();
        }
        return signature;
    }

    /** The bits of its elements together: a set that holds a text has all bits of that text. */
    long signature() {
        return signature;
    }

    static TextSet of(Collection<String> elements) {
        if (elements.isEmpty()) {
            return EMPTY;
        }
        TreeSet<String> ordered = new TreeSet<>(Text.ORDER);
        ordered.addAll(elements);
        return new TextSet(ordered.toArray(String[]::new));
    }

    @Override
    public boolean contains(Object element) {
        if (elements.length > FEW) {
            return element instanceof String text && Arrays.binarySearch(elements, text, Text.ORDER) >= 0;
        }
        for (String own : elements) {
            if (own.equals(element)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Iterator<String> iterator() {
        return Arrays.asList(elements).iterator();
    }

    @Override
    public int size() {
        return elements.length;
    }
}
