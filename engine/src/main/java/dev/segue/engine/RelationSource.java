package dev.segue.engine;

import dev.segue.ContactNo;
import dev.segue.criteria.Field;
import dev.segue.criteria.Relation;
import dev.segue.criteria.Row;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Rows about contacts that the host keeps, such as orders or tickets, so that criteria can count them, add them up and look at the latest.
 * Thread-safe. It is asked with the numbers that contacts have now, also while a log goes on: then it must not wait for a connection that the
 * log may hold.
 */
public interface RelationSource {

    /** Under what name criteria ask for the rows, and which of their dates counts. */
    Relation relation();

    /** The fields of the rows, the date among them; each a standard field of its kind, whose subject is the relation's name. */
    List<Field<?>> fields();

    /**
     * The rows of those contacts that count, in any order; contacts without a row are left out.
     *
     * @param contacts at most {@value dev.segue.storage.Storage#CHUNK}
     */
    Map<ContactNo, ? extends List<? extends Row>> rows(Collection<ContactNo> contacts);
}
