package dev.segue.criteria;

/** What a condition asks about the rows it picks, taken together: how many, how much, or when the latest was. Immutable. */
public sealed interface RowMeasure permits Bound, RowTotal, LatestRow {}
