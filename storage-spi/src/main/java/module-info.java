/** What a storage must do, as numbered clauses. */
module dev.segue.storage {
    requires transitive dev.segue;
    requires static org.jspecify;

    exports dev.segue.storage;
}
