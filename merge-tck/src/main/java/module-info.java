/** The merge contract as tests that an adapter extends. Its package is open: JUnit calls the tests by reflection. */
module dev.segue.merge.tck {
    requires transitive dev.segue.merge;
    requires transitive org.junit.jupiter.api;
    requires static org.jspecify;
    requires org.assertj.core;

    exports dev.segue.merge.tck;

    opens dev.segue.merge.tck;
}
