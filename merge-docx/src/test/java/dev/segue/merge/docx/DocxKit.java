package dev.segue.merge.docx;

import dev.segue.merge.DocumentMerger;
import dev.segue.merge.tck.MergeKit;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Word documents for the contract's suites. */
final class DocxKit implements MergeKit {

    @Override
    public DocumentMerger merger() {
        return DocxMerger.create();
    }

    @Override
    public byte[] template(List<String> names) {
        String body = names.isEmpty()
                ? Word.p(Word.t("[]"))
                : names.stream()
                        .map(name -> Word.p(Word.t("["), Word.merge(name), Word.t("]")))
                        .collect(Collectors.joining());
        return Docx.of(body).bytes();
    }

    @Override
    public String textOf(byte[] document) {
        return DocxText.of(document);
    }

    @Override
    public byte[] notATemplate() {
        return "Dear «Name»".getBytes(StandardCharsets.UTF_8);
    }
}
