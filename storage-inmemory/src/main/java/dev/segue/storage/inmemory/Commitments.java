package dev.segue.storage.inmemory;

import dev.segue.Digest;
import dev.segue.EntryNo;
import java.util.Arrays;

/** The commitments of the entries of one logged segment by number, kept as bare numbers because there may be millions. Not thread-safe. */
final class Commitments {
    private static final int WORDS = 4;

    private long[] numbers = new long[0];
    private long[] words = new long[0];
    private int count;

    /** Keeps a commitment; that of the greatest number is the quickest to keep. */
    void keep(EntryNo entry, Digest commitment) {
        int place = count == 0 || numbers[count - 1] < entry.value() ? count : placeOf(entry);
        if (place < 0) {
            place = -place - 1;
        }
        if (place == count || numbers[place] != entry.value()) {
            makeRoomAt(place);
            numbers[place] = entry.value();
        }
        words[place * WORDS] = commitment.a();
        words[place * WORDS + 1] = commitment.b();
        words[place * WORDS + 2] = commitment.c();
        words[place * WORDS + 3] = commitment.d();
    }

    private void makeRoomAt(int place) {
        if (count == numbers.length) {
            resize(count + count / 2 + 16);
        }
        System.arraycopy(numbers, place, numbers, place + 1, count - place);
        System.arraycopy(words, place * WORDS, words, (place + 1) * WORDS, (count - place) * WORDS);
        count++;
    }

    /** Gives back what room is left. */
    void trim() {
        resize(count);
    }

    private void resize(int size) {
        numbers = Arrays.copyOf(numbers, size);
        words = Arrays.copyOf(words, size * WORDS);
    }

    Digest of(EntryNo entry) {
        int place = placeOf(entry);
        if (place < 0) {
            throw new IllegalStateException("Entry %s has no commitment".formatted(entry));
        }
        int at = place * WORDS;
        return new Digest(words[at], words[at + 1], words[at + 2], words[at + 3]);
    }

    private int placeOf(EntryNo entry) {
        return Arrays.binarySearch(numbers, 0, count, entry.value());
    }
}
