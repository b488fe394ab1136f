package cn.tiaokuai.report.export;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that was made for one answer, in a folder of its own. */
public record MadeFile(Path folder, Path file) {

    private static final String NOT_IN_NAMES = "[\\\\/:*?\"<>|\\p{Cntrl}]";
    private static final int LONGEST_NAME = 80;

    /** Sends it as something to be saved, and deletes it afterwards. */
    public Response answer(String name, String extension, String mediaType) throws IOException {
        String bare = name.replaceAll(NOT_IN_NAMES, "").strip();
        String shown = bare.substring(0, Math.min(LONGEST_NAME, bare.length())) + '.' + extension;
        StreamingOutput content = out -> {
            try {
                Files.copy(file, out);
            } finally {
                Exports.delete(folder);
            }
        };
        return Response.ok(content, mediaType)
                .header(HttpHeaders.CONTENT_LENGTH, Files.size(file))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"report." + extension + "\"; filename*=UTF-8''" + encoded(shown))
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
