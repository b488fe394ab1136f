package cn.tiaokuai.metrics.rollup;

import cn.tiaokuai.metrics.model.Aggregation;
import java.math.BigDecimal;

/** A confirmed value that several units make something of. */
record Own(Aggregation aggregation, BigDecimal value) {

    /**
     * Whose it is, and the key of its record: {@code 370102JT|JT-ROAD-KM|2026-09}. The unit stands first: it says on which partition
     * the record lies.
     */
    record Key(String unit, String indicator, String period) {

        private static final String MARK = "|";

        /** Reads what {@link #toString} has written. */
        static Key parse(String key) {
            String[] parts = key.split("\\|", -1);
            return new Key(parts[0], parts[1], parts[2]);
        }

        @Override
        public String toString() {
            return String.join(MARK, unit, indicator, period);
        }
    }
}
