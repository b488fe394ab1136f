package cn.tiaokuai.metrics.indicators;

import cn.tiaokuai.platform.http.Keyset;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.problems.Problems;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The catalogue of indicators. */
@ApplicationScoped
public class Indicators implements PanacheRepositoryBase<IndicatorRow, String> {

    /** The indicator that a request names; a 422 problem when there is none. */
    public IndicatorRow require(String field, String code) {
        return findByIdOptional(code).orElseThrow(() -> Problems.invalid(field, "没有代码为“" + code + "”的指标"));
    }

    Page<IndicatorRow> list(String after, int limit) {
        String last = after == null ? "" : Keyset.decode(after, 1).getFirst();
        List<IndicatorRow> rows =
                find("code > ?1 order by code", last).range(0, limit).list();
        return Page.of(rows, limit, row -> new Object[] {row.code});
    }
}
