package dev.segue.segment;

/**
 * How a step that admits contacts treats those around the ones it finds. Immutable.
 *
 * @param allowExisting also those that are in the segment already, on one more line (rule ST-2)
 * @param expandCompanies also the companies of the found contacts and all their persons (rule ST-3)
 * @param relatedCompanies also the companies of the found contacts (rule ST-4)
 * @param ignoreExclusion also those that have opted out; their lines are marked as admitted on purpose (rule EX-3). Those that are blocked or
 *     suppressed never come (rule EX-8)
 */
public record AddOptions(
        boolean allowExisting, boolean expandCompanies, boolean relatedCompanies, boolean ignoreExclusion) {

    /** Just the contacts found, each once, without those that have opted out. */
    public static final AddOptions STANDARD = new AddOptions(false, false, false, false);

    /** The same, and existing contacts get one more line. */
    public AddOptions allowingExisting() {
        return new AddOptions(true, expandCompanies, relatedCompanies, ignoreExclusion);
    }

    /** The same, with whole companies. */
    public AddOptions expandingCompanies() {
        return new AddOptions(allowExisting, true, relatedCompanies, ignoreExclusion);
    }

    /** The same, with the companies of the contacts. */
    public AddOptions withRelatedCompanies() {
        return new AddOptions(allowExisting, expandCompanies, true, ignoreExclusion);
    }

    /** The same, whether or not the contacts have opted out. */
    public AddOptions ignoringExclusion() {
        return new AddOptions(allowExisting, expandCompanies, relatedCompanies, true);
    }
}
