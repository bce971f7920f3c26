package dev.segue.merge.text;

/**
 * What stands between braces in a template, from a position to a position. Immutable.
 *
 * @param name of the merge field; empty for the four braces that stand for two
 */
record Mark(int from, int to, String name) {

    boolean isField() {
        return !name.isEmpty();
    }
}
