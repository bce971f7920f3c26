/** What a document merger and a delivery channel must do, as numbered clauses. */
module dev.segue.merge {
    requires transitive dev.segue;
    requires static org.jspecify;

    exports dev.segue.delivery;
    exports dev.segue.merge;
}
