package cn.tiaokuai.launcher.front;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The files of the page, as its build left them; deploy/nginx/nginx.conf serves them in the same way.
 *
 * @param folder of the built page; may be missing
 */
record Page(Path folder) {

    /**
     * What a browser is told about every file of the page: it runs nothing but its own scripts, talks to nobody but this origin, and
     * stands in no frame. Attributes may have styles, since components place menus with them; style elements may not.
     */
    static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; "
                    + "form-action 'self'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), microphone=(), geolocation=()",
            "Cross-Origin-Opener-Policy",
            "same-origin");

    /** Names below it carry a digest of the content. */
    static final String DIGESTED = "/assets/";

    static final String FOR_EVER = "public, max-age=31536000, immutable";
    static final String ASK_EACH_TIME = "no-cache";

    private static final String INDEX = "/index.html";
    /** As the build names files: nothing that leads out of the folder, nothing hidden. */
    private static final Pattern NAME = Pattern.compile("(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)+");

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "json", "application/json",
            "map", "application/json",
            "svg", "image/svg+xml",
            "woff2", "font/woff2",
            "png", "image/png");

    /** Whether there is an answer; when there is, it is on its way. */
    boolean answers(HttpServerRequest request, String path) {
        if (!request.method().equals(HttpMethod.GET) && !request.method().equals(HttpMethod.HEAD)) {
            return false;
        }
        String asked = isFile(path) ? path : INDEX;
        // An asset of an older build is gone; the page itself under its name would be taken for it.
        if ((path.startsWith(DIGESTED) && !asked.equals(path)) || path.startsWith("/api/") || !isFile(asked)) {
            return false;
        }
        HttpServerResponse response = request.response();
        MultiMap headers = response.headers();
        HEADERS.forEach(headers::set);
        headers.set("Content-Type", TYPES.getOrDefault(ending(asked), "application/octet-stream"));
        headers.set("Cache-Control", asked.startsWith(DIGESTED) ? FOR_EVER : ASK_EACH_TIME);
        headers.set("Vary", "Accept-Encoding");
        String accepted = request.getHeader("Accept-Encoding");
        boolean packed = accepted != null && accepted.contains("gzip") && isFile(asked + ".gz");
        if (packed) {
            headers.set("Content-Encoding", "gzip");
        }
        response.sendFile(file(packed ? asked + ".gz" : asked).toString());
        return true;
    }

    private boolean isFile(String path) {
        if (!NAME.matcher(path).matches() || !Files.isRegularFile(file(path))) {
            return false;
        }
        try {
            // Not elsewhere by a link, either.
            return file(path).toRealPath().startsWith(folder.toRealPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String path) {
        return folder.resolve(path.substring(1));
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
