package cn.tiaokuai.platform.idempotency;

import cn.tiaokuai.platform.Digests;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Arrays;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Tells requests apart as their resource sees them: a body that differs in white space only is the same. */
final class RequestDigest {

    private RequestDigest() {}

    static String of(HttpServerRequest request, Object[] parameters, ObjectMapper json) throws IOException {
        StringBuilder seen = new StringBuilder(request.method().name());
        seen.append(' ').append(request.uri());
        for (Object parameter : parameters) {
            seen.append('\n').append(text(parameter, json));
        }
        return Digests.sha256(seen.toString());
    }

    private static String text(Object parameter, ObjectMapper json) throws IOException {
        return switch (parameter) {
            case FileUpload file -> Arrays.toString(Files.readAllBytes(file.uploadedFile()));
            // Can be read only once, and that is the resource's business: the key has to do.
            case InputStream _ -> "stream";
            case null, default -> json.writeValueAsString(parameter);
        };
    }
}
