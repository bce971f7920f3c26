/** A host on the module path: it names what it assembles, the rest comes with it. */
module example.modulepath {
    requires dev.segue.engine;
    requires dev.segue.merge.docx;
    requires dev.segue.storage.inmemory;
}
