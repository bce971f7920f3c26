package dev.segue.storage;

import dev.segue.ContactNo;
import dev.segue.SegmentNo;
import dev.segue.contact.Contact;
import dev.segue.segment.Segment;
import java.util.List;
import java.util.Optional;

/**
 * Who is in which open segment, and contacts of {@link Directory} changed by it. Thread-safe.
 *
 * <h2>Contract</h2>
 *
 * <ul>
 *   <li><b>[MEM-1]</b> {@code rewrite} MUST ask the rule about each known contact with a present line, and with {@link Scope#EVERYBODY} about
 *       every other contact too, saying rightly whether it has one, and MUST keep what the rule makes of each: all of it or nothing, also if
 *       the rule throws; a reader MUST NOT see a part.
 *   <li><b>[MEM-2]</b> It MUST be refused as stale if the segment has another version than the one named, or gets one before the end; and it
 *       MUST NOT change the segment, its version or its lines.
 *   <li><b>[MEM-3]</b> What is kept MUST be found as if it had been put, persons under their companies and the epoch raised where the rule
 *       excludes somebody; what the rule leaves as it was MUST stay as it was put.
 *   <li><b>[MEM-4]</b> What is returned MUST count each contact once.
 *   <li><b>[MEM-5]</b> A contact that is put meanwhile MUST NOT be lost: the rule sees it as it was put, or it is put afterwards.
 *   <li><b>[MEM-6]</b> {@code segmentsOf} MUST list exactly the open segments in which the contact has a present line, known or not and by
 *       any number that it has or had, each once and by number.
 * </ul>
 */
public interface MemberContacts {

    /** Which contacts are asked about. */
    enum Scope {
        /** Those that have a present line. */
        MEMBERS,
        /** All of them. */
        EVERYBODY
    }

    /** What becomes of a contact. A pure function of its arguments; it may be asked more than once. */
    @FunctionalInterface
    interface Rule {
        /** The contact as it shall be; the same number. */
        Contact rewritten(Contact contact, boolean member);
    }

    /** The next open segments, by number, in which a contact has a present line. */
    List<Segment> segmentsOf(ContactNo contact, Optional<SegmentNo> after, int limit);

    /**
     * Changes contacts of the storage.
     *
     * @throws StorageException if contacts are put again and again meanwhile and the storage gives up; nothing was changed, and it may
     *     succeed later
     */
    Change<Rewritten> rewrite(SegmentNo no, long version, Scope scope, Rule rule);
}
