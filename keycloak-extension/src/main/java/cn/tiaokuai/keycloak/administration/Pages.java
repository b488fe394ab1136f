package cn.tiaokuai.keycloak.administration;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Keyset pages: the next one begins after the last key seen. */
final class Pages {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    private Pages() {}

    /**
     * Entries of one page.
     *
     * @param next for {@code after}, missing on the last page
     */
    record Page<T>(List<T> items, String next) {}

    static int limit(Integer asked) {
        if (asked == null) {
            return USUAL;
        }
        if (asked < 1 || asked > MOST) {
            throw Refusal.of(400, "bad-parameter", "limit 须在 1 到 " + MOST + " 之间", Map.of("field", "limit"));
        }
        return asked;
    }

    /** Of one entry more than fit, if there are more. */
    static <K, T> Page<T> of(List<K> oneMore, int limit, Function<K, T> view, Function<T, String> key) {
        List<T> items = oneMore.stream().limit(limit).map(view).toList();
        return new Page<>(items, oneMore.size() > limit ? key.apply(items.getLast()) : null);
    }
}
