package dev.segue.quickstart;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A Word document as its parts, read and written by the platform's own ZIP and XML. Immutable. */
record DocxFile(Map<String, byte[]> parts) {
    private static final String BODY = "word/document.xml";

    static DocxFile of(byte[] file) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return new DocxFile(parts);
    }

    static DocxFile at(Path file) {
        try {
            return of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static DocxFile english() {
        return of(ShippedData.bytes(ShippedData.LETTER_EN));
    }

    DocxFile with(String part, String content) {
        Map<String, byte[]> more = new LinkedHashMap<>(parts);
        more.put(part, content.getBytes(StandardCharsets.UTF_8));
        return new DocxFile(more);
    }

    /** The same with a text of a part in another's place, which has to be there. */
    DocxFile with(String part, String text, String other) {
        String before = new String(parts.get(part), StandardCharsets.UTF_8);
        if (!before.contains(text)) {
            throw new IllegalArgumentException("%s has no '%s'".formatted(part, text));
        }
        return with(part, before.replace(text, other));
    }

    DocxFile withInBody(String text, String other) {
        return with(BODY, text, other);
    }

    Path writeTo(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return Files.write(file, bytes.toByteArray());
    }

    /** What a person reads in the body: a line for each paragraph. */
    String text() {
        return text(BODY);
    }

    String text(String part) {
        StringBuilder text = new StringBuilder();
        try {
            XMLStreamReader reader = XMLInputFactory.newDefaultFactory()
                    .createXMLStreamReader(new ByteArrayInputStream(parts.get(part)));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("t")) {
                    text.append(reader.getElementText());
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && (reader.getLocalName().equals("p")
                                || reader.getLocalName().equals("br"))) {
                    text.append('\n');
                }
            }
        } catch (XMLStreamException e) {
            throw new IllegalStateException(part + " is no XML", e);
        }
        return text.toString();
    }
}
