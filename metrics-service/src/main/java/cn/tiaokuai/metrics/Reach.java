package cn.tiaokuai.metrics;

import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.units.UnitPath;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How far a post sees, as a predicate and its parameters; row-level security says the same once more. */
public final class Reach {

    /** Rows of the entity {@code r} that belong to the own unit or to one below, by block or by line. */
    public static final String COVERED = """
            (r.unit = :own or (r.unitPath >= :block and r.unitPath < :blockEnd)
             or (r.linePath >= :line and r.linePath < :lineEnd))
            """;

    private Reach() {}

    /** Codes of a unit and of all above it, by block and by line. */
    public static Set<String> above(UnitPath block, UnitPath line) {
        Set<String> codes = new HashSet<>(block.codes());
        codes.addAll(line.codes());
        return codes;
    }

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
