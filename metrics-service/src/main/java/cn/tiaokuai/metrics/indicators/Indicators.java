package cn.tiaokuai.metrics.indicators;

import cn.tiaokuai.platform.http.Keyset;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.problems.Problems;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The catalogue of indicators, open to everybody who works with business data. */
@ApplicationScoped
public class Indicators implements PanacheRepositoryBase<IndicatorRow, String> {

    static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,39}");

    /** The indicator with this code. */
    public Optional<IndicatorRow> named(String code) {
        return code != null && CODE.matcher(code).matches() ? findByIdOptional(code) : Optional.empty();
    }

    /** The indicator that a body names; a 422 problem when there is none. */
    public IndicatorRow require(String field, String code) {
        return named(code).orElseThrow(() -> Problems.invalid(field, "没有此代码的指标"));
    }

    /** A query parameter that names an indicator, null when it is missing; a 400 problem when none can be called so. */
    public static String parameter(String name, String code) {
        if (code != null && !CODE.matcher(code).matches()) {
            throw Problems.of(400, "bad-parameter", name + " 须为指标代码", Map.of("field", name));
        }
        return code;
    }

    Page<IndicatorRow> list(String after, int limit) {
        String last =
                after == null ? "" : parameter("after", Keyset.decode(after, 1).getFirst());
        List<IndicatorRow> rows =
                find("code > ?1 order by code", last).range(0, limit).list();
        return Page.of(rows, limit, row -> new Object[] {row.code});
    }
}
