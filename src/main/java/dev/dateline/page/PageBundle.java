package dev.dateline.page;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The page as the server gives it: one program, one style sheet and the worker's program, where the sources are some 140 files. A
 * browser spends about ten milliseconds on each file that it asks for, however near the server is.
 */
public final class PageBundle {
    private static final String HEAD_END = "</head>";
    private static final String LINKS = """
            <link rel="stylesheet" href="bundle/page.css">
            <script type="module" src="bundle/page.js"></script>
            """;

    private final byte[] index;
    private final byte[] styles;
    private final byte[] program;
    private final byte[] worker;

    private PageBundle() {
        String source = PageFiles.text("index.html");
        index = utf8(PageSource.bare(source).replace(HEAD_END, LINKS + HEAD_END));
        styles = utf8(PageSource.styles(source));
        program = utf8(ModuleBundle.of("src/main.js", PageFiles::text, Map.of("leaflet", PageSource.leaflet())));
        worker = utf8(ModuleBundle.of("src/data/rebuildWorker.js", PageFiles::text, Map.of()));
    }

    /** Made from the files of the class path, in about a tenth of a second. */
    public static PageBundle make() {
        return new PageBundle();
    }

    /** HTML, served as {@code /}. */
    public byte[] index() {
        return index.clone();
    }

    /** CSS, served as {@code /bundle/page.css}. */
    public byte[] styles() {
        return styles.clone();
    }

    /** A module, served as {@code /bundle/page.js}. */
    public byte[] program() {
        return program.clone();
    }

    /** A module for a worker, served beside the program as {@code rebuildWorker.js}: the program names it so. */
    public byte[] worker() {
        return worker.clone();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
