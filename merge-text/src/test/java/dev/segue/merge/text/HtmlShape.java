package dev.segue.merge.text;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** What another parser makes of a letter. */
final class HtmlShape {
    private HtmlShape() {}

    /** Every element with the names of its attributes, every comment and every style sheet, in their order. */
    static List<String> of(String letter) {
        List<String> shape = new ArrayList<>();
        document(letter).traverse((node, depth) -> add(node, depth, shape));
        return shape;
    }

    static Document document(String letter) {
        return Jsoup.parse(letter, "https://base.example/");
    }

    /** Every scheme and host that an address in the letter names. */
    static List<String> targets(String letter) {
        List<String> targets = new ArrayList<>();
        for (Element element : document(letter).select("[href],[src],[background]")) {
            for (String name : List.of("href", "src", "background")) {
                String address = element.absUrl(name);
                if (element.hasAttr(name)) {
                    targets.add(address.replaceFirst("^([^/:]*:(?://[^/?#]*)?).*$", "$1"));
                }
            }
        }
        return targets;
    }

    private static void add(Node node, int depth, List<String> shape) {
        if (node instanceof Element element) {
            StringBuilder text = new StringBuilder(depth + " " + element.normalName());
            for (Attribute attribute : element.attributes()) {
                text.append(' ').append(attribute.getKey());
            }
            shape.add(text.toString());
        } else if (node instanceof Comment comment) {
            shape.add(depth + " #" + comment.getData());
        } else if (node instanceof DataNode data) {
            shape.add(depth + " $" + data.getWholeData());
        }
    }
}
