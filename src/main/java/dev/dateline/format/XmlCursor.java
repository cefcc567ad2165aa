package dev.dateline.format;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Walks through XML without DTDs and outside entities; what is wrong is told with its line. */
final class XmlCursor implements AutoCloseable {
    private static final XMLInputFactory FACTORY = factory();
    private static final int MAX_TEXT = 1 << 22;
    private static final int MAX_DEPTH = 500;

    private final String fileName;
    private final XMLStreamReader reader;
    private int depth;

    XmlCursor(InputStream in, String fileName) {
        this.fileName = fileName;
        try {
            this.reader = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw new FormatException("This XML can't be read", fileName + ": " + reason(e));
        }
    }

    /** The JDK's own, with nothing of a document type read: no entity can be defined, at home or elsewhere. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private static String reason(XMLStreamException e) {
        String message = String.valueOf(e.getMessage());
        int at = message.indexOf("Message: ");
        String reason = (at < 0 ? message : message.substring(at + 9)).strip();
        String sentence = reason.endsWith(".") ? reason : reason + ".";
        return sentence.contains("entity \"")
                ? sentence + " Entities that a file declares are never read: export it again without them."
                : sentence + " Export it again.";
    }

    /** Goes on to the next start or end of an element; false at the end of the text. */
    boolean next() {
        try {
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    deeper();
                    return true;
                }
                if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    private void deeper() {
        depth++;
        if (depth > MAX_DEPTH) {
            throw new FormatException(
                    "This XML is nested too deeply",
                    fileName + ", line " + line() + ": elements stand more than " + MAX_DEPTH + " deep.");
        }
    }

    private FormatException failed(XMLStreamException e) {
        int line = e.getLocation() == null ? line() : e.getLocation().getLineNumber();
        return new FormatException("This XML can't be read", fileName + ", line " + line + ": " + reason(e));
    }

    boolean isStart() {
        return reader.getEventType() == XMLStreamConstants.START_ELEMENT;
    }

    /** Number of open elements, this one counted. */
    int depth() {
        return depth;
    }

    String name() {
        return reader.getLocalName();
    }

    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** All text within this element; the cursor then stands at its end. */
    String text() {
        StringBuilder text = new StringBuilder();
        int open = 1;
        try {
            while (open > 0 && reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    open++;
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    open--;
                } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                    add(text);
                }
            }
        } catch (XMLStreamException e) {
            throw failed(e);
        }
        depth--;
        return text.toString().strip();
    }

    private void add(StringBuilder text) {
        if (text.length() + reader.getTextLength() <= MAX_TEXT) {
            text.append(reader.getText());
        }
    }

    int line() {
        return Math.max(1, reader.getLocation().getLineNumber());
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }
}
