package dev.dateline.article;

import dev.dateline.text.InputException;
import java.io.Serial;

/** Why a file can't be read as an article: what it is, and what to do. */
public final class ArticleException extends InputException {
    @Serial
    private static final long serialVersionUID = 1L;

    ArticleException(String title, String detail) {
        super(title, detail);
    }
}
