package cn.tiaokuai.metrics.submissions;

import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitPath;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/**
 * Where a submission goes.
 *
 * @param addressee 主送: code of the superior that it is addressed to
 * @param readers codes of those on the way there, and of the other direct superior of a dually led unit
 */
record Addressed(String addressee, SequencedSet<String> readers) {

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 when it cannot go there, or when nobody is above */
    static Addressed of(Post post, Unit from, String wanted) {
        String to = wanted != null ? wanted : from.parent() != null ? from.parent() : from.lineSuperior();
        if (to == null) {
            throw Problems.invalid("addressee", "本单位没有上级，无处报送");
        }
        SequencedSet<String> readers = new LinkedHashSet<>();
        if (stands(to, post.path())) {
            readers.addAll(way(post.path(), to));
        } else if (stands(to, post.linePath())) {
            readers.addAll(way(post.linePath(), to));
        } else {
            throw Problems.invalid("addressee", "“" + to + "”不是本单位的属地上级或业务上级");
        }
        if (from.parent() != null) {
            readers.add(from.parent());
        }
        if (from.lineSuperior() != null) {
            readers.add(from.lineSuperior());
        }
        return new Addressed(to, readers);
    }

    private static boolean stands(String above, UnitPath path) {
        List<String> codes = path.codes();
        return codes.subList(0, codes.size() - 1).contains(above);
    }

    private static List<String> way(UnitPath path, String to) {
        List<String> codes = path.codes();
        return codes.subList(codes.indexOf(to), codes.size() - 1);
    }
}
