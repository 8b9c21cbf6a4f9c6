package nl.ketenkaart.context.officedocument.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nl.ketenkaart.context.officedocument.ReadElements;
import org.springframework.stereotype.Component;

@Component
class StaxElements implements ReadElements {
    private static final int DEEPEST = 100;
    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();

    StaxElements() {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLReporter((message, type, related, location) -> {});
    }

    /** The parser throws what it does not understand as a problem of the stream too. */
    @Override
    public void read(byte[] xml, Consumer<Element> found) {
        try (var in = new ByteArrayInputStream(xml)) {
            var reader = factory.createXMLStreamReader(in);
            for (var depth = 0; reader.hasNext(); ) {
                depth += step(reader, found);
                if (depth > DEEPEST) {
                    throw new Malformed();
                }
            }
        } catch (XMLStreamException | IOException e) {
            throw new Malformed();
        }
    }

    private static int step(XMLStreamReader reader, Consumer<Element> found) throws XMLStreamException {
        return switch (reader.next()) {
            case XMLStreamConstants.START_ELEMENT -> {
                found.accept(element(reader));
                yield 1;
            }
            case XMLStreamConstants.END_ELEMENT -> -1;
            case XMLStreamConstants.DTD -> throw new Malformed();
            default -> 0;
        };
    }

    private static Element element(XMLStreamReader reader) {
        var attributes = new HashMap<String, String>();
        for (var i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return new Element(reader.getLocalName(), attributes);
    }
}
