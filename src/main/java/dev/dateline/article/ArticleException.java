package dev.dateline.article;

import java.io.Serial;

/** Why a file can't be read as an article: what it is, and what to do. */
public final class ArticleException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String title;

    ArticleException(String title, String detail) {
        super(detail);
        this.title = title;
    }

    /** What is wrong, in a few words. */
    public String title() {
        return title;
    }

    /** What happened and what to do. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
