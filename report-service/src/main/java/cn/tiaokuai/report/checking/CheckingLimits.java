package cn.tiaokuai.report.checking;

import io.smallrye.config.ConfigMapping;

/** How much may be said against checks. */
@ConfigMapping(prefix = "tiaokuai.report.checking")
interface CheckingLimits {

    int reasonLength();

    /** Objections that one request may overrule. */
    int overrules();
}
