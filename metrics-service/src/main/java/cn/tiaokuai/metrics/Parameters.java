package cn.tiaokuai.metrics;

import cn.tiaokuai.metrics.model.Period;
import cn.tiaokuai.platform.problems.Problems;
import java.util.Map;

/** Query parameters of this service. */
public final class Parameters {

    private Parameters() {}

    /**
     * A query parameter that is a period.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when it is none
     */
    public static Period period(String name, String value) {
        return Period.parse(value)
                .orElseThrow(() -> Problems.of(400, "bad-parameter", name + " " + Period.FORMS, Map.of("field", name)));
    }
}
