/** Merges Word documents. */
module dev.segue.merge.docx {
    requires transitive dev.segue.merge;
    requires static org.jspecify;
    requires java.xml;
    requires org.slf4j;

    exports dev.segue.merge.docx;
}
