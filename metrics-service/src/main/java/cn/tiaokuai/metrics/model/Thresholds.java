package cn.tiaokuai.metrics.model;

import java.math.BigDecimal;

/**
 * From which deviation on, in percentage points, a lamp shows. Each holds up to the next and red holds below the last, so that
 * there are neither gaps nor overlaps.
 */
public record Thresholds(BigDecimal green, BigDecimal blue, BigDecimal yellow) {

    public Thresholds {
        if (green.compareTo(blue) < 0 || blue.compareTo(yellow) < 0) {
            throw new IllegalArgumentException(
                    "thresholds must not rise from green to yellow: " + green + ", " + blue + ", " + yellow);
        }
    }

    /** The lamp of a deviation, exact and not as shown. */
    public Lamp lamp(Ratio deviation) {
        if (deviation.atLeastPercent(green)) {
            return Lamp.GREEN;
        }
        if (deviation.atLeastPercent(blue)) {
            return Lamp.BLUE;
        }
        return deviation.atLeastPercent(yellow) ? Lamp.YELLOW : Lamp.RED;
    }
}
