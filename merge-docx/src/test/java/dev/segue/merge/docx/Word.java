package dev.segue.merge.docx;

/** Snippets of WordprocessingML as Word writes them. */
final class Word {
    private Word() {}

    static String p(String... content) {
        return "<w:p>" + String.join("", content) + "</w:p>";
    }

    static String t(String text) {
        return r("<w:t xml:space=\"preserve\">" + escaped(text) + "</w:t>");
    }

    static String r(String content) {
        return "<w:r>" + content + "</w:r>";
    }

    static String r(String format, String content) {
        return "<w:r><w:rPr>" + format + "</w:rPr>" + content + "</w:r>";
    }

    static String begin() {
        return r("<w:fldChar w:fldCharType=\"begin\"/>");
    }

    static String instr(String instruction) {
        return r("<w:instrText xml:space=\"preserve\">" + escaped(instruction) + "</w:instrText>");
    }

    static String separate() {
        return r("<w:fldChar w:fldCharType=\"separate\"/>");
    }

    static String end() {
        return r("<w:fldChar w:fldCharType=\"end\"/>");
    }

    /** A complex field with its last result. */
    static String field(String instruction) {
        return begin() + instr(" " + instruction + " ") + separate() + t("«old»") + end();
    }

    static String merge(String name) {
        return field("MERGEFIELD " + name);
    }

    static String simple(String instruction) {
        return "<w:fldSimple w:instr=\"" + escaped(instruction) + "\">" + t("«old»") + "</w:fldSimple>";
    }

    static String row(String... cells) {
        return "<w:tbl><w:tr><w:tc>" + String.join("</w:tc><w:tc>", cells) + "</w:tc></w:tr></w:tbl>";
    }

    static String textBox(String... paragraphs) {
        String content = "<w:txbxContent>" + String.join("", paragraphs) + "</w:txbxContent>";
        return r("<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>" + content
                + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + content
                + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
