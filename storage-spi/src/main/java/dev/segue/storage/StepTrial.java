package dev.segue.storage;

import dev.segue.ContactNo;
import java.util.List;

/**
 * What looks at a step that was worked out and is not kept yet, and says whether it is to be. It is told everything before it is asked, in
 * one thread, and holds no lock of the storage while it is. Of use once.
 */
public interface StepTrial {

    /** Keeps every step, without looking. */
    StepTrial NONE = new StepTrial() {
        @Override
        public void joins(List<ContactNo> contacts) {}

        @Override
        public void leaves(List<ContactNo> contacts) {}

        @Override
        public boolean keeps(Stepped stepped) {
            return true;
        }
    };

    /** These contacts get a line each. */
    void joins(List<ContactNo> contacts);

    /** A line of each of these contacts is removed; one that loses several comes several times. */
    void leaves(List<ContactNo> contacts);

    /** Whether the step is to be kept, of which this is what it does. */
    boolean keeps(Stepped stepped);
}
