package cn.tiaokuai.metrics.targets;

import cn.tiaokuai.metrics.model.Nature;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** What a target once was, as answered; see {@link Wanted}. */
public record VersionView(
        int number,
        BigDecimal baseline,
        BigDecimal value,
        BigDecimal valueTo,
        Nature nature,
        List<BigDecimal> plan,
        String reason,
        String changedBy,
        Instant changedAt) {

    VersionView(VersionRow row) {
        this(
                row.number,
                row.baseline,
                row.value,
                row.valueTo,
                row.nature,
                row.plan == null ? null : List.of(row.plan),
                row.reason,
                row.changedBy,
                row.changedAt);
    }
}
