package cn.tiaokuai.metrics.rectification;

import static cn.tiaokuai.metrics.Measuring.as;

import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;

/** What people do about problems. */
final class Acts {

    static final String OWNER = "drafter.370102jt";
    static final String DEADLINE = "2099-06-30";

    private Acts() {}

    static ValidatableResponse act(String who, UUID id, String what, Map<String, ?> words) {
        String etag = as(who).get("/rectifications/" + id).header("ETag");
        return as(who).header("If-Match", etag == null ? "\"v0\"" : etag)
                .body(words)
                .post("/rectifications/" + id + "/" + what)
                .then();
    }

    static Map<String, String> reason(String words) {
        return Map.of("reason", words);
    }
}
