package cn.tiaokuai.metrics.projects.model;

import cn.tiaokuai.metrics.model.Lamp;

/**
 * Up to how many days late a lamp still shows. Each begins where the one before ends and red has no end, so that there are
 * neither gaps nor overlaps; green is in time.
 */
public record Lateness(int blue, int yellow) {

    public Lateness {
        if (blue < 0 || yellow < blue) {
            throw new IllegalArgumentException("days late must rise from blue to yellow: " + blue + ", " + yellow);
        }
    }

    public Lamp lamp(long daysLate) {
        if (daysLate <= 0) {
            return Lamp.GREEN;
        }
        if (daysLate <= blue) {
            return Lamp.BLUE;
        }
        return daysLate <= yellow ? Lamp.YELLOW : Lamp.RED;
    }
}
