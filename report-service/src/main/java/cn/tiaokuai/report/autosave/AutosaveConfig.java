package cn.tiaokuai.report.autosave;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How autosaved texts are kept. */
@ConfigMapping(prefix = "tiaokuai.report.autosave")
public interface AutosaveConfig {

    /** For how long autosaves go into one revision. */
    Duration window();

    /** How many answers are remembered for each open editor; one that asks again after more is told that it is behind. */
    int remembered();
}
