package dev.segue.logging;

import java.nio.ByteBuffer;

/** Sixteen random bytes that make the commitment of an entry unguessable, and that die with the entry's personal data. Immutable. */
public record Salt(long high, long low) {

    /** What stands in the place of a salt that is gone. */
    public static final Salt GONE = new Salt(0, 0);

    /** The sixteen bytes. */
    public byte[] bytes() {
        return ByteBuffer.allocate(16).putLong(high).putLong(low).array();
    }
}
