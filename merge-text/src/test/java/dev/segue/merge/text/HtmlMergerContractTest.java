package dev.segue.merge.text;

import dev.segue.merge.tck.DocumentMergerContract;
import dev.segue.merge.tck.MergeKit;

class HtmlMergerContractTest extends DocumentMergerContract {
    @Override
    protected MergeKit kit() {
        return new HtmlKit();
    }
}
