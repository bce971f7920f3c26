package dev.segue.merge.docx;

import dev.segue.merge.tck.DocumentMergerContract;
import dev.segue.merge.tck.MergeKit;

class DocxMergerContractTest extends DocumentMergerContract {
    @Override
    protected MergeKit kit() {
        return new DocxKit();
    }
}
