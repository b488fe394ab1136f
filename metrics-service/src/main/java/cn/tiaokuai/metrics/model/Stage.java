package cn.tiaokuai.metrics.model;

/** How settled a value is: 初报, 修订, 终报. */
public enum Stage {
    PRELIMINARY,
    REVISED,
    FINAL;

    /** What a corrected value is, unless something else is said: what was final stays final. */
    public Stage corrected() {
        return this == FINAL ? FINAL : REVISED;
    }

    /** Whether a value of this stage may become one of the other by a correction. */
    public boolean mayBecome(Stage next) {
        return switch (next) {
            case PRELIMINARY -> false;
            case REVISED -> this != FINAL;
            case FINAL -> true;
        };
    }
}
