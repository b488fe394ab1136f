package cn.tiaokuai.report.images;

import java.time.Clock;
import java.time.Duration;

/** Makes what is otherwise injected. */
public final class TestImages {

    private record Limits(int bytes, int side, long pixels, Duration unusedFor, String cleaning)
            implements ImageLimits {}

    private TestImages() {}

    public static Images images() {
        return new Images(new Limits(6_000_000, 12_000, 50_000_000, Duration.ofDays(1), "off"), Clock.systemUTC());
    }
}
