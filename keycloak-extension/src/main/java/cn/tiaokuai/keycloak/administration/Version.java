package cn.tiaokuai.keycloak.administration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** Tags of versions: Keycloak counts none, so that a digest of what the caller sees is the version. */
final class Version {

    private static final int BYTES = 12;

    private Version() {}

    static String of(Object view) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(Json.text(view).getBytes(StandardCharsets.UTF_8));
            return '"' + HexFormat.of().formatHex(digest, 0, BYTES) + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Refuses an edit that was not made from the current version.
     *
     * @throws Refusal 428 without the header, 412 when it names another version
     */
    static void require(String ifMatch, Object view) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Refusal.of(428, "if-match-required", "请用请求头 If-Match 带上所依据版本的 ETag");
        }
        String current = of(view);
        if (!ifMatch.strip().equals(current)) {
            throw Refusal.of(412, "stale-version", "内容已被他人修改，请重新打开后再改", Map.of("current", current));
        }
    }
}
