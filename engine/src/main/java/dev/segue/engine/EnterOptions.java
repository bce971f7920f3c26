package dev.segue.engine;

/**
 * How contacts named by hand are treated. Immutable.
 *
 * @param allowExisting whether one that is in the segment already gets one more line
 * @param ignoreExclusion whether one that has opted out is entered on purpose; one that is blocked or suppressed never is (rule EX-8)
 */
public record EnterOptions(boolean allowExisting, boolean ignoreExclusion) {

    /** Each contact once, and none that has opted out. */
    public static final EnterOptions STANDARD = new EnterOptions(false, false);

    /** The same, and existing contacts get one more line. */
    public EnterOptions allowingExisting() {
        return new EnterOptions(true, ignoreExclusion);
    }

    /** The same, whether or not the contacts have opted out. */
    public EnterOptions ignoringExclusion() {
        return new EnterOptions(allowExisting, true);
    }
}
