package dev.segue.merge.docx;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What canonical XML would tell apart: names with their namespaces, attributes in order of their names, and text. */
final class XmlEvents {
    private XmlEvents() {}

    static List<String> of(byte[] xml) {
        try {
            XMLStreamReader reader =
                    XMLInputFactory.newDefaultFactory().createXMLStreamReader(new ByteArrayInputStream(xml));
            List<String> events = new ArrayList<>();
            StringBuilder text = new StringBuilder();
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                    text.append(reader.getText());
                } else if (event != XMLStreamConstants.COMMENT) {
                    events.add(text.toString());
                    text.setLength(0);
                    events.add(event == XMLStreamConstants.START_ELEMENT ? start(reader) : "end " + event);
                }
            }
            events.removeIf(String::isEmpty);
            return events;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String start(XMLStreamReader reader) {
        TreeSet<String> attributes = new TreeSet<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.add(reader.getAttributeName(i) + "=" + reader.getAttributeValue(i));
        }
        return reader.getName() + " " + attributes;
    }
}
