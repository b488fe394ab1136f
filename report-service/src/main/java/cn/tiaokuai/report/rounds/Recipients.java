package cn.tiaokuai.report.rounds;

import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/** Finds in the directory who is called by a round: only units below the caller. */
@ApplicationScoped
class Recipients {

    private final UnitDirectory directory;
    private final RoundLimits limits;

    Recipients(UnitDirectory directory, RoundLimits limits) {
        this.directory = directory;
        this.limits = limits;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 when a code is wrong or no unit fits */
    SequencedSet<Unit> of(Post caller, Selection asked) {
        SequencedSet<Unit> units = named(caller, "recipients.units", asked.units());
        for (Selection.Named named : asked.all("recipients")) {
            units.addAll(selected(caller, named));
        }
        units.removeAll(named(caller, "recipients.except", asked.except()));
        if (units.isEmpty()) {
            throw Problems.invalid("recipients", "没有符合条件的单位");
        }
        if (units.size() > limits.recipients()) {
            throw Problems.invalid("recipients", "不能超过 " + limits.recipients() + " 个单位");
        }
        return units;
    }

    private SequencedSet<Unit> named(Post caller, String field, List<String> codes) {
        SequencedSet<Unit> units = new LinkedHashSet<>();
        for (int i = 0; i < codes.size(); i++) {
            units.add(below(caller, field + "[" + i + "]", codes.get(i)));
        }
        return units;
    }

    private SequencedSet<Unit> selected(Post caller, Selection.Named named) {
        Selection.Group asked = named.group();
        String under = asked.under() == null ? caller.unit() : asked.under();
        SequencedSet<Unit> units = new LinkedHashSet<>();
        if (under.equals(caller.unit())) {
            units.addAll(directory.below(caller.path()));
            units.addAll(directory.inLineBelow(caller.linePath()));
        } else {
            units.addAll(directory.below(
                    below(caller, named.field() + ".under", under).path()));
        }
        boolean children = Boolean.TRUE.equals(asked.children());
        units.removeIf(unit -> unit.code().equals(under)
                || unit.code().equals(caller.unit())
                || (asked.kinds() != null && !asked.kinds().contains(unit.kind()))
                || (asked.line() != null && !asked.line().equals(unit.line()))
                || (children && !under.equals(unit.parent()) && !under.equals(unit.lineSuperior())));
        return units;
    }

    private Unit below(Post caller, String field, String code) {
        if (code == null || !code.matches("[0-9A-Z]{1,40}")) {
            throw Problems.invalid(field, "须为单位代码");
        }
        Unit unit = directory.require(field, code);
        if (!caller.scope().to(unit.code(), unit.path(), unit.linePath()).above()) {
            throw Problems.invalid(field, "“" + unit.name() + "”不是本单位的下级");
        }
        return unit;
    }
}
