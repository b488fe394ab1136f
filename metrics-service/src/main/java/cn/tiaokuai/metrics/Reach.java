package cn.tiaokuai.metrics;

import cn.tiaokuai.platform.access.Post;
import java.util.HashMap;
import java.util.Map;

/** How far a post sees, as a predicate and its parameters; row-level security says the same once more. */
public final class Reach {

    /** Rows of the entity {@code r} that belong to the own unit or to one below, by block or by line. */
    public static final String COVERED = """
            (r.unit = :own or (r.unitPath >= :block and r.unitPath < :blockEnd)
             or (r.linePath >= :line and r.linePath < :lineEnd))
            """;

    private Reach() {}

    /** Parameters of {@link #COVERED}, besides those given; '/' is the character after '.'. */
    public static Map<String, Object> of(Post post, Map<String, ?> others) {
        Map<String, Object> all = new HashMap<>(others);
        all.put("own", post.unit());
        all.put("block", post.path() + ".");
        all.put("blockEnd", post.path() + "/");
        all.put("line", post.linePath() + ".");
        all.put("lineEnd", post.linePath() + "/");
        return all;
    }
}
