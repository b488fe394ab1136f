package cn.tiaokuai.report.submission;

import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitPath;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/** Who a report may go to (主送, 抄送), and who may therefore read it. */
final class Addressees {

    private Addressees() {}

    /** What is wrong with an addressee or a copy, if anything. */
    static Optional<String> refusal(Unit from, Unit to) {
        if (from.code().equals(to.code())) {
            return Optional.of("不能报送给本单位");
        }
        if (stands(to.path(), from.path()) || stands(to.linePath(), from.linePath())) {
            return Optional.empty();
        }
        return Optional.of("“" + to.name() + "”不是本单位的属地上级或业务上级");
    }

    /** The addressee, the units that the report passes on its way there, and those informed. */
    static SequencedSet<String> readers(Unit from, Unit addressee, List<Unit> copies) {
        SequencedSet<String> readers = new LinkedHashSet<>();
        boolean byBlock = stands(addressee.path(), from.path());
        List<String> way = (byBlock ? from.path() : from.linePath()).codes();
        readers.addAll(way.subList(way.indexOf(addressee.code()), way.size() - 1));
        copies.forEach(copy -> readers.add(copy.code()));
        return readers;
    }

    private static boolean stands(UnitPath above, UnitPath below) {
        return above.covers(below) && !above.equals(below);
    }
}
