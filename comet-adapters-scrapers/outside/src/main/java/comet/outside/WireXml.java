package comet.outside;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import comet.core.port.SourceException;
import comet.core.port.SourceException.Failure;
import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.jspecify.annotations.Nullable;

/**
 * XML, read element by element from front to back; names are local ones, the namespace is asked for where it matters. No
 * DTD, no entity but the five of XML, nothing fetched, at most {@value #MAX_DEPTH} deep. Not thread-safe.
 *
 * <p>What was read before the text turned out to be broken stays read: {@link #next} then throws.
 */
public final class WireXml {

    private static final int MAX_DEPTH = 64;

    private final XMLStreamReader reader;
    private int depth;

    private WireXml(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** One for each text: it keeps all names that it ever met, and whoever answers may make up as many as it likes. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // Broken text is to be found where it is read, by a checked exception.
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside of an answer is read");
        });
        return factory;
    }

    static WireXml open(InputStream xml) throws SourceException {
        try {
            return new WireXml(factory().createXMLStreamReader(new WithoutControls(xml)));
        } catch (XMLStreamException e) {
            throw new SourceException(Failure.UNREADABLE);
        }
    }

    /** What {@link #next} has come to. */
    public enum Step {
        /** An element begins; {@link #name}, {@link #attribute} and {@link #namespace} are of it. */
        BEGIN,
        /** An element ends; {@link #name} is its name. */
        END,
        /** The document has ended. */
        OVER
    }

    /**
     * Goes to the next begin or end of an element.
     *
     * @throws SourceException {@code UNREADABLE} if the text is broken, has a DTD, or is too deep
     */
    public Step next() throws SourceException {
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        if (depth > MAX_DEPTH) {
                            throw new SourceException(Failure.UNREADABLE);
                        }
                        return Step.BEGIN;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return Step.END;
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new SourceException(Failure.UNREADABLE);
                    default -> {
                        // Text between elements, comments.
                    }
                }
            }
            return Step.OVER;
        } catch (XMLStreamException e) {
            throw new SourceException(Failure.UNREADABLE);
        }
    }

    /** How many elements are open here: 1 at the begin of the root. */
    public int depth() {
        return depth;
    }

    /** The local name of the element. */
    public String name() {
        return reader.getLocalName();
    }

    /** The namespace of the element; empty text if it has none. */
    public String namespace() {
        @Nullable String uri = reader.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    /** The prefix of the element as written; empty text if it has none. */
    public String prefix() {
        @Nullable String prefix = reader.getPrefix();
        return prefix == null ? "" : prefix;
    }

    /** An attribute of the element that begins here. */
    public Optional<String> attribute(String name) {
        return Optional.ofNullable(reader.getAttributeValue(null, name));
    }

    /**
     * The text of the element that begins here, without that of elements in it; afterwards the reader is at its end.
     *
     * @throws SourceException {@code UNREADABLE} if the text is broken
     */
    public String text() throws SourceException {
        String text = "";
        StringBuilder pieces = new StringBuilder(0);
        int inside = depth;
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        if (depth == inside) {
                            text = joined(text, pieces);
                        }
                    }
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        if (depth > MAX_DEPTH) {
                            throw new SourceException(Failure.UNREADABLE);
                        }
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        if (depth < inside) {
                            return pieces.isEmpty() ? text : pieces.toString();
                        }
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new SourceException(Failure.UNREADABLE);
                    default -> {
                        // Comments.
                    }
                }
            }
            return pieces.isEmpty() ? text : pieces.toString();
        } catch (XMLStreamException e) {
            throw new SourceException(Failure.UNREADABLE);
        }
    }

    /** As a rule there is one piece, and nothing is put together. */
    private String joined(String first, StringBuilder pieces) {
        String piece = reader.getText();
        if (first.isEmpty()) {
            return piece;
        }
        pieces.append(pieces.isEmpty() ? first : "").append(piece);
        return first;
    }
}
