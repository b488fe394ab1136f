package cn.tiaokuai.metrics.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Values and thresholds for the tests of the rules. */
final class Figures {

    static final Thresholds THRESHOLDS =
            new Thresholds(BigDecimal.ZERO, BigDecimal.valueOf(-10), BigDecimal.valueOf(-30));

    private Figures() {}

    /** Monthly values from January on; a hyphen is a month without one. */
    static Values months(String values) {
        List<Values.Value> all = new ArrayList<>();
        String[] parts = values.trim().split(" +", -1);
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].equals("-")) {
                all.add(new Values.Value(new Period(2026, Frequency.MONTH, i + 1), new BigDecimal(parts[i])));
            }
        }
        return new Values(all);
    }
}
