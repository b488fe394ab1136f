package cn.tiaokuai.launcher.front;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.util.ResourceBundle;

/**
 * An answer of the front door itself (RFC 9457), in Chinese for the page that shows it.
 *
 * @param status HTTP status
 * @param kind key of the texts, also end of the type
 * @param part the server that should have answered, empty when none is meant
 */
record Problem(int status, String kind, String part) {

    static final String CONTENT_TYPE = "application/problem+json";

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("cn.tiaokuai.launcher.front.problems");

    static Problem away(String part) {
        return new Problem(503, "part-away", part);
    }

    static Problem broken(String part) {
        return new Problem(502, "part-broken", part);
    }

    static Problem unknownAddress() {
        return new Problem(404, "unknown-address", "");
    }

    static Problem oddAddress() {
        return new Problem(400, "odd-address", "");
    }

    static Problem tooLarge() {
        return new Problem(413, "too-large", "");
    }

    Buffer body(String instance) {
        JsonObject json = new JsonObject()
                .put("type", "https://tiaokuai.cn/problems/" + kind)
                .put("title", TEXTS.getString(kind + ".title"))
                .put("status", status)
                .put("detail", TEXTS.getString(kind + ".detail"))
                .put("instance", instance);
        return (part.isEmpty() ? json : json.put("part", part)).toBuffer();
    }
}
