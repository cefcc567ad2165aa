package dev.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ArticleReaderTest {
    private static Article read(String text) {
        return ArticleReader.read(text.getBytes(StandardCharsets.UTF_8), "test.txt");
    }

    @Test
    void leavesAForumsFurnitureOutAndKeepsThePost() {
        Article article = read("""
                Author Topic: Storm over the harbour  (Read 1,204 times)

                0 Members and 3 Guests are viewing this topic.

                Offline keelhauler

                  \u2022 *****
                  \u2022 Posts: 12,345
                Storm over the harbour
                By Ada Lund and Bo Krog
                May 3, 2023

                A storm sank two boats in Bergen on Monday.

                The sea is patient and keeps what it is given by those who do not look.
                Anders Holm
                """);
        assertThat(article.title()).isEqualTo("Storm over the harbour");
        assertThat(article.authors()).containsExactly("Ada Lund", "Bo Krog");
        assertThat(article.published()).isEqualTo(LocalDate.of(2023, 5, 3));
        assertThat(article.text())
                .contains("A storm sank two boats")
                .doesNotContain("Posts")
                .doesNotContain("Guests")
                .doesNotContain("patient")
                .doesNotContain("Ada Lund");
    }

    @Test
    void leavesPlainArticlesAsTheyAre() {
        String text = "Bridge falls\n\nA bridge fell in Genoa on 14 August 2018.\nNobody spoke.";
        assertThat(read(text).text()).isEqualTo(text);
    }

    @Test
    void takesTheBlockOfProseFromAPageWithItsTitleAndDate() {
        Article article = read("""
                <!doctype html><html lang="en"><head><title>Quake | The Paper</title>
                <meta property="og:title" content="Quake shakes the valley">
                <meta property="article:published_time" content="2024-03-05T10:00:00Z">
                <script>document.write("evil")</script></head>
                <body><nav><a href="/">Home</a></nav>
                <div class="story"><h1>Quake shakes the valley</h1>
                <p>An earthquake shook the valley on Monday, and the school and the mill lost their roofs, the mayor said.</p>
                <p>Nobody was hurt, he said, because the children were in the yard, where a band played that morning.</p></div>
                <div class="related-stories"><p>Read more: an older quake of 1998 that killed many people in this area.</p></div>
                <div id="comments"><p>First comment: I was there when the bomb went off in 1944, said my grandfather.</p></div>
                <footer>Copyright</footer></body></html>
                """);
        assertThat(article.title()).isEqualTo("Quake shakes the valley");
        assertThat(article.published()).isEqualTo(LocalDate.of(2024, 3, 5));
        assertThat(article.publishedFrom()).isEqualTo("meta");
        assertThat(article.language()).isEqualTo("en");
        assertThat(article.text())
                .contains("An earthquake shook the valley")
                .contains("Nobody was hurt")
                .doesNotContain("evil")
                .doesNotContain("1998")
                .doesNotContain("1944");
    }

    @Test
    void readsOldEncodingsAndSaysSo() {
        Article article = ArticleReader.read(
                "Fl\u00f3\u00f0 \u00ed Reykjav\u00edk".getBytes(Charset.forName("windows-1252")), "old.txt");
        assertThat(article.text()).isEqualTo("Fl\u00f3\u00f0 \u00ed Reykjav\u00edk");
        assertThat(article.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.code()).isEqualTo("article.encoding"));
    }

    @Test
    void refusesWhatIsNoTextWithAReasonAndAWayOut() {
        assertThatThrownBy(() -> ArticleReader.read(new byte[0], "a.txt")).hasMessageContaining("no bytes");
        assertThatThrownBy(() -> ArticleReader.read(new byte[] {1, 0, 2}, "a.bin"))
                .hasMessageContaining("binary");
        assertThatThrownBy(() -> read("%PDF-1.7 ...")).hasMessageContaining("PDF");
        assertThatThrownBy(() -> read("  \n ")).hasMessageContaining("no article text");
    }
}
