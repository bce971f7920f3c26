/** Reads and writes criteria as JSON documents. */
module dev.segue.criteria.json {
    requires transitive dev.segue;
    requires static org.jspecify;
    requires tools.jackson.core;

    exports dev.segue.criteria.json;
}
