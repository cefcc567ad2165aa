package dev.dateline.article;

import dev.dateline.text.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Reads an article from an HTML page: the block with most prose, title, authors and date from the page's metadata. */
final class HtmlReader {
    private static final String FURNITURE =
            "script, style, noscript, template, iframe, svg, form, button, select, nav, footer, aside,"
                    + " header nav, figure figcaption, [role=navigation], [role=complementary], [aria-hidden=true], [hidden],"
                    + " [class*=cookie], [id*=cookie], [class*=related], [class*=newsletter], [class*=comment], [id*=comment],"
                    + " [class*=share], [class*=social], [class*=sidebar], [class*=breadcrumb], [class*=advert], [class*=promo]";
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "li",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "pre",
            "td",
            "th",
            "dd",
            "dt",
            "div",
            "br",
            "tr");
    private static final Pattern JSON_DATE = Pattern.compile("\"datePublished\"\\s*:\\s*\"([^\"]{4,40})\"");
    private static final Pattern JSON_AUTHOR =
            Pattern.compile("\"author\"\\s*:\\s*[\\[{]?[^\\]}]{0,200}?\"name\"\\s*:\\s*\"([^\"]{2,80})\"");

    private HtmlReader() {}

    static Article read(String html, List<Problem> problems) {
        Document page = Jsoup.parse(html);
        Published published = published(page);
        String title = title(page);
        String publisher = meta(page, "meta[property=og:site_name]");
        List<String> authors = authors(page);
        String url = attribute(page, "link[rel=canonical]", "href");
        String language = page.select("html").attr("lang");
        page.select(FURNITURE).remove();
        Element body = body(page);
        return new Article(
                title,
                authors,
                publisher,
                published.date,
                published.from,
                language.isBlank() ? null : language,
                url,
                "html",
                text(body),
                problems);
    }

    private record Published(
            @Nullable LocalDate date, @Nullable String from) {}

    private static Published published(Document page) {
        for (Element script : page.select("script[type=application/ld+json]")) {
            Matcher matcher = JSON_DATE.matcher(script.data());
            LocalDate date = matcher.find() ? PublicationDate.find(matcher.group(1)) : null;
            if (date != null) {
                return new Published(date, "json-ld");
            }
        }
        String meta = meta(
                page,
                "meta[property=article:published_time], meta[itemprop=datePublished], meta[name=date],"
                        + " meta[name=pubdate], meta[name=DC.date.issued], meta[name=publish-date]");
        LocalDate date = meta == null ? null : PublicationDate.find(meta);
        if (date != null) {
            return new Published(date, "meta");
        }
        for (Element time : page.select("time[datetime]")) {
            date = PublicationDate.find(time.attr("datetime"));
            if (date != null) {
                return new Published(date, "time");
            }
        }
        for (Element line : page.select("[class*=date], [class*=byline], [class*=published], [class*=meta]")) {
            date = line.text().length() <= 120 ? PublicationDate.find(line.text()) : null;
            if (date != null) {
                return new Published(date, "byline");
            }
        }
        return new Published(null, null);
    }

    private static @Nullable String title(Document page) {
        String title = meta(page, "meta[property=og:title]");
        if (title == null) {
            Element heading = page.selectFirst("article h1, main h1, h1");
            title = heading == null ? null : heading.text();
        }
        return title == null || title.isBlank() ? blankToNull(page.title()) : title.strip();
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private static List<String> authors(Document page) {
        List<String> authors = new ArrayList<>();
        for (Element meta : page.select("meta[name=author], meta[property=article:author]")) {
            add(authors, meta.attr("content"));
        }
        for (Element script : page.select("script[type=application/ld+json]")) {
            Matcher matcher = JSON_AUTHOR.matcher(script.data());
            if (matcher.find()) {
                add(authors, matcher.group(1));
            }
        }
        for (Element link : page.select("[rel=author], [itemprop=author]")) {
            add(authors, link.text());
        }
        return authors;
    }

    private static void add(List<String> authors, String name) {
        if (!name.isBlank() && name.length() <= 80 && !name.startsWith("http") && !authors.contains(name.strip())) {
            authors.add(name.strip());
        }
    }

    private static @Nullable String meta(Document page, String query) {
        return attribute(page, query, "content");
    }

    private static @Nullable String attribute(Document page, String query, String attribute) {
        Element element = page.selectFirst(query);
        return element == null ? null : blankToNull(element.attr(attribute));
    }

    /** The element that holds most prose by itself or in its children, links not counted; the whole body where there is little. */
    private static Element body(Document page) {
        Elements marked = page.select("[itemprop=articleBody], article, main, [role=main]");
        Element best = page.body();
        double most = 0;
        Elements candidates = new Elements(page.select("div, section, td"));
        candidates.addAll(marked);
        for (Element candidate : candidates) {
            double prose = prose(candidate) * (marked.contains(candidate) ? 1.5 : 1);
            if (prose > most) {
                most = prose;
                best = candidate;
            }
        }
        return most < 200 ? page.body() : best;
    }

    /** Characters in paragraphs that are this element's children or grandchildren, less three times those in links. */
    private static double prose(Element element) {
        double prose = 0;
        for (Element child : element.children()) {
            prose += paragraph(child);
            for (Element grandchild : child.children()) {
                prose += paragraph(grandchild) * 0.7;
            }
        }
        return prose;
    }

    private static double paragraph(Element element) {
        if (!Set.of("p", "blockquote", "li", "pre", "h2", "h3").contains(element.normalName())) {
            return 0;
        }
        int links =
                element.select("a").stream().mapToInt(a -> a.text().length()).sum();
        return Math.max(0, element.text().length() - 3.0 * links);
    }

    /** Text with a line feed between blocks. */
    private static String text(Element body) {
        StringBuilder text = new StringBuilder();
        body.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                open(text, node);
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
                    lineFeed(text);
                }
            }
        });
        return text.toString()
                .replaceAll("[ \\t]+\\n", "\n")
                .replaceAll("\\n{2,}", "\n")
                .strip();
    }

    private static void open(StringBuilder text, Node node) {
        if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
            lineFeed(text);
        } else if (node instanceof TextNode words && !words.isBlank()) {
            boolean gap = text.length() > 0
                    && !Character.isWhitespace(text.charAt(text.length() - 1))
                    && Character.isWhitespace(words.getWholeText().charAt(0));
            text.append(gap ? " " : "").append(words.text().strip());
            if (Character.isWhitespace(
                    words.getWholeText().charAt(words.getWholeText().length() - 1))) {
                text.append(' ');
            }
        }
    }

    private static void lineFeed(StringBuilder text) {
        if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }
}
