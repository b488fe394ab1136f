package cn.tiaokuai.platform.idempotency;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How long answers are kept, and how they are cleared away. */
@ConfigMapping(prefix = "tiaokuai.idempotency")
interface IdempotencyConfig {

    Duration keep();

    /** Pause between two purges, for example {@code 5m}. */
    String purgeEvery();

    /** Answers deleted in one go, so that nobody waits for a long one. */
    int batch();
}
