package dev.segue.merge.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.segue.merge.DocumentMerger;
import dev.segue.merge.tck.MergeKit;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** HTML for the contract's suites, a paragraph for each line; another parser reads it. */
final class HtmlKit implements MergeKit {

    @Override
    public DocumentMerger merger() {
        return HtmlMerger.create();
    }

    @Override
    public byte[] template(List<String> names) {
        String lines = names.stream().map(name -> "<p>[{{" + name + "}}]</p>").collect(Collectors.joining());
        return ("<!DOCTYPE html><title>Letter</title>" + (names.isEmpty() ? "<p>[]</p>" : lines)).getBytes(UTF_8);
    }

    @Override
    public String textOf(byte[] document) {
        return Jsoup.parse(new String(document, UTF_8)).select("p").stream()
                .map(Element::wholeText)
                .collect(Collectors.joining("\n"));
    }

    @Override
    public byte[] notATemplate() {
        return "<p>[{{Name}}]<script>x()</script>".getBytes(UTF_8);
    }
}
