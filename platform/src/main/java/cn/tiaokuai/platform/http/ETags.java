package cn.tiaokuai.platform.http;

import cn.tiaokuai.platform.problems.Problems;
import jakarta.ws.rs.core.EntityTag;
import java.util.Map;

/** Optimistic locking over HTTP (RFC 9110, If-Match; RFC 6585, 428): an edit names the version it was made from. */
public final class ETags {

    private ETags() {}

    /** Tag of a version, to be sent with everything that can be edited. */
    public static EntityTag of(long version) {
        return new EntityTag("v" + version);
    }

    /**
     * Refuses an edit that was not made from the current version.
     *
     * @param ifMatch the request's If-Match header, null when it has none
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 428 without the header, 412 when it names another version
     */
    public static void require(String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problems.of(428, "if-match-required", "请用请求头 If-Match 带上所依据版本的 ETag", Map.of("header", "If-Match"));
        }
        String current = "\"v" + version + "\"";
        if (!ifMatch.strip().equals(current)) {
            throw Problems.of(412, "stale-version", "内容已被他人修改，请重新打开后再改", Map.of("current", current));
        }
    }
}
