package dev.segue.merge.docx;

import dev.segue.Text;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An XML part as text. UTF-8 and UTF-16 are read, nothing else; a document type is refused before a parser sees it.
 *
 * @param text without byte order mark
 * @param utf8 whether the part is UTF-8, so that pieces of it can be copied
 */
record XmlText(String part, String text, boolean utf8) {
    private static final Pattern DECLARED = Pattern.compile("^<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"']*)[\"']");

    /** Decodes a part; refuses it as {@code docx.encoding}, {@code docx.bad-xml} or {@code docx.doctype}. */
    static XmlText of(String part, byte[] content) {
        Charset charset = charset(content);
        int mark = markLength(content);
        checkDeclaration(part, new String(content, mark, Math.min(content.length - mark, 512), charset), charset);
        XmlText xml;
        try {
            String text = charset.newDecoder()
                    .decode(ByteBuffer.wrap(content, mark, content.length - mark))
                    .toString();
            xml = new XmlText(part, text, charset.equals(StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            throw Findings.refusal(
                    "docx.bad-xml",
                    part,
                    "Its bytes are not " + charset.name(),
                    "Open the document in Word and save it anew");
        }
        xml.checkProlog();
        return xml;
    }

    /** Whether the first thing after a byte order mark and blanks is a tag. */
    static boolean beginsAsXml(byte[] content) {
        boolean wide = !charset(content).equals(StandardCharsets.UTF_8);
        int at = markLength(content);
        while (at < content.length && (" \t\r\n".indexOf(content[at]) >= 0 || (wide && content[at] == 0))) {
            at++;
        }
        return at < content.length && content[at] == '<';
    }

    private static Charset charset(byte[] content) {
        int first = content.length > 0 ? content[0] & 0xFF : -1;
        int second = content.length > 1 ? content[1] & 0xFF : -1;
        if ((first == 0xFE && second == 0xFF) || (first == 0 && second == '<')) {
            return StandardCharsets.UTF_16BE;
        }
        if ((first == 0xFF && second == 0xFE) || (first == '<' && second == 0)) {
            return StandardCharsets.UTF_16LE;
        }
        return StandardCharsets.UTF_8;
    }

    private static int markLength(byte[] content) {
        if (content.length >= 3
                && content[0] == (byte) 0xEF
                && content[1] == (byte) 0xBB
                && content[2] == (byte) 0xBF) {
            return 3;
        }
        boolean utf16 = content.length >= 2 && (content[0] & 0xFF) >= 0xFE && (content[1] & 0xFF) >= 0xFE;
        return utf16 ? 2 : 0;
    }

    private static void checkDeclaration(String part, String head, Charset charset) {
        Matcher declared = DECLARED.matcher(head);
        String wanted = charset.equals(StandardCharsets.UTF_8) ? "UTF-8" : "UTF-16";
        if (declared.find() && !declared.group(1).equalsIgnoreCase(wanted)) {
            throw Findings.refusal(
                    "docx.encoding",
                    part,
                    "It declares the encoding '" + Text.shown(declared.group(1)) + "' and is read as " + charset.name(),
                    "Save the part as UTF-8");
        }
    }

    /** A document type can only stand before the first element. */
    private void checkProlog() {
        int at = 0;
        while (at >= 0 && (at = text.indexOf('<', at)) >= 0) {
            if (text.startsWith("<!--", at)) {
                at = text.indexOf("-->", at + 4);
            } else if (text.startsWith("<?", at)) {
                at = text.indexOf("?>", at + 2);
            } else if (text.startsWith("<!", at)) {
                throw Findings.refusal(
                        "docx.doctype",
                        part,
                        "It has a document type (<!DOCTYPE), which no Word document has",
                        "Remove it");
            } else {
                return;
            }
        }
    }
}
