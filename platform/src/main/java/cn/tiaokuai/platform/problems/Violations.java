package cn.tiaokuai.platform.problems;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Collects what is wrong with a request, so that all of it is told at once. */
public final class Violations {

    /** Enough to begin with; a text of ten thousand mistakes needs no answer of ten thousand lines. */
    private static final int TOLD = 20;

    private final List<Map<String, String>> found = new ArrayList<>();

    public void add(String field, String message) {
        if (found.size() < TOLD) {
            found.add(Map.of("field", field, "message", message));
        }
    }

    public void unless(boolean fine, String field, String message) {
        if (!fine) {
            add(field, message);
        }
    }

    /** A value that must be there; false when it is not. */
    public boolean present(String field, Object value) {
        unless(value != null, field, "不能为空");
        return value != null;
    }

    /** A line of text that must be there, of at most {@code max} characters. */
    public void text(String field, String value, int max) {
        unless(value != null && !value.isBlank(), field, "不能为空");
        optionalText(field, value, max);
    }

    /** A line of text that may be missing or empty: no control characters but tabs, and none that is half a character. */
    public void optionalText(String field, String value, int max) {
        if (value != null) {
            unless(value.codePointCount(0, value.length()) <= max, field, "不能超过 " + max + " 个字");
            unless(value.chars().noneMatch(c -> Character.isISOControl(c) && c != '\t'), field, "不能含有换行或其他控制字符");
            unless(value.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE), field, "含有不完整的字符");
        }
    }

    /** A text of several lines that may be missing or empty, of at most {@code max} characters. */
    public void optionalLines(String field, String value, int max) {
        optionalText(field, value == null ? null : value.replace('\n', ' ').replace('\r', ' '), max);
    }

    /** A text of several lines that must be there, of at most {@code max} characters. */
    public void lines(String field, String value, int max) {
        unless(value != null && !value.isBlank(), field, "不能为空");
        optionalLines(field, value, max);
    }

    /** A value that must be the name of a constant. */
    public <E extends Enum<E>> void oneOf(String field, String value, Class<E> possible) {
        unless(
                Arrays.stream(possible.getEnumConstants())
                        .anyMatch(c -> c.name().equals(value)),
                field,
                "须为下列之一：" + names(possible));
    }

    /** Names of the constants, for messages. */
    public static <E extends Enum<E>> String names(Class<E> possible) {
        return Arrays.stream(possible.getEnumConstants()).map(Enum::name).collect(Collectors.joining("、"));
    }

    /** Tells what was found, field and message, where it is no problem of the whole request. */
    public void tell(BiConsumer<String, String> to) {
        found.forEach(each -> to.accept(each.get("field"), each.get("message")));
    }

    /**
     * Ends the checks.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 that names fields and reasons, if there are any
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
