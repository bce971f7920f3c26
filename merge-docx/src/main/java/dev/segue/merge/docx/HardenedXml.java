package dev.segue.merge.docx;

import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The one place where a parser is made: the platform's own, without document types and without anything external. A setting that the
 * parser does not take ends everything, instead of being passed over.
 */
final class HardenedXml {
    private static final XMLInputFactory FACTORY = factory();

    private HardenedXml() {}

    static XMLStreamReader reader(String text) throws XMLStreamException {
        return FACTORY.createXMLStreamReader(new StringReader(text));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        set(factory, XMLInputFactory.SUPPORT_DTD, false);
        set(factory, XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        set(factory, XMLInputFactory.IS_VALIDATING, false);
        set(factory, XMLInputFactory.IS_NAMESPACE_AWARE, true);
        // These two cannot be read back; a factory that does not know them throws.
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        // From JDK 24 on the parser itself gives up at 200, of which the message would say nothing; XmlReader holds the
        // limit.
        factory.setProperty("jdk.xml.maxElementDepth", "0");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing outside the document is read, but it names " + systemId);
        });
        return factory;
    }

    private static void set(XMLInputFactory factory, String name, Object value) {
        factory.setProperty(name, value);
        if (!value.equals(factory.getProperty(name))) {
            throw new IllegalStateException(
                    "The XML parser does not take %s = %s; it must not be used".formatted(name, value));
        }
    }
}
