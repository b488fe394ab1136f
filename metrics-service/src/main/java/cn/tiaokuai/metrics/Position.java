package cn.tiaokuai.metrics;

import cn.tiaokuai.platform.http.Keyset;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.units.UnitPath;
import java.util.List;
import java.util.UUID;

/** A place in a list in the order of units: after it the next page begins. */
public record Position(String unitPath, UUID id) {

    /** What a page's {@code next} means; null without one, a 400 problem when it was not made here. */
    public static Position after(String after) {
        if (after == null) {
            return null;
        }
        List<String> key = Keyset.decode(after, 2);
        return Requests.after(() -> new Position(UnitPath.of(key.getFirst()).value(), UUID.fromString(key.getLast())));
    }
}
