package dev.segue.criteria;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Decides which contacts satisfy a criterion at one moment. This is what a criterion means; every store gives the same answers. Made once
 * and asked for any number of contacts. Immutable, thread-safe.
 */
public final class Evaluation {
    private static final int BLOCK = 128;
    private static final int BLOCKS_WORTH_SAMPLING = 4;

    private final Criterion criterion;
    private final EvaluationMoment moment;
    private final FactNeeds needs;
    private final Condition condition;

    private Evaluation(Criterion criterion, EvaluationMoment moment) {
        ConditionCompiler compiler = new ConditionCompiler(requireNonNull(moment, "moment"));
        this.criterion = CriterionTree.refuseTooDeep(criterion);
        this.moment = moment;
        this.condition = Parameters.NONE.bind(criterion).accept(compiler);
        this.needs = compiler.needs();
    }

    /**
     * The evaluation of that criterion at that moment.
     *
     * @throws IllegalArgumentException if it is too deep, has parameters that were not bound ({@link Parameters#bind}) or names saved
     *     criteria that were not put in place, or asks a contact for a field of a row or a row for one of a contact; {@link
     *     CriterionCheck} finds these and more, all at once
     */
    public static Evaluation of(Criterion criterion, EvaluationMoment moment) {
        return new Evaluation(criterion, moment);
    }

    /** What is evaluated. */
    public Criterion criterion() {
        return criterion;
    }

    /** When and where. */
    public EvaluationMoment moment() {
        return moment;
    }

    /** Which facts have to be known of a contact before it is asked for. */
    public FactNeeds needs() {
        return needs;
    }

    /**
     * Whether the contact satisfies the criterion.
     *
     * @param facts what {@link #needs} asks for, of this contact; {@link Facts#NONE} if it asks for nothing
     */
    public boolean matches(ContactRow contact, Facts facts) {
        return condition.test(contact, facts);
    }

    /**
     * Why the contact satisfies the criterion, or why not (rule WY-1).
     *
     * @param facts what {@link #needs} asks for, of this contact
     */
    public Explanation explain(ContactRow contact, Facts facts) {
        return new Explainer(moment, contact, facts).explain(criterion);
    }

    /**
     * Those of the contacts that satisfy the criterion, in their order; faster than asking for one after the other.
     *
     * @param facts what {@link #needs} asks for, of all these contacts
     */
    public <C extends ContactRow> List<C> matching(List<C> contacts, Facts facts) {
        List<C> matching = new ArrayList<>();
        Row[] block = new Row[Math.min(BLOCK, contacts.size())];
        int[] places = new int[block.length];
        Iterator<C> rest = contacts.iterator();
        Condition asked = condition;
        boolean first = contacts.size() > BLOCKS_WORTH_SAMPLING * BLOCK;
        while (rest.hasNext()) {
            int size = 0;
            while (size < block.length && rest.hasNext()) {
                places[size] = size;
                block[size++] = rest.next();
            }
            if (first) {
                asked = condition.fastestFor(block, size, facts);
                first = false;
            }
            int kept = asked.keep(true, block, places, size, facts);
            for (int i = 0; i < kept; i++) {
                @SuppressWarnings("unchecked")
                C contact = (C) block[places[i]];
                matching.add(contact);
            }
        }
        return matching;
    }
}
