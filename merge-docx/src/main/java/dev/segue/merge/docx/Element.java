package dev.segue.merge.docx;

import java.util.Map;

/** An element that has been opened and not closed. Mutable only while its part is read. */
final class Element {
    /** Counts the paragraphs of a part and the fields of a paragraph, so that a person finds a place. */
    static final class Paragraph {
        final int number;
        int fields;

        Paragraph(int number) {
            this.number = number;
        }
    }

    final Element parent;
    final boolean word;
    final String name;
    final String prefix;
    final int from;
    final int to;
    final Map<String, String> declarations;
    Story story;
    Paragraph paragraph;
    Run run;
    boolean inRun;
    boolean deleted;
    boolean inserted;
    /** Whether it belongs to a vector picture. */
    boolean picture;

    String detail = "";

    Element(Element parent, boolean word, XmlReader reader) {
        this.parent = parent;
        this.word = word;
        this.name = reader.name();
        this.prefix = reader.prefix();
        this.from = reader.from();
        this.to = reader.to();
        this.declarations = reader.declarations();
        if (parent != null) {
            story = parent.story;
            paragraph = parent.paragraph;
            inRun = parent.inRun;
            deleted = parent.deleted;
            inserted = parent.inserted;
            picture = parent.picture;
        }
    }

    boolean is(String wordName) {
        return word && name.equals(wordName);
    }

    boolean parentIs(String wordName) {
        return parent != null && parent.is(wordName);
    }
}
