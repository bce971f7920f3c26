/** The storage contract made readable: everything in memory, no index. */
module dev.segue.storage.inmemory {
    requires transitive dev.segue.storage;
    requires static org.jspecify;

    exports dev.segue.storage.inmemory;
}
