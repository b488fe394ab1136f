package cn.tiaokuai.report.rounds;

import io.smallrye.config.ConfigMapping;

/** How much a round may ask for. */
@ConfigMapping(prefix = "tiaokuai.report.rounds")
interface RoundLimits {

    int titleLength();

    int recipients();

    int requiredSections();

    int headingLength();
}
