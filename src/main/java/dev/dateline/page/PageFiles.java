package dev.dateline.page;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What the server serves, read from the class path. */
final class PageFiles {
    private static final String LEAFLET = "/META-INF/resources/webjars/leaflet/1.9.4/";

    private PageFiles() {}

    /** A file of Leaflet's package; line ends as a browser reads them, which hashes are made of. */
    static String leaflet(String path) {
        return new String(read(LEAFLET + path), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    /** A file of the page. */
    static String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    /** A file of the page. */
    static byte[] bytes(String path) {
        return read("/static/" + path);
    }

    private static byte[] read(String resource) {
        try (InputStream in = PageFiles.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new FileNotFoundException("not on the class path: " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
