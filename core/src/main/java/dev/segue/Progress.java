package dev.segue;

import java.util.OptionalLong;

/**
 * Told how long work goes on, and asked whether it shall. Called between chunks, from the thread that does the work; an implementation
 * need not be thread-safe unless it is given to several calls at once.
 */
@FunctionalInterface
public interface Progress {

    /** Goes on and tells nobody. */
    Progress NONE = (done, total) -> Signal.GO_ON;

    /** What the work shall do next. */
    enum Signal {
        /** Go on with the next chunk. */
        GO_ON,
        /** Stop before the next chunk. What has to be all or nothing is rolled back. */
        CANCEL
    }

    /**
     * Reports what is done.
     *
     * @param done how many lines, contacts or letters are done
     * @param total how many there are in all, if that is known
     */
    Signal advanced(long done, OptionalLong total);
}
