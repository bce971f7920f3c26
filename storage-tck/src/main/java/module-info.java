/** The storage contract as tests that an adapter extends. Its package is open: JUnit calls the tests by reflection. */
module dev.segue.storage.tck {
    requires transitive dev.segue.storage;
    requires transitive org.junit.jupiter.api;
    requires static org.jspecify;
    requires org.assertj.core;

    exports dev.segue.storage.tck;

    opens dev.segue.storage.tck;
}
