package cn.tiaokuai.review.decisions;

import cn.tiaokuai.platform.problems.Violations;
import java.util.regex.Pattern;

/** What several requests have in common. */
final class Given {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private Given() {}

    /** A digest of the text that somebody saw. */
    static void digest(String field, String digest, Violations violations) {
        violations.unless(digest != null && SHA_256.matcher(digest).matches(), field, "须为所审文本的 SHA-256，64 位小写十六进制");
    }

    /** Words without what stands around them; null for none. */
    static String stripped(String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }
}
