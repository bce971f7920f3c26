package dev.segue.storage;

import dev.segue.ContactNo;
import dev.segue.contact.Alias;
import dev.segue.contact.AliasCheck;
import dev.segue.segment.Doubles;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps which numbers contacts had before, so that history need not be rewritten. Thread-safe.
 *
 * <p>A number that has an alias is a <i>former number</i>; the number at the end of its chain of aliases is its <i>survivor</i>.
 *
 * <h2>Contract</h2>
 *
 * <ul>
 *   <li><b>[ALI-1]</b> {@code append} MUST keep the record and do everything that follows from it in one unit; a reader MUST NOT see a part.
 *   <li><b>[ALI-2]</b> It MUST be refused for exactly the reasons that {@link AliasCheck} finds at that moment, and leave everything as it
 *       was; so also of concurrent ones.
 *   <li><b>[ALI-3]</b> {@code current} MUST give the survivor of every former number, at the end of its chain, and leave out all others;
 *       {@code find} and {@code page} MUST return each record as it was appended, once, by former number.
 *   <li><b>[ALI-4]</b> Every line of the former number in every open segment, present or not and in force or not, MUST have the survivor's
 *       number and be as it was otherwise, but that it is on purpose only if it was and {@link Alias#keepsPurpose} says so. The version of each segment that has such a line MUST rise by one, and of no other, so that a log
 *       of it that goes on ends as stale.
 *   <li><b>[ALI-5]</b> The lines that the contact has in such a segment then MUST be those that {@link Doubles} leaves, the counts of the
 *       kept steps MUST be as {@link Doubles#recounted} says, and the struck lines MUST be counted and named.
 *   <li><b>[ALI-6]</b> Of the storage's own contacts, a merged one MUST go away and the survivor have the consent that was asked for; a
 *       renumbered one MUST be found under its new number and be as it was otherwise; the persons of a company that was merged or
 *       renumbered MUST belong to the survivor. The consent is that of opting out and that of being
 *       blocked, and the epoch MUST rise if it changes. With the host's
 *       contacts none of this MUST be done.
 *   <li><b>[ALI-7]</b> No entry, record or delivery MUST change. Whoever asks by contact for entries, facts or lines MUST get the same for
 *       every number that a contact has or had: all its entries, by number. Statistics MUST take an entry's contact and company for their
 *       survivors.
 *   <li><b>[ALI-8]</b> A step that names or selects a former number MUST be done, and kept, with its survivor, each contact once, on purpose
 *       only if it was selected so by every number and {@link Alias#keepsPurpose} said so of each that a merge took meanwhile.
 *   <li><b>[ALI-9]</b> Putting a contact under a former number MUST be refused as {@link dev.segue.InvalidInputException}, with
 *       {@link AliasCheck#numberIsFormer}; a person put under a company's former number MUST belong to its survivor. Removing a former
 *       number MUST NOT remove its survivor.
 * </ul>
 */
public interface Aliases {

    /** Makes a number a former one, of the other. */
    Aliased append(AliasRequest request);

    /** The record that made this number a former one. */
    Optional<Alias> find(ContactNo former);

    /** The survivors of those of these numbers, at most {@link Storage#CHUNK}, that are former ones; all others are left out. */
    Map<ContactNo, ContactNo> current(Collection<ContactNo> numbers);

    /** The next records by former number. */
    List<Alias> page(Optional<ContactNo> after, int limit);
}
