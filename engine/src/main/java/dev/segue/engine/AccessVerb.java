package dev.segue.engine;

/** What somebody wants to do with a thing. Which verb of a desk asks for which of these stands in the guide, under "Rights". */
public enum AccessVerb {
    /** Read it: find, list, count, export, verify, prove, preview, search. */
    VIEW("view"),
    /** Change it, open, delete or annotate it; merge or suppress contacts; put what the directory has. */
    EDIT("edit"),
    /** Turn a segment into history, also as a dry run. */
    LOG("log"),
    /** Have letters planned, hand them over, say what became of them. */
    DELIVER("deliver"),
    /** Say of history that it does not count any more, or that it does again. */
    CANCEL("cancel"),
    /** Erase a person. */
    ERASE("erase");

    private final String words;

    AccessVerb(String words) {
        this.words = words;
    }

    /** The verb in words, as it stands after "may not". */
    public String words() {
        return words;
    }
}
