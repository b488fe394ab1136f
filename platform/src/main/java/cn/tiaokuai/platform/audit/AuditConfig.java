package cn.tiaokuai.platform.audit;

import io.smallrye.config.ConfigMapping;

/** How long the audit is kept. */
@ConfigMapping(prefix = "tiaokuai.audit")
interface AuditConfig {

    /** Months after whose end a month is dropped; the law on network security wants six at least. */
    int keepMonths();

    /** Pause between two looks at the months, for example {@code 24h}. */
    String upkeepEvery();
}
