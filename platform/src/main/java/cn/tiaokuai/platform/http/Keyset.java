package cn.tiaokuai.platform.http;

import cn.tiaokuai.platform.problems.Problems;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Keyset pages: the next page begins after the last entry seen, however long the list has grown since. */
public final class Keyset {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;
    private static final String SEPARATOR = "\n";

    private Keyset() {}

    /** Packs the values that a list is ordered by. */
    public static String encode(Object... values) {
        String joined = Arrays.stream(values).map(String::valueOf).collect(Collectors.joining(SEPARATOR));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The values that {@link #encode} packed.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when the text was not made here
     */
    public static List<String> decode(String after, int values) {
        try {
            String joined = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
            List<String> parts = List.of(joined.split(SEPARATOR, -1));
            if (parts.size() == values) {
                return parts;
            }
        } catch (IllegalArgumentException e) {
            throw wrong(e);
        }
        throw wrong(null);
    }

    /**
     * The size of a page: 50 unless asked for otherwise.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 outside 1..200
     */
    public static int limit(Integer asked) {
        if (asked == null) {
            return DEFAULT_LIMIT;
        }
        if (asked < 1 || asked > MAX_LIMIT) {
            throw Problems.of(400, "bad-parameter", "limit 须在 1 到 " + MAX_LIMIT + " 之间", Map.of("field", "limit"));
        }
        return asked;
    }

    private static RuntimeException wrong(IllegalArgumentException cause) {
        RuntimeException problem = Problems.of(400, "bad-parameter", "after 须原样取自上一页的 next", Map.of("field", "after"));
        if (cause != null) {
            problem.addSuppressed(cause);
        }
        return problem;
    }
}
