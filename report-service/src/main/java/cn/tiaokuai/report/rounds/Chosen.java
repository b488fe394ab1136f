package cn.tiaokuai.report.rounds;

import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.problems.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Recipients of a round that a request names one by one. */
@ApplicationScoped
class Chosen {

    private final Rounds rounds;

    Chosen(Rounds rounds) {
        this.rounds = rounds;
    }

    static void check(Violations violations, List<String> units, RoundLimits limits) {
        if (violations.present("units", units)) {
            violations.unless(
                    !units.isEmpty() && units.size() <= limits.recipients(),
                    "units",
                    "须为 1 到 " + limits.recipients() + " 个单位");
            violations.unless(units.stream().allMatch(unit -> unit != null), "units", "须为单位代码");
        }
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 that names the unit that is not called */
    List<RecipientRow> of(RoundRow round, List<String> units) {
        Map<String, RecipientRow> called = rounds.everCalled(round, units).stream()
                .filter(recipient -> !recipient.removed)
                .collect(Collectors.toMap(recipient -> recipient.unit, Function.identity()));
        return new LinkedHashSet<>(units)
                .stream()
                        .map(unit -> {
                            if (!called.containsKey(unit)) {
                                throw Problems.invalid("units", "单位“" + unit + "”不在该次征集范围内");
                            }
                            return called.get(unit);
                        })
                        .toList();
    }
}
