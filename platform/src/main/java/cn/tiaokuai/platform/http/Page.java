package cn.tiaokuai.platform.http;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items the entries, in a fixed order
 * @param next to be sent as {@code after} for the next page; null on the last
 */
public record Page<T>(List<T> items, String next) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Cuts a page from a query that asked for one row more than the limit.
     *
     * @param key the keyset of an entry: the values that the list is ordered by
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, Object[]> key) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        List<T> items = rows.subList(0, limit);
        return new Page<>(items, Keyset.encode(key.apply(items.getLast())));
    }

    /** The same page with other entries. */
    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), next);
    }
}
