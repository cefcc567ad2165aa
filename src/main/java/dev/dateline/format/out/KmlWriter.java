package dev.dateline.format.out;

import dev.dateline.incident.Event;
import dev.dateline.incident.Family;
import dev.dateline.incident.Source;
import dev.dateline.incident.When;
import dev.dateline.incident.Where;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes KML: placemarks with a time span, and a style for each family. */
final class KmlWriter implements EventWriter {
    /** Colours of the families as on our map, in KML's order: blue, green, red. */
    private static final Map<Family, String> COLOURS = Map.of(
            Family.VIOLENCE, "005ed5",
            Family.SECURITY, "b27200",
            Family.UNREST, "009fe6",
            Family.DISASTER, "739e00",
            Family.ACCIDENT, "a779cc",
            Family.POLITICS, "a15b7b",
            Family.OTHER, "7a7a7a");

    /** A year, a month or a day, which KML writes as EDTF does; not a season. */
    private static final Pattern PLAIN = Pattern.compile("-?\\d{4}(-(0\\d|1[0-2])(-\\d\\d)?)?");

    private final OutputStream out;
    private final XMLStreamWriter xml;
    private final Fields fields;

    KmlWriter(OutputStream out, EventsJsonWriter.Head head, Iterable<Source> sources) throws IOException {
        this.out = new BufferedOutputStream(out, 1 << 16);
        this.fields = new Fields(sources);
        try {
            this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(this.out, "UTF-8");
            begin(head);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void begin(EventsJsonWriter.Head head) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("kml");
        xml.writeDefaultNamespace("http://www.opengis.net/kml/2.2");
        xml.writeStartElement("Document");
        element("name", head.title() == null ? "Events" : head.title());
        for (Family family : Family.values()) {
            xml.writeStartElement("Style");
            xml.writeAttribute("id", family.code());
            xml.writeStartElement("IconStyle");
            element("color", "ff" + COLOURS.get(family));
            xml.writeEndElement();
            xml.writeEndElement();
        }
    }

    private void element(String name, @Nullable String text) throws XMLStreamException {
        if (text != null) {
            xml.writeStartElement(name);
            xml.writeCharacters(allowed(text));
            xml.writeEndElement();
        }
    }

    /** Without the characters that XML has no way to write. */
    private static String allowed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isForbidden(text.charAt(i))) {
                StringBuilder clean = new StringBuilder(text.length());
                text.chars().filter(c -> !isForbidden((char) c)).forEach(c -> clean.append((char) c));
                return clean.toString();
            }
        }
        return text;
    }

    private static boolean isForbidden(char c) {
        return (c < ' ' && c != '\n' && c != '\t' && c != '\r') || c == '\uFFFE' || c == '\uFFFF';
    }

    @Override
    public void event(Event event) throws IOException {
        try {
            xml.writeCharacters("\n");
            xml.writeStartElement("Placemark");
            if (!event.id().isEmpty()) {
                xml.writeAttribute("id", allowed(event.id()));
            }
            element("name", event.title());
            element("description", Fields.quote(event));
            when(event.when());
            element("styleUrl", "#" + event.type().family().code());
            data(event);
            point(event.where());
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** Years, months and days as they are known; intervals by their ends. */
    private void when(@Nullable When when) throws XMLStreamException {
        if (when == null) {
            return;
        }
        boolean plain = PLAIN.matcher(when.edtf()).matches() || Fields.isInstant(when);
        if (plain) {
            xml.writeStartElement("TimeStamp");
            element("when", when.edtf());
        } else {
            xml.writeStartElement("TimeSpan");
            element("begin", when.start().toString());
            element("end", when.end().toString());
        }
        xml.writeEndElement();
    }

    private void data(Event event) throws XMLStreamException {
        xml.writeStartElement("ExtendedData");
        for (Map.Entry<String, @Nullable Object> field : fields.of(event).entrySet()) {
            Object value = field.getValue();
            if (value != null
                    && !field.getKey().equals("title")
                    && !field.getKey().equals("id")) {
                data(field.getKey(), value.toString());
            }
        }
        for (Map.Entry<String, String> column : event.extra().entrySet()) {
            data(column.getKey(), column.getValue());
        }
        xml.writeEndElement();
    }

    private void data(String name, String value) throws XMLStreamException {
        xml.writeStartElement("Data");
        xml.writeAttribute("name", allowed(name));
        element("value", value);
        xml.writeEndElement();
    }

    private void point(@Nullable Where where) throws XMLStreamException {
        if (where != null) {
            xml.writeStartElement("Point");
            element("coordinates", where.longitude() + "," + where.latitude());
            xml.writeEndElement();
        }
    }

    @Override
    public void close() throws IOException {
        try {
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        out.close();
    }
}
