package cn.tiaokuai.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Predicate;

/** Lists that come in pages. */
final class Lists {

    private Lists() {}

    /** The first entry of all pages that is wanted. */
    static Optional<JsonNode> find(Api.Caller caller, String path, Predicate<JsonNode> wanted) {
        String list = path + (path.contains("?") ? "&" : "?") + "limit=200";
        String after = "";
        while (true) {
            JsonNode page = caller.get(list + after).expect(200).json();
            for (JsonNode item : page.get("items")) {
                if (wanted.test(item)) {
                    return Optional.of(item);
                }
            }
            if (!page.path("next").isTextual()) {
                return Optional.empty();
            }
            after = "&after=" + page.get("next").asText();
        }
    }
}
