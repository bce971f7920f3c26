package dev.segue.storage;

import dev.segue.CampaignNo;
import dev.segue.ContactNo;
import dev.segue.SalespersonCode;
import dev.segue.contact.Contact;
import dev.segue.contact.Salesperson;
import dev.segue.contact.SalutationFormula;
import dev.segue.contact.Salutations;
import dev.segue.contact.SenderCompany;
import dev.segue.interaction.Campaign;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Keeps contacts, salespeople, campaigns, salutations and the sender for hosts that keep them here; the host keeps them in step. Thread-safe.
 *
 * <h2>Contract</h2>
 *
 * <ul>
 *   <li><b>[DIR-1]</b> What was put MUST be found as it was put last; a person MUST be found under its company (rule CN-2), whichever of
 *       the two was put first.
 *   <li><b>[DIR-2]</b> A list of contacts MUST be put as a whole or not at all.
 *   <li><b>[DIR-3]</b> The epoch MUST rise with every put or removal that changes whether a contact is excluded or
 *       blocked, and with every put that changes whether one is suppressed (rule EX-7), and only rise.
 *   <li><b>[DIR-4]</b> A removed contact MUST NOT be found or selected any more; its lines and entries MUST stay.
 *   <li><b>[DIR-5]</b> Salespeople and campaigns MUST be listed by their code.
 *   <li><b>[DIR-6]</b> A salutation formula MUST replace the one for the same formality, code and language, and no other; all MUST be listed
 *       in the order of {@link Salutations#ORDER}.
 * </ul>
 */
public interface Directory {

    /** Puts contacts, new or known, at most {@link Storage#CHUNK} at once. */
    void putContacts(List<Contact> contacts);

    /** Takes contacts away; unknown numbers are passed over. */
    void removeContacts(Collection<ContactNo> numbers);

    /**
     * Raised by every change of who is excluded or blocked, by a put that changes who is suppressed, and by every change of the suppression
     * list.
     */
    long exclusionEpoch();

    /** Puts a salesperson. */
    void put(Salesperson salesperson);

    /** The salesperson of that code. */
    Optional<Salesperson> salesperson(SalespersonCode code);

    /** All salespeople. */
    List<Salesperson> salespeople();

    /** Puts a campaign. */
    void put(Campaign campaign);

    /** The campaign of that number. */
    Optional<Campaign> campaign(CampaignNo no);

    /** All campaigns. */
    List<Campaign> campaigns();

    /** Puts a salutation formula. */
    void put(SalutationFormula formula);

    /** All salutation formulas. */
    List<SalutationFormula> salutations();

    /** Puts the company that writes. */
    void put(SenderCompany sender);

    /** The company that writes; {@link SenderCompany#UNKNOWN} until it is put. */
    SenderCompany sender();
}
