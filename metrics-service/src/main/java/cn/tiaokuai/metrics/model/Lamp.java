package cn.tiaokuai.metrics.model;

/** 红黄绿灯: how a target stands against its plan; UNKNOWN while nothing is confirmed. */
public enum Lamp {
    GREEN,
    BLUE,
    YELLOW,
    RED,
    UNKNOWN;

    /** Whether it warns that the target may be missed. */
    public boolean isRisk() {
        return this == YELLOW || this == RED;
    }
}
