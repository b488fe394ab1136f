package cn.tiaokuai.metrics.progress;

import io.smallrye.config.ConfigMapping;
import java.math.BigDecimal;

/** From which deviation on, in percentage points, a lamp shows; each holds up to the next, so that there are no gaps. */
@ConfigMapping(prefix = "tiaokuai.metrics.lamps")
public interface Lamps {

    BigDecimal green();

    BigDecimal blue();

    BigDecimal yellow();

    /** The lamp of a deviation. */
    default Lamp of(BigDecimal deviation) {
        if (deviation.compareTo(green()) >= 0) {
            return Lamp.GREEN;
        }
        if (deviation.compareTo(blue()) >= 0) {
            return Lamp.BLUE;
        }
        return deviation.compareTo(yellow()) >= 0 ? Lamp.YELLOW : Lamp.RED;
    }
}
