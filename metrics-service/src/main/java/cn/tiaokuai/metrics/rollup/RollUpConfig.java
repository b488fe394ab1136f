package cn.tiaokuai.metrics.rollup;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How figures travel up. */
@ConfigMapping(prefix = "tiaokuai.metrics.roll-up")
interface RollUpConfig {

    /** Which telling of the roll-up this is: with a higher number it begins anew, from the latest value of each unit. */
    int generation();

    Reconciliation reconciliation();

    /** The comparison with the values themselves. */
    interface Reconciliation {

        /** When, each night, as a cron expression. */
        String at();

        /** What differs is looked at again after this long: it may only be on its way. */
        Duration secondLook();

        /** How long each look may take. */
        Duration limit();
    }
}
