package dev.dateline.format.out;

import dev.dateline.incident.Source;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Formats that events can be written in; docs/formats.md says what each of them holds. */
public enum ExportFormat {
    /** Everything; read back without loss. */
    EVENTS_JSON("events.json", "events.json", "application/geo+json", "Dateline events.json") {
        @Override
        public EventWriter open(OutputStream out, EventsJsonWriter.Head head, Iterable<Source> sources)
                throws IOException {
            return new EventsJsonWriter(out, head, sources);
        }
    },
    GEOJSON("geojson", "events.geojson", "application/geo+json", "GeoJSON") {
        @Override
        public EventWriter open(OutputStream out, EventsJsonWriter.Head head, Iterable<Source> sources) {
            return new GeoJsonWriter(out, head, sources);
        }
    },
    CSV("csv", "events.csv", "text/csv", "CSV, for spreadsheets") {
        @Override
        public EventWriter open(OutputStream out, EventsJsonWriter.Head head, Iterable<Source> sources)
                throws IOException {
            return TableWriter.csv(out, sources);
        }
    },
    KML("kml", "events.kml", "application/vnd.google-earth.kml+xml", "KML, for Google Earth") {
        @Override
        public EventWriter open(OutputStream out, EventsJsonWriter.Head head, Iterable<Source> sources)
                throws IOException {
            return new KmlWriter(out, head, sources);
        }
    },
    TIMELINEJS("timelinejs", "timeline.json", "application/json", "TimelineJS") {
        @Override
        public EventWriter open(OutputStream out, EventsJsonWriter.Head head, Iterable<Source> sources) {
            return new TimelineJsWriter(out, head, sources);
        }
    },
    KEPLER("kepler", "events-kepler.csv", "text/csv", "CSV, for kepler.gl") {
        @Override
        public EventWriter open(OutputStream out, EventsJsonWriter.Head head, Iterable<Source> sources)
                throws IOException {
            return TableWriter.kepler(out, sources);
        }
    },
    GEOPACKAGE("geopackage", "events.gpkg", "application/geopackage+sqlite3", "GeoPackage, for QGIS") {
        @Override
        public EventWriter open(OutputStream out, EventsJsonWriter.Head head, Iterable<Source> sources)
                throws IOException {
            return new GeoPackageWriter(out, head, sources);
        }
    },
    ATLOS("atlos", "events-atlos.csv", "text/csv", "CSV, for Atlos bulk import") {
        @Override
        public EventWriter open(OutputStream out, EventsJsonWriter.Head head, Iterable<Source> sources)
                throws IOException {
            return TableWriter.atlos(out, sources);
        }
    };

    private final String code;
    private final String fileName;
    private final String mediaType;
    private final String label;

    ExportFormat(String code, String fileName, String mediaType, String label) {
        this.code = code;
        this.fileName = fileName;
        this.mediaType = mediaType;
        this.label = label;
    }

    /** As commands and addresses name it. */
    public String code() {
        return code;
    }

    /** What such a file is usually called. */
    public String fileName() {
        return fileName;
    }

    public String mediaType() {
        return mediaType;
    }

    /** As people call it. */
    public String label() {
        return label;
    }

    /**
     * Begins a file.
     *
     * @param out closed with the writer
     * @param head what the file says about itself, as far as the format has a place for it
     * @param sources the articles that the events rest on
     */
    public abstract EventWriter open(OutputStream out, EventsJsonWriter.Head head, Iterable<Source> sources)
            throws IOException;

    /** The format with this {@linkplain #code() code}; empty for any other text. */
    public static Optional<ExportFormat> ofCode(String code) {
        for (ExportFormat format : values()) {
            if (format.code.equals(code)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
