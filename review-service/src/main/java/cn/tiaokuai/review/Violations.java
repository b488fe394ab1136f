package cn.tiaokuai.review;

import cn.tiaokuai.platform.problems.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Collects what is wrong with a request, so that all of it is told at once. */
public final class Violations {

    private final List<Map<String, String>> found = new ArrayList<>();

    public void add(String field, String message) {
        found.add(Map.of("field", field, "message", message));
    }

    public void unless(boolean fine, String field, String message) {
        if (!fine) {
            add(field, message);
        }
    }

    /** A text that must be there, of at most {@code max} characters. */
    public void text(String field, String value, int max) {
        unless(value != null && !value.isBlank(), field, "不能为空");
        optionalText(field, value, max);
    }

    /** A text that may be missing, of at most {@code max} characters and without control characters but line ends and tabs. */
    public void optionalText(String field, String value, int max) {
        if (value != null) {
            unless(value.codePointCount(0, value.length()) <= max, field, "不能超过 " + max + " 个字符");
            unless(
                    value.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t'),
                    field,
                    "不能含有控制字符");
            unless(value.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE), field, "含有不完整的字符");
        }
    }

    /**
     * Ends the checks.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 that names every field and reason, if there is any
     */
    public void stop() {
        if (!found.isEmpty()) {
            Map<String, String> first = found.getFirst();
            throw Problems.of(
                    422,
                    "invalid",
                    first.get("field") + "：" + first.get("message"),
                    Map.of("violations", List.copyOf(found)));
        }
    }
}
