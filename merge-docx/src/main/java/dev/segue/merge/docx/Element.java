package dev.segue.merge.docx;

import java.util.Map;
import org.jspecify.annotations.Nullable;

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

    final @Nullable Element parent;
    final boolean word;
    final String name;
    final String prefix;
    final int from;
    final int to;
    final Map<String, String> declarations;
    Story story;

    @Nullable
    Paragraph paragraph;

    @Nullable
    Run run;

    boolean inRun;
    boolean deleted;
    boolean inserted;
    /** Whether it belongs to a vector picture. */
    boolean picture;

    String detail = "";

    Element(@Nullable Element parent, boolean word, XmlReader reader) {
        this.parent = parent;
        this.word = word;
        this.name = reader.name();
        this.prefix = reader.prefix();
        this.from = reader.from();
        this.to = reader.to();
        this.declarations = reader.declarations();
        this.story = parent == null ? new Story() : parent.story;
        if (parent != null) {
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
        return parentNamed(wordName) != null;
    }

    /** The element around it, if it is of that name. */
    @Nullable
    Element parentNamed(String wordName) {
        return parent != null && parent.is(wordName) ? parent : null;
    }
}
