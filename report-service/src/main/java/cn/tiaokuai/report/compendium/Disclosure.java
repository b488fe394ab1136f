package cn.tiaokuai.report.compendium;

import cn.tiaokuai.report.analysis.Figure;
import cn.tiaokuai.report.analysis.Reading;
import cn.tiaokuai.report.compendium.model.Relation;
import cn.tiaokuai.report.compendium.model.Suppression;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What readers of a whole compendium could work out. One figure is the same in all reports of a unit, and a superior's figure
 * that is the sum of its subordinates' ties their chapters together. Holds figures only, no texts.
 */
final class Disclosure {

    /** A figure that gives something back and must be hidden as well. */
    record Leak(int chapter, int start, int end, String text, String why) {}

    private record Cell(String unit, BigDecimal value, String measure, String subject) {}

    private record Occurrence(int chapter, int start, int end, String text, boolean hidden) {}

    /** What a superior and its subordinates tell alike. */
    private record Topic(int year, String measure, String subject, boolean plan) {}

    private final Map<String, String> parents;
    private final Map<Cell, Integer> numbers = new HashMap<>();
    private final List<BigDecimal> values = new ArrayList<>();
    private final List<List<Occurrence>> occurrences = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private final Map<Topic, Map<String, Set<Integer>>> topics = new HashMap<>();

    /** @param parents codes of block parents by code, of the units whose reports are in the compendium */
    Disclosure(Map<String, String> parents) {
        this.parents = parents;
    }

    /**
     * Takes in a chapter.
     *
     * @param unit whose report it is
     * @param hidden stretches of the text that readers do not see
     */
    void add(int chapter, String unit, Reading reading, List<Masking> hidden) {
        Map<Integer, Integer> cellAt = new HashMap<>();
        for (Figure figure : reading.figures()) {
            if (Maskings.isCell(figure)) {
                String measure = figure.unit() == null ? "" : figure.unit();
                // Nobody knows what a figure without subject counts: it is the same as no other.
                String subject = figure.subject().isEmpty() ? chapter + ":" + figure.start() : figure.subject();
                int number = number(new Cell(unit, figure.value().stripTrailingZeros(), measure, subject));
                boolean hides = hidden.stream()
                        .anyMatch(masking -> masking.start() < figure.end() && figure.start() < masking.end());
                occurrences
                        .get(number)
                        .add(new Occurrence(chapter, figure.start(), figure.end(), figure.text(), hides));
                cellAt.put(figure.start(), number);
                if (reading.reportYear() != null && !figure.subject().isEmpty()) {
                    topics.computeIfAbsent(
                                    new Topic(reading.reportYear(), measure, figure.subject(), figure.plan()),
                                    topic -> new HashMap<>())
                            .computeIfAbsent(unit, any -> new HashSet<>())
                            .add(number);
                }
            }
        }
        relations.addAll(Maskings.relations(reading, cellAt, values));
    }

    /** Everything that must be hidden in addition, so that nothing hidden follows from what is shown. */
    List<Leak> leaks() {
        Set<Integer> hidden = new HashSet<>();
        List<Leak> leaks = new ArrayList<>();
        for (int number = 0; number < values.size(); number++) {
            if (occurrences.get(number).stream().anyMatch(Occurrence::hidden)) {
                hidden.add(number);
                leak(number, "同一数字在别处已隐去", leaks);
            }
        }
        List<Relation> all = new ArrayList<>(relations);
        topics.values().forEach(topic -> all.addAll(sums(topic)));
        Suppression.complements(values, all, hidden).forEach((number, protects) -> {
            Occurrence first = occurrences.get(protects).getFirst();
            leak(number, "由它可以推算出第" + first.chapter() + "篇已隐去的“" + first.text() + "”", leaks);
        });
        return leaks;
    }

    private void leak(int number, String why, List<Leak> leaks) {
        for (Occurrence shown : occurrences.get(number)) {
            if (!shown.hidden()) {
                leaks.add(new Leak(shown.chapter(), shown.start(), shown.end(), shown.text(), why));
            }
        }
    }

    private int number(Cell cell) {
        return numbers.computeIfAbsent(cell, any -> {
            values.add(cell.value());
            occurrences.add(new ArrayList<>());
            return values.size() - 1;
        });
    }

    /** Sums that a reader would try: of a superior that tells one figure and subordinates that tell one each. */
    private List<Relation> sums(Map<String, Set<Integer>> topic) {
        Map<String, List<Integer>> below = new HashMap<>();
        topic.forEach((unit, cells) -> {
            if (cells.size() == 1 && parents.get(unit) != null) {
                below.computeIfAbsent(parents.get(unit), any -> new ArrayList<>())
                        .addAll(cells);
            }
        });
        List<Relation> found = new ArrayList<>();
        below.forEach(
                (superior, parts) -> topic.getOrDefault(superior, Set.of()).forEach(whole -> {
                    BigDecimal sum = parts.stream().map(values::get).reduce(BigDecimal.ZERO, BigDecimal::add);
                    if (parts.size() > 1 && sum.compareTo(values.get(whole)) == 0) {
                        found.add(Relation.sum(whole, parts));
                    }
                }));
        return found;
    }
}
