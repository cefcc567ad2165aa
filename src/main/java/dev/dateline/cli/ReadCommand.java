package dev.dateline.cli;

import dev.dateline.article.Article;
import dev.dateline.article.ArticleException;
import dev.dateline.article.ArticleReader;
import dev.dateline.text.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** {@code read}. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = {
            "Shows what extraction is given: a JSON line for each file with its title, authors, publisher,",
            "day of publication and what told it, language, text and problems. Reads text and HTML."
        })
final class ReadCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "article files")
    private List<Path> files = List.of();

    private final ObjectMapper mapper = JsonMapper.builder().build();

    /** One line of output; null where unknown. */
    record Line(
            String file,
            @Nullable String title,
            List<String> authors,
            @Nullable String publisher,
            @Nullable String published,
            @Nullable String publishedFrom,
            @Nullable String language,
            @Nullable String text,
            List<ProblemLine> problems) {}

    record ProblemLine(String code, String message) {}

    @Override
    public Integer call() {
        int failed = 0;
        for (Path file : files) {
            Line line = read(file);
            failed += line.text() == null ? 1 : 0;
            System.out.println(mapper.writeValueAsString(line));
        }
        return failed == 0 ? 0 : 3;
    }

    private static Line read(Path file) {
        try {
            Article article = ArticleReader.read(
                    Files.readAllBytes(file), file.getFileName().toString());
            return new Line(
                    file.toString(),
                    article.title(),
                    article.authors(),
                    article.publisher(),
                    article.published() == null ? null : article.published().toString(),
                    article.publishedFrom(),
                    article.language(),
                    article.text(),
                    article.problems().stream().map(ReadCommand::problem).toList());
        } catch (ArticleException e) {
            return refused(file, "article.unreadable", e.detail());
        } catch (IOException e) {
            return refused(file, "article.file", "The file can't be read: " + e.getMessage());
        }
    }

    private static ProblemLine problem(Problem problem) {
        return new ProblemLine(problem.code(), problem.message());
    }

    private static Line refused(Path file, String code, String message) {
        return new Line(
                file.toString(),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                List.of(new ProblemLine(code, message)));
    }
}
