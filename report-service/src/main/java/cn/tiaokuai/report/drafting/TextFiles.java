package cn.tiaokuai.report.drafting;

import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.report.analysis.TextDecoding;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.regex.Pattern;

/** Text out of files that people send. */
@ApplicationScoped
public class TextFiles {

    /** What editors leave behind and no document shows: all control characters but line ends and tabs. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]");

    private final DraftingLimits limits;

    public TextFiles(DraftingLimits limits) {
        this.limits = limits;
    }

    /**
     * The text of a file, UTF-8 or GB18030.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 413 for a file that is too large, 422 for one that is no text
     */
    public String text(byte[] file) {
        if (file == null || file.length == 0) {
            throw Problems.invalid("file", "文件是空的");
        }
        if (file.length > limits.importBytes()) {
            throw Problems.of(413, "too-large", "文件不能超过 " + limits.importBytes() + " 字节", Map.of("field", "file"));
        }
        String text = INVISIBLE.matcher(decode(file)).replaceAll("");
        if (text.isBlank()) {
            throw Problems.invalid("file", "文件里没有文字");
        }
        return text;
    }

    private static String decode(byte[] file) {
        return switch (TextDecoding.decode(file)) {
            case TextDecoding.Decoded decoded -> decoded.text();
            case TextDecoding.Refused refused ->
                throw Problems.of(422, "not-text", refused.reason(), Map.of("field", "file"));
        };
    }
}
