/** The domain: contacts, criteria, interactions, segments, logging and letters as pure functions of values. */
module dev.segue {
    requires static org.jspecify;

    exports dev.segue;
    exports dev.segue.contact;
    exports dev.segue.criteria;
    exports dev.segue.criteria.text;
    exports dev.segue.export;
    exports dev.segue.interaction;
    exports dev.segue.letter;
    exports dev.segue.logging;
    exports dev.segue.optout;
    exports dev.segue.segment;
}
