package dev.segue.segment;

import static java.util.Objects.requireNonNull;

import dev.segue.criteria.Top;
import java.util.Optional;

/**
 * How a step that admits contacts treats those it finds and those around them. Immutable.
 *
 * @param allowExisting also those that are in the segment already, on one more line (rule ST-2)
 * @param expandCompanies also the companies of the found contacts and all their persons (rule ST-3)
 * @param relatedCompanies also the companies of the found contacts (rule ST-4)
 * @param ignoreExclusion also those that have opted out; their lines are marked as admitted on purpose (rule EX-3). Those that are blocked or
 *     suppressed never come (rule EX-8)
 * @param top only the first of the found contacts in an order, counted among those that may be admitted; or absent for all (rule ST-11)
 */
public record AddOptions(
        boolean allowExisting,
        boolean expandCompanies,
        boolean relatedCompanies,
        boolean ignoreExclusion,
        Optional<Top> top) {

    /** Just the contacts found, each once, without those that have opted out. */
    public static final AddOptions STANDARD = new AddOptions(false, false, false, false, Optional.empty());

    /** Needs an order, or says that there is none. */
    public AddOptions {
        requireNonNull(top, "top");
    }

    /** The same, and existing contacts get one more line. */
    public AddOptions allowingExisting() {
        return new AddOptions(true, expandCompanies, relatedCompanies, ignoreExclusion, top);
    }

    /** The same, with whole companies. */
    public AddOptions expandingCompanies() {
        return new AddOptions(allowExisting, true, relatedCompanies, ignoreExclusion, top);
    }

    /** The same, with the companies of the contacts. */
    public AddOptions withRelatedCompanies() {
        return new AddOptions(allowExisting, expandCompanies, true, ignoreExclusion, top);
    }

    /** The same, whether or not the contacts have opted out. */
    public AddOptions ignoringExclusion() {
        return new AddOptions(allowExisting, expandCompanies, relatedCompanies, true, top);
    }

    /** The same, for the first contacts of an order alone. */
    public AddOptions first(Top wanted) {
        return new AddOptions(allowExisting, expandCompanies, relatedCompanies, ignoreExclusion, Optional.of(wanted));
    }
}
