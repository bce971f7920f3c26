package dev.segue.merge.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads what a person sees in a finished document, by the platform's own ZIP and XML readers. */
final class DocxText {
    private DocxText() {}

    /** The text of the body: a line break for each paragraph and each break, a tab for each tab. */
    static String of(byte[] document) {
        return of(document, "word/document.xml");
    }

    static String of(byte[] document, String part) {
        try {
            XMLStreamReader reader = XMLInputFactory.newDefaultFactory()
                    .createXMLStreamReader(
                            new ByteArrayInputStream(parts(document).get(part)));
            StringBuilder text = new StringBuilder();
            while (reader.hasNext()) {
                read(reader, reader.next(), text);
            }
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(part + " is no XML", e);
        }
    }

    private static void read(XMLStreamReader reader, int event, StringBuilder text) throws XMLStreamException {
        if (event == XMLStreamConstants.START_ELEMENT) {
            switch (reader.getLocalName()) {
                case "t" -> text.append(reader.getElementText());
                case "br" -> text.append('\n');
                case "tab" -> text.append('\t');
                default -> {}
            }
        } else if (event == XMLStreamConstants.END_ELEMENT
                && reader.getLocalName().equals("p")) {
            text.append('\n');
        }
    }

    /** Every part by name, in the order of the file. */
    static Map<String, byte[]> parts(byte[] document) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(document))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }
}
