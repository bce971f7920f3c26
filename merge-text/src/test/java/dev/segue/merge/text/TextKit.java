package dev.segue.merge.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.segue.merge.DocumentMerger;
import dev.segue.merge.tck.MergeKit;
import java.util.List;
import java.util.stream.Collectors;

/** Plain text for the contract's suites, with the line ends of a mail. */
final class TextKit implements MergeKit {

    @Override
    public DocumentMerger merger() {
        return TextMerger.create();
    }

    @Override
    public byte[] template(List<String> names) {
        String lines = names.stream().map(name -> "[{{" + name + "}}]\r\n").collect(Collectors.joining());
        return (names.isEmpty() ? "[]\r\n" : lines).getBytes(UTF_8);
    }

    @Override
    public String textOf(byte[] document) {
        return new String(document, UTF_8).replace("\r\n", "\n");
    }

    @Override
    public byte[] notATemplate() {
        return new byte[] {'D', 'e', 'a', 'r', ' ', (byte) 0xE1};
    }
}
