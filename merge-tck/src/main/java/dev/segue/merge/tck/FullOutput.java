package dev.segue.merge.tck;

import java.io.IOException;
import java.io.OutputStream;

/** Takes some bytes and then fails. */
final class FullOutput extends OutputStream {
    private final IOException failure;
    private int room;

    FullOutput(int room, IOException failure) {
        this.room = room;
        this.failure = failure;
    }

    @Override
    public void write(int b) throws IOException {
        if (room-- <= 0) {
            throw failure;
        }
    }
}
