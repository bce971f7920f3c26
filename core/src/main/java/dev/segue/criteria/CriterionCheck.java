package dev.segue.criteria;

/** What is wrong with a criterion. Immutable. */
public final class CriterionCheck {

    private CriterionCheck() {}
}
