package dev.segue.merge.docx;

import dev.segue.merge.tck.CompiledTemplateContract;
import dev.segue.merge.tck.MergeKit;

class DocxCompiledTemplateContractTest extends CompiledTemplateContract {
    @Override
    protected MergeKit kit() {
        return new DocxKit();
    }
}
