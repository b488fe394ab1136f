package cn.tiaokuai.report.images;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How large a picture may be, and how long one is kept that no text shows. */
@ConfigMapping(prefix = "tiaokuai.report.images")
public interface ImageLimits {

    int bytes();

    /** Of either side, in pixels. */
    int side();

    /** Width times height: what a reader has to unfold. */
    long pixels();

    Duration unusedFor();

    /** When unused ones are looked for, as a cron expression; {@code off} for never. */
    String cleaning();
}
