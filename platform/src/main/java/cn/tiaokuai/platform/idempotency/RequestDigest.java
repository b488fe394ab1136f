package cn.tiaokuai.platform.idempotency;

import cn.tiaokuai.platform.Digests;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;

/** Tells requests apart as their resource sees them: a body that differs in white space only is the same. */
final class RequestDigest {

    private RequestDigest() {}

    static String of(HttpServerRequest request, Object[] parameters, ObjectMapper json) throws JsonProcessingException {
        StringBuilder seen = new StringBuilder(request.method().name());
        seen.append(' ').append(request.uri());
        for (Object parameter : parameters) {
            seen.append('\n').append(json.writeValueAsString(parameter));
        }
        return Digests.sha256(seen.toString());
    }
}
