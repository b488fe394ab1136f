package cn.tiaokuai.platform.audit;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.Min;

/** How long the audit is kept. */
@ConfigMapping(prefix = "tiaokuai.audit")
interface AuditConfig {

    /** Months after whose end a month is dropped; the law on network security wants six at least. */
    @Min(6)
    int keepMonths();

    /** Pause between two looks at the months, for example {@code 24h}. */
    String upkeepEvery();
}
