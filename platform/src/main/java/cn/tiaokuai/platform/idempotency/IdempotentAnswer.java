package cn.tiaokuai.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/**
 * An answer as it can be given again.
 *
 * @param digest of the request that it answers
 * @param location header, null where there was none
 * @param etag header, null where there was none
 * @param body JSON, or plain text as it was; null where there was none
 */
record IdempotentAnswer(String digest, int status, String location, String etag, String body) {

    /** Of what a resource method gave back: a response, or a body for 200, or nothing for 204. */
    static IdempotentAnswer of(String digest, Object given, ObjectMapper json) throws JsonProcessingException {
        if (given instanceof Response response) {
            return new IdempotentAnswer(
                    digest,
                    response.getStatus(),
                    response.getHeaderString(HttpHeaders.LOCATION),
                    response.getHeaderString(HttpHeaders.ETAG),
                    text(response.getEntity(), json));
        }
        return new IdempotentAnswer(digest, given == null ? 204 : 200, null, null, text(given, json));
    }

    Response again() {
        Response.ResponseBuilder response = Response.status(status);
        if (location != null) {
            response.location(URI.create(location));
        }
        if (etag != null) {
            response.header(HttpHeaders.ETAG, etag);
        }
        if (body != null) {
            boolean isJson = body.startsWith("{") || body.startsWith("[");
            MediaType type = isJson ? MediaType.APPLICATION_JSON_TYPE : MediaType.TEXT_PLAIN_TYPE;
            response.entity(body).type(type.withCharset("UTF-8"));
        }
        return response.build();
    }

    private static String text(Object entity, ObjectMapper json) throws JsonProcessingException {
        return entity == null || entity instanceof String ? (String) entity : json.writeValueAsString(entity);
    }
}
