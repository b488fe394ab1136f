package cn.tiaokuai.report.compendium;

import cn.tiaokuai.report.analysis.Check;
import cn.tiaokuai.report.analysis.Figure;
import cn.tiaokuai.report.analysis.Finding;
import cn.tiaokuai.report.analysis.Reading;
import cn.tiaokuai.report.analysis.Span;
import cn.tiaokuai.report.compendium.model.Relation;
import cn.tiaokuai.report.compendium.model.Suppression;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * 脱敏: proposes what a de-identified copy hides: names of persons and places, amounts of money, counts so small that they point
 * to persons, and the figures that would give those counts back. De-identified is not anonymous; a person reviews each.
 */
final class Maskings {

    /** Counts of people and of what happens to people; a count of machines points to nobody. */
    private static final Set<String> OF_PEOPLE =
            Set.of("人", "名", "户", "件", "起", "宗", "例", "位", "人次", "案", "户次", "对", "家");

    private static final Pattern MONEY = Pattern.compile("[万亿]?(?:美)?元");
    private static final Pattern DIGITS = Pattern.compile("[\\d０-９.,，]+");

    private final String text;
    private final Reading reading;
    private final int threshold;
    private final List<Masking> found = new ArrayList<>();

    private Maskings(String text, Reading reading, int threshold) {
        this.text = text;
        this.reading = reading;
        this.threshold = threshold;
    }

    /**
     * What to hide.
     *
     * @param reading of the text
     * @param places names of places that the text may tell, longest first, each with what stands for it
     * @param threshold the smallest count of people that may be shown
     */
    static List<Masking> of(String text, Reading reading, Map<String, String> places, int threshold) {
        Maskings maskings = new Maskings(text, reading, threshold);
        maskings.persons();
        maskings.places(places);
        maskings.amounts();
        maskings.counts();
        maskings.found.sort(Comparator.comparingInt(Masking::start));
        return maskings.found;
    }

    private void persons() {
        for (Finding finding : reading.findings()) {
            if (finding.kind() == Finding.Kind.PERSONAL_NAME) {
                add(Masking.Kind.PERSON, finding.start(), finding.end(), "某某", "疑为人名");
            }
        }
    }

    private void places(Map<String, String> places) {
        places.forEach((name, instead) -> {
            int at = text.indexOf(name);
            while (at >= 0) {
                if (isFree(at, at + name.length())) {
                    add(Masking.Kind.PLACE, at, at + name.length(), instead, "地名");
                }
                at = text.indexOf(name, at + name.length());
            }
        });
    }

    private void amounts() {
        for (Figure figure : reading.figures()) {
            if (figure.value() != null
                    && figure.unit() != null
                    && MONEY.matcher(figure.unit()).matches()) {
                add(Masking.Kind.AMOUNT, figure, "××", "金额");
            }
        }
    }

    /** Equal figures of the same subject are one: hiding one of them alone would hide nothing. */
    private void counts() {
        Map<Object, Integer> cells = new HashMap<>();
        Map<Integer, Integer> cellAt = new HashMap<>();
        List<BigDecimal> values = new ArrayList<>();
        List<List<Figure>> figures = new ArrayList<>();
        for (Figure figure : reading.figures()) {
            if (isCell(figure)) {
                Object key = List.of(
                        figure.value().stripTrailingZeros(),
                        figure.unit() == null ? "" : figure.unit(),
                        figure.subject());
                int cell = cells.computeIfAbsent(key, k -> cells.size());
                if (cell == values.size()) {
                    values.add(figure.value());
                    figures.add(new ArrayList<>());
                }
                figures.get(cell).add(figure);
                cellAt.put(figure.start(), cell);
            }
        }
        Set<Integer> sensitive = new HashSet<>();
        for (int cell = 0; cell < values.size(); cell++) {
            if (isSmall(figures.get(cell).getFirst())) {
                sensitive.add(cell);
            }
        }
        sensitive.forEach(cell -> figures.get(cell)
                .forEach(figure -> add(Masking.Kind.SMALL_COUNT, figure, "若干", "小于 " + threshold + "，可能指向个人")));
        Suppression.complements(values, relations(reading, cellAt, values), sensitive)
                .forEach((cell, protectedCell) -> figures.get(cell).forEach(figure -> {
                    String from = figures.get(protectedCell).getFirst().text();
                    add(Masking.Kind.COMPLEMENT, figure, "若干", "由它可以推算出已隐去的“" + from + "”");
                }));
    }

