package cn.tiaokuai.metrics.model;

/** How often an indicator is reported. */
public enum Frequency {
    MONTH(12, "2026-09"),
    QUARTER(4, "2026Q3"),
    HALF_YEAR(2, "2026H1"),
    YEAR(1, "2026");

    private final int periodsInYear;
    private final String example;

    Frequency(int periodsInYear, String example) {
        this.periodsInYear = periodsInYear;
        this.example = example;
    }

    public int periodsInYear() {
        return periodsInYear;
    }

    /** How such a period is written. */
    public String example() {
        return example;
    }
}
