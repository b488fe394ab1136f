package cn.tiaokuai.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpResponse;

/**
 * What came back.
 *
 * @param request method and path, for messages
 */
public record Answer(String request, HttpResponse<String> response) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public int status() {
        return response.statusCode();
    }

    /** Path with query of the request. */
    String path() {
        return request.substring(request.indexOf(' ') + 1);
    }

    /** For If-Match; null when there is none. */
    public String etag() {
        return response.headers().firstValue("ETag").orElse(null);
    }

    /** The body as JSON; missing where it is empty. */
    public JsonNode json() {
        if (response.body().isBlank()) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new Unexpected(request + " answered " + status() + " with no JSON: " + response.body());
        }
    }

    /** This answer, if it has the status; what was expected and what came otherwise. */
    public Answer expect(int status) {
        if (status() != status) {
            throw new Unexpected(request + ": expected " + status + ", got " + status() + " with " + response.body());
        }
        return this;
    }
}
