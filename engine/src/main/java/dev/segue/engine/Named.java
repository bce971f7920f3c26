package dev.segue.engine;

import java.util.Collection;

/** Looks whether a caller's list names something at every place. */
final class Named {

    private Named() {}

    /** The list itself. */
    static <C extends Collection<?>> C each(String what, C all) {
        int place = 0;
        for (Object one : all) {
            place++;
            if (one == null) {
                throw new NullPointerException("number " + place + " of the " + what);
            }
        }
        return all;
    }
}
