package cn.tiaokuai.metrics.indicators;

/** How often an indicator is reported. */
public enum Frequency {
    MONTH(12),
    QUARTER(4),
    HALF_YEAR(2),
    YEAR(1);

    private final int periodsInYear;

    Frequency(int periodsInYear) {
        this.periodsInYear = periodsInYear;
    }

    public int periodsInYear() {
        return periodsInYear;
    }
}
