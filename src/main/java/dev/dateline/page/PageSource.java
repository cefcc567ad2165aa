package dev.dateline.page;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** {@code index.html} taken apart: what it links to, and what is left without that. */
final class PageSource {
    private static final Pattern STYLE = Pattern.compile("<link rel=\"stylesheet\" href=\"([^\"]+)\">\\n");
    private static final Pattern SCRIPT = Pattern.compile("<script type=\"(?:importmap|module)\".*?</script>\\n");

    private PageSource() {}

    /** The page without its styles, modules and import map. */
    static String bare(String index) {
        return SCRIPT.matcher(STYLE.matcher(index).replaceAll("")).replaceAll("");
    }

    /** All of the page's styles in their order. */
    static String styles(String index) {
        StringBuilder all = new StringBuilder();
        for (MatchResult link : STYLE.matcher(index).results().toList()) {
            String path = link.group(1);
            all.append(path.startsWith("/") ? PageFiles.leaflet("dist/leaflet.css") : PageFiles.text(path));
        }
        return all.toString();
    }

    /** An expression that gives what Leaflet exports. */
    static String leaflet() {
        return "(() => {\nconst exports = {}, module = {exports};\n"
                + PageFiles.leaflet("dist/leaflet.js").replaceAll("(?m)^//# sourceMappingURL=.*$", "")
                + "\nreturn exports;\n})()";
    }
}
