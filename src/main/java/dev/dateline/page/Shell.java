package dev.dateline.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;

/**
 * All of the file that is the same in every export: {@code index.html} with its styles, program and basemap in it. Made when first needed
 * and kept.
 */
final class Shell {
    private static final Pattern AHEAD = Pattern.compile("<link rel=\"preload\"[^>]*>\\n");
    private static final Pattern ICON = Pattern.compile("(<link rel=\"icon\" href=\")([^\"]+)");
    private static final Pattern TITLE = Pattern.compile("<title>.*?</title>");
    private static final Pattern COMMENT = Pattern.compile("/\\*(?:[^*]|\\*(?!/))*+\\*/");
    private static final String FIRST = "<meta charset=\"utf-8\">\n";
    private static final String OPENING =
            "<p id=\"opening\" class=\"opening\">Opening the map. If this stays, open the file in a"
                    + " current Chrome, Edge, Firefox or Safari.</p>\n";

    private final String head;
    private final String body;
    private final byte[] program;

    private Shell() {
        String app = ModuleBundle.of("src/standalone.js", PageFiles::text, Map.of("leaflet", PageSource.leaflet()));
        String boot = ModuleBundle.of("src/standalone/boot.js", PageFiles::text, Map.of());
        String index = PageFiles.text("index.html");
        String style = COMMENT.matcher(PageSource.styles(index)).replaceAll("");
        String page = AHEAD.matcher(PageSource.bare(index)).replaceAll("");
        page = ICON.matcher(page).replaceAll(icon -> Matcher.quoteReplacement(icon.group(1) + data(icon.group(2))));
        String policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy(boot, app, style) + "\">\n";
        int end = page.indexOf("</head>");
        head = page.substring(0, end).replace(FIRST, FIRST + policy)
                + "<style>" + inline(style) + "</style>\n<script type=\"module\">" + inline(boot) + "</script>\n"
                + licences() + "</head>\n";
        body = page.substring(page.indexOf("<body>"), page.indexOf("</body>"))
                .replace("<div id=\"floating\"", OPENING + "<div id=\"floating\"");
        program = packed(app);
    }

    private static final class Made {
        private static final Shell SHELL = new Shell();
    }

    static Shell get() {
        return Made.SHELL;
    }

    /** From the first byte to the end of the page's own elements. */
    byte[] start(String title) {
        String named =
                TITLE.matcher(head).replaceFirst(Matcher.quoteReplacement("<title>" + escaped(title) + "</title>"));
        return (named + body).getBytes(StandardCharsets.UTF_8);
    }

    /** Blocks with program and basemap. */
    byte[] program() {
        return program.clone();
    }

    private static byte[] packed(String app) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);
        try {
            block(out, "dl-app", app.getBytes(StandardCharsets.UTF_8));
            block(out, "dl-world", PageFiles.bytes("basemap/world.bin"));
            block(out, "dl-labels", PageFiles.bytes("basemap/labels.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void block(ByteArrayOutputStream out, String id, byte[] bytes) throws IOException {
        try (Block block = Block.open(out, "id=\"" + id + "\"", Deflater.BEST_COMPRESSION)) {
            block.write(bytes);
        }
    }

    private static String policy(String boot, String app, String style) {
        return "default-src 'none'; script-src " + hash(boot) + " " + hash(app) + "; style-src " + hash(style)
                + "; img-src data: blob:; connect-src 'none'; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String data(String path) {
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(PageFiles.bytes(path));
    }

    /** Text that stands in the page as it is. */
    private static String inline(String code) {
        if (code.contains("</") || code.contains("<!--")) {
            throw new IllegalStateException("would end its element: "
                    + code.substring(code.indexOf('<')).lines().findFirst().orElse(""));
        }
        return code;
    }

    private static String licences() {
        return "<!--\nMap and timeline by Dateline. This file holds Leaflet 1.9.4, under this licence:\n\n"
                + PageFiles.leaflet("LICENSE").replace("--", "- -")
                + "\nPlaces and names: GeoNames, CC BY 4.0. Map: made with Natural Earth.\n-->\n";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
