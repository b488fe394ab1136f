package cn.tiaokuai.report.rounds;

import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/** Finds who is called by a round: only units below the caller. */
@ApplicationScoped
class Recipients {

    private final UnitDirectory directory;
    private final RoundLimits limits;

    Recipients(UnitDirectory directory, RoundLimits limits) {
        this.directory = directory;
        this.limits = limits;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 when a code is wrong or no unit fits */
    SequencedSet<Unit> of(Post caller, NewRound.Recipients asked) {
        SequencedSet<Unit> units = asked.units() == null ? selected(caller, asked) : named(caller, asked.units());
        if (units.isEmpty()) {
            throw Problems.invalid("recipients", "没有符合条件的单位");
        }
        if (units.size() > limits.recipients()) {
            throw Problems.invalid("recipients", "不能超过 " + limits.recipients() + " 个单位");
        }
        return units;
    }

    private SequencedSet<Unit> named(Post caller, List<String> codes) {
        SequencedSet<Unit> units = new LinkedHashSet<>();
        for (int i = 0; i < codes.size(); i++) {
            units.add(below(caller, "recipients.units[" + i + "]", codes.get(i)));
        }
        return units;
    }

    private SequencedSet<Unit> selected(Post caller, NewRound.Recipients asked) {
        SequencedSet<Unit> units = new LinkedHashSet<>();
        if (asked.under() == null || asked.under().equals(caller.unit())) {
            units.addAll(directory.below(caller.path()));
            units.addAll(directory.inLineBelow(caller.linePath()));
        } else {
            Unit under = below(caller, "recipients.under", asked.under());
            units.addAll(directory.below(under.path()));
            units.remove(under);
        }
        units.removeIf(unit -> unit.code().equals(caller.unit())
                || (asked.kinds() != null && !asked.kinds().contains(unit.kind()))
                || (asked.line() != null && !asked.line().equals(unit.line())));
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
