package cn.tiaokuai.metrics.imports;

import cn.tiaokuai.metrics.Fault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the columns of a table stand, and how their cells are read; columns that nobody knows are kept and not read.
 *
 * @param byColumn those that are missing are absent
 */
record Places(Map<Titled, Integer> byColumn) {

    static Places of(List<String> header, Titled... columns) {
        Map<Titled, Integer> places = new HashMap<>();
        for (Titled column : columns) {
            for (int i = 0; i < header.size(); i++) {
                if (column.isNamed(header.get(i).strip())) {
                    places.putIfAbsent(column, i);
                }
            }
        }
        return new Places(places);
    }

    /** Words of those, of the columns without which nothing can be read, that are not there. */
    List<String> missing(Titled... needed) {
        return Stream.of(needed)
                .filter(column -> !byColumn.containsKey(column))
                .map(Titled::word)
                .toList();
    }

    /** What a line says in a column; empty where it says nothing. */
    String text(Sheet.Line line, Titled column) {
        Integer place = byColumn.get(column);
        return place == null ? "" : line.cell(place).strip();
    }

    /** The same, null where it says nothing. */
    String textOrNull(Sheet.Line line, Titled column) {
        String text = text(line, column);
        return text.isEmpty() ? null : text;
    }

    /** A whole number; null, and a fault, where it is none. */
    Long whole(Sheet.Line line, Titled column, List<Fault> faults) {
        String text = text(line, column);
        try {
            return text.isEmpty() ? null : Long.valueOf(text);
        } catch (NumberFormatException e) {
            faults.add(new Fault(column.field(), "须为整数"));
            return null;
        }
    }

    /** One of some constants, by the word of the field or by its name; null, and a fault, where it is none of them. */
    <E extends Enum<E>> E constant(Sheet.Line line, Titled column, Map<String, E> words, List<Fault> faults) {
        String text = text(line, column);
        if (text.isEmpty()) {
            return null;
        }
        for (Map.Entry<String, E> word : words.entrySet()) {
            if (word.getKey().equals(text) || word.getValue().name().equals(text)) {
                return word.getValue();
            }
        }
        faults.add(new Fault(
                column.field(), "须为下列之一：" + words.keySet().stream().sorted().collect(Collectors.joining("、"))));
        return null;
    }
}
