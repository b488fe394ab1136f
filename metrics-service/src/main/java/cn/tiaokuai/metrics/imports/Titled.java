package cn.tiaokuai.metrics.imports;

import java.util.List;
import java.util.stream.Stream;

/** A column of a table, by the words that stand above it. */
interface Titled {

    /** As other systems write it, and as faults name it. */
    String field();

    /** As people write it. */
    String word();

    /** Whether a header's word means this column. */
    default boolean isNamed(String header) {
        return header.equalsIgnoreCase(field()) || header.equals(word());
    }

    /** What lines of JSON may say, in the order of the columns. */
    static List<String> fields(Titled... columns) {
        return Stream.of(columns).map(Titled::field).toList();
    }
}
