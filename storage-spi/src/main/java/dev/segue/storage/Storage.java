package dev.segue.storage;

/**
 * Where one tenant's segments, templates, documents, contacts and history are kept. Thread-safe, and so is every port of it.
 *
 * <h2>Contract</h2>
 *
 * <ul>
 *   <li><b>[STO-1]</b> What a method that changes something has done MUST be visible to every later call on any port.
 *   <li><b>[STO-2]</b> A method that throws MUST leave everything as it was.
 *   <li><b>[STO-3]</b> Texts, identifiers, money, dates and instants MUST come back equal to what was given.
 *   <li><b>[STO-4]</b> No port MUST call back into the caller while it holds a lock that a reader needs.
 * </ul>
 */
public interface Storage {

    /** The most rows a page has, a chunk has, or a list of numbers to look up may have. */
    int CHUNK = 1_000;

    /** Open segments with their lines and steps. */
    Segments segments();

    /** Interaction templates and groups. */
    Templates templates();

    /** Documents by their hash. */
    Documents documents();

    /** Criteria kept under a code. */
    SavedCriteriaStore savedCriteria();

    /** Segments that are history. */
    LoggedSegments loggedSegments();

    /** The interaction log. */
    Interactions interactions();

    /** Letters to be handed over. */
    Deliveries deliveries();

    /** Contacts, salespeople, campaigns and the sender, for hosts that keep them here. */
    Directory directory();

    /** Contacts as they can be selected; those of {@link #directory()}. */
    ContactSource contacts();

    /** Addresses and domains to which nobody is ever written. */
    Suppressions suppressions();

    /** Which numbers contacts had before. */
    Aliases aliases();

    /** Contacts of {@link #directory()}, changed by whether they are in a segment. */
    MemberContacts memberContacts();

    /** Which campaigns are active, and who may be a target of one. */
    Targets targets();

    /** Number series. */
    Numbers numbers();

    /** Erasing what is known of a contact. */
    Erasure erasure();
}
