package dev.dateline.api;

import java.io.Serial;
import org.springframework.http.HttpStatus;

/** A request that can't be answered, with what a person needs to mend it. */
final class ApiProblem extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String title;

    private ApiProblem(HttpStatus status, String title, String detail) {
        super(detail);
        this.status = status;
        this.title = title;
    }

    static ApiProblem notFound(String what, String id) {
        return new ApiProblem(
                HttpStatus.NOT_FOUND, "There is no such " + what, "No " + what + " has the id " + cut(id) + ".");
    }

    static ApiProblem badParameter(String name, String value, String allowed) {
        return new ApiProblem(
                HttpStatus.BAD_REQUEST,
                "Parameter " + name + " can't be used",
                name + " is \"" + cut(value) + "\"; allowed: " + allowed + ".");
    }

    static ApiProblem of(HttpStatus status, String title, String detail) {
        return new ApiProblem(status, title, detail);
    }

    HttpStatus status() {
        return status;
    }

    String title() {
        return title;
    }

    static String cut(String value) {
        return value.length() > 80 ? value.substring(0, 79) + "\u2026" : value;
    }
}
