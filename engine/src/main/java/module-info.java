/** The facade: arranges load, decide, commit, act. */
module dev.segue.engine {
    requires transitive dev.segue.merge;
    requires transitive dev.segue.storage;
    requires static org.jspecify;
    requires org.slf4j;

    exports dev.segue.engine;
    exports dev.segue.engine.folder;
}
