/** Merges plain text and HTML, for mail bodies. */
module dev.segue.merge.text {
    requires transitive dev.segue.merge;
    requires static org.jspecify;

    exports dev.segue.merge.text;
}
