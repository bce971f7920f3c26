package dev.segue.merge.text;

import dev.segue.merge.tck.CompiledTemplateContract;
import dev.segue.merge.tck.MergeKit;

class TextCompiledTemplateContractTest extends CompiledTemplateContract {
    @Override
    protected MergeKit kit() {
        return new TextKit();
    }
}
