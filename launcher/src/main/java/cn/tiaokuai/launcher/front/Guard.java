package cn.tiaokuai.launcher.front;

import io.vertx.core.http.HttpServerRequest;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What never gets past the door, and what is told with every answer of a service; deploy/nginx does the same. */
final class Guard {

    /** As much as every service takes ({@code quarkus.http.limits.max-body-size}), in bytes. */
    static final long LARGEST_BODY = 12L * 1024 * 1024;

    /**
     * Paths that two programs may read in two ways, so that one checks this and the other does that: segments of dots, empty ones,
     * encoded or reversed slashes, parameters of segments, control characters.
     */
    static final String ODD = "//|;|\\x5c|%2f|%5c|%[01][0-9a-f]|%7f|/([.]|%2e)+(/|[?]|$)";

    /** Browsers do nothing with an answer but hand it to the page, and keep none; a service that says how long is believed. */
    static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; frame-ancestors 'none'; sandbox",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer");

    static final String NOT_KEPT = "no-store";

    private static final Pattern ODD_PATH = Pattern.compile(ODD, Pattern.CASE_INSENSITIVE);

    private Guard() {}

    /** Why a request is not even passed on. */
    static Optional<Problem> objection(HttpServerRequest request, String path) {
        if (ODD_PATH.matcher(path).find()) {
            return Optional.of(Problem.oddAddress());
        }
        return saysTooLarge(request.getHeader("Content-Length")) ? Optional.of(Problem.tooLarge()) : Optional.empty();
    }

    /** A number that is none has been refused before. */
    private static boolean saysTooLarge(String length) {
        return length != null
                && length.chars().allMatch(Character::isDigit)
                && (length.length() > 18 || Long.parseLong(length) > LARGEST_BODY);
    }
}
