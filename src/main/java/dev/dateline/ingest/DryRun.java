package dev.dateline.ingest;

import dev.dateline.format.EventFiles;
import dev.dateline.format.PlaceFinder;
import dev.dateline.format.Reading;
import dev.dateline.format.RowReport;
import dev.dateline.gazetteer.Gazetteer;
import dev.dateline.incident.Where;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads files as an import does, and stores nothing. */
public final class DryRun {
    private final boolean geocode;
    private @Nullable PlaceFinder places;

    /**
     * Makes one.
     *
     * @param geocode whether places that rows name without coordinates are looked up
     */
    public DryRun(boolean geocode) {
        this.geocode = geocode;
    }

    /**
     * Reads a file to its end.
     *
     * @throws dev.dateline.format.FormatException where the file as a whole can't be used
     */
    public void read(Path file, RowReport report) throws IOException {
        Reading reading = geocode ? new Reading(null, this::find) : Reading.usual();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            EventFiles.read(in, String.valueOf(file.getFileName()), reading, report);
        }
    }

    /** The gazetteer is only loaded for a file that needs it. */
    private @Nullable Where find(String place, @Nullable String admin1, @Nullable String country) {
        if (places == null) {
            places = new GazetteerPlaces(Gazetteer.bundled());
        }
        return places.find(place, admin1, country);
    }
}