    private boolean isSmall(Figure figure) {
        return figure.kind() == Figure.Kind.COUNT
                && OF_PEOPLE.contains(figure.unit() == null ? "" : figure.unit())
                && figure.value().signum() > 0
                && figure.value().compareTo(BigDecimal.valueOf(threshold)) < 0;
    }

    /** Whether a figure may follow from others. */
    static boolean isCell(Figure figure) {
        return figure.value() != null && figure.kind() != Figure.Kind.DATE && figure.kind() != Figure.Kind.RANK;
    }

    /** What the checks of a text say about its figures; {@code cellAt} numbers those by where they begin. */
    static List<Relation> relations(Reading reading, Map<Integer, Integer> cellAt, List<BigDecimal> values) {
        List<Relation> relations = new ArrayList<>();
        for (Check check : reading.checks()) {
            List<Integer> members = check.figures().stream()
                    .map(Span::start)
                    .filter(cellAt::containsKey)
                    .map(cellAt::get)
                    .toList();
            boolean whole = members.size() == check.figures().size() && new HashSet<>(members).size() > 1;
            if (whole) {
                switch (check.kind()) {
                    case SUM, DIFFERENCE -> relations.add(sum(members, values));
                    case RATIO, YOY, COMPLETION, REPEAT -> relations.add(Relation.formula(members));
                    case RANGE, ENUMERATION, DATA -> {}
                }
            }
        }
        return relations;
    }

    /** Of figures that add up, the greatest is the sum. */
    private static Relation sum(List<Integer> members, List<BigDecimal> values) {
        int whole = members.stream().max(Comparator.comparing(values::get)).orElseThrow();
        List<Integer> parts = new ArrayList<>(members);
        parts.remove(Integer.valueOf(whole));
        return Relation.sum(whole, parts);
    }

    private void add(Masking.Kind kind, Figure figure, String digits, String why) {
        add(kind, figure.start(), figure.end(), without(figure.text(), figure.unit(), digits), why);
    }

    /** The words of a figure without its digits. */
    static String without(String figure, String unit, String digits) {
        String instead = DIGITS.matcher(figure).replaceFirst(digits);
        return instead.equals(figure) ? digits + (unit == null ? "" : unit) : instead;
    }

    private void add(Masking.Kind kind, int start, int end, String replacement, String why) {
        if (isFree(start, end)) {
            found.add(new Masking(kind, start, end, text.substring(start, end), replacement, why));
        }
    }

    private boolean isFree(int start, int end) {
        return found.stream().noneMatch(masking -> masking.start() < end && start < masking.end());
    }

    /** Names of places with what stands for them, longest first: the name itself, and the name without its kind. */
    static Map<String, String> placeNames(Collection<String> names) {
        Map<String, String> places = new HashMap<>();
        for (String name : names) {
            for (String kind : List.of("街道", "社区", "省", "市", "区", "县", "镇", "乡", "村")) {
                String stem = name.endsWith(kind) ? name.substring(0, name.length() - kind.length()) : "";
                if (stem.length() >= 2) {
                    places.put(name, "某" + kind);
                    places.put(stem, "某地");
                    break;
                }
            }
        }
        Map<String, String> longestFirst = new LinkedHashMap<>();
        places.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder())))
                .forEach(entry -> longestFirst.put(entry.getKey(), entry.getValue()));
        return longestFirst;
    }
}
