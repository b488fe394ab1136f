package cn.tiaokuai.review;

import cn.tiaokuai.platform.access.Post;
import java.util.HashMap;
import java.util.Map;

/** How far a post sees, as parameters of a query; row-level security says the same once more. */
public final class Reach {

    private Reach() {}

    /**
     * {@code :unit}, {@code :block} to {@code :blockEnd} and
     * {@code :line} to {@code :lineEnd} (paths below the unit's own), besides those given.
     */
    public static Map<String, Object> of(Post post, Map<String, Object> others) {
        Map<String, Object> all = new HashMap<>(others);
        all.put("unit", post.unit());
        all.put("block", post.path() + ".");
        all.put("blockEnd", post.path() + "/");
        all.put("line", post.linePath() + ".");
        all.put("lineEnd", post.linePath() + "/");
        return all;
    }
}
