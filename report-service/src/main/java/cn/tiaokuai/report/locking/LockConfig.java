package cn.tiaokuai.report.locking;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Locks of sections. */
@ConfigMapping(prefix = "tiaokuai.report.locking")
public interface LockConfig {

    /** How long a section is held without being renewed; editors renew at half of it. */
    Duration lease();
}
