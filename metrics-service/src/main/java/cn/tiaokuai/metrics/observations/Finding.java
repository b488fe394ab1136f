package cn.tiaokuai.metrics.observations;

import cn.tiaokuai.metrics.model.Severity;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * Something remarkable about a value.
 *
 * @param rule the rule that it breaks, with the sums of both sides; null for OUTLIER
 * @param left sum of the left side; for OUTLIER where the usual begins
 * @param right sum of the right side; for OUTLIER where the usual ends
 */
record Finding(Kind kind, Severity severity, UUID rule, String message, BigDecimal left, BigDecimal right) {

    /** RULE: it does not fit the other values of the period; OUTLIER: it is unlike the earlier ones. */
    enum Kind {
        RULE,
        OUTLIER
    }
}
