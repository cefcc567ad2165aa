package dev.dateline.format;

import java.io.InputStream;

/** Reads KML, GPX and feeds. */
final class XmlFile {
    private final String fileName;
    private final EventFormat format;
    private final RowStream rows;
    private final RowSink sink;

    XmlFile(String fileName, Recognition recognition, Reading reading, RowSink sink) {
        this.fileName = fileName;
        this.format = recognition.format();
        this.rows = new RowStream(format, reading, sink);
        this.sink = sink;
    }

    void read(InputStream in) {
        try (XmlCursor xml = new XmlCursor(in, fileName)) {
            switch (format) {
                case KML -> new KmlFile(xml, rows, sink).read();
                case GPX -> new GpxFile(xml, rows, sink).read();
                default -> new FeedFile(xml, rows, sink).read();
            }
        }
        if (rows.rows() == 0) {
            throw new FormatException(
                    "This file has no events",
                    fileName + " is " + format.label() + " without placemarks, waypoints or entries.");
        }
        rows.finish(fileName);
    }
}
