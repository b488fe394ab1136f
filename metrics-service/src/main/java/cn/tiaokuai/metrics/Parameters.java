package cn.tiaokuai.metrics;

import cn.tiaokuai.metrics.model.Period;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Problems;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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

    /**
     * A query parameter that is a day, null when it is missing.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when it is none
     */
    public static LocalDate date(String name, String value) {
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            RuntimeException problem =
                    Problems.of(400, "bad-parameter", name + " 须形如 2026-09-30", Map.of("field", name));
            problem.addSuppressed(e);
            throw problem;
        }
    }

    /**
     * A query parameter that is a year, null when it is missing.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 when it is none that anything is about
     */
    public static Integer year(String name, String value, Limits limits) {
        Integer year = Requests.number(name, value);
        if (year != null && (year < limits.firstYear() || year > limits.lastYear())) {
            throw Problems.of(
                    400,
                    "bad-parameter",
                    name + " 须在 " + limits.firstYear() + " 到 " + limits.lastYear() + " 之间",
                    Map.of("field", name));
        }
        return year;
    }
}
