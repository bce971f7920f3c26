package dev.segue.storage;

import dev.segue.ContactNo;
import dev.segue.contact.Contact;
import dev.segue.contact.ContactSchema;
import dev.segue.criteria.Criterion;
import dev.segue.criteria.EvaluationMoment;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Contacts as they can be selected: a storage's own, or the host's. Thread-safe.
 *
 * <h2>Contract</h2>
 *
 * <ul>
 *   <li><b>[CON-1]</b> {@code select} MUST push exactly the contacts for which {@link dev.segue.criteria.Evaluation} says yes, each once, for
 *       every criterion whose leaves {@code supports} accepts.
 *   <li><b>[CON-2]</b> Chunks MUST have 1 to {@link Storage#CHUNK} contacts.
 *   <li><b>[CON-3]</b> {@code byNumbers} MUST return the known ones of those numbers and leave out the others.
 *   <li><b>[CON-4]</b> {@code ofCompanies} MUST push each company of those numbers and every person of them, each once.
 *   <li><b>[CON-5]</b> A person MUST come under its company (rule CN-2).
 *   <li><b>[CON-6]</b> What the receiver of chunks throws MUST be thrown on, and the source be usable afterwards.
 * </ul>
 */
public interface ContactSource {

    /** Which fields contacts have. */
    ContactSchema schema();

    /** Whether the source decides this leaf of a criterion exactly as core does. */
    boolean supports(Criterion leaf);

    /** Pushes the contacts that meet the criterion, all of whose leaves are supported. */
    void select(Criterion criterion, EvaluationMoment moment, Consumer<List<Contact>> chunks);

    /** The contacts of those numbers, at most {@link Storage#CHUNK}. */
    Map<ContactNo, Contact> byNumbers(Collection<ContactNo> numbers);

    /** Pushes the companies of those numbers, at most {@link Storage#CHUNK}, with all their persons. */
    void ofCompanies(Collection<ContactNo> companies, Consumer<List<Contact>> chunks);
}
