package dev.dateline.format;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How JSON of event files is parsed, and what is told where it can't be. */
final class JsonProblems {
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonProblems() {}

    static FormatException of(JacksonException e, String fileName) {
        if (e.getCause() instanceof FormatException told) {
            return told;
        }
        if (e instanceof UnexpectedEndOfInputException) {
            return new FormatException(
                    "This file breaks off",
                    fileName + " ends at line " + line(e) + " in the middle of its JSON. Download or export it again.");
        }
        return new FormatException(
                "This JSON can't be read",
                fileName + ", line " + line(e) + ": " + e.getOriginalMessage() + ". Correct it or export it again.");
    }

    private static int line(JacksonException e) {
        return e.getLocation() == null ? 1 : e.getLocation().getLineNr();
    }

    static int line(JsonParser parser) {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }
}
