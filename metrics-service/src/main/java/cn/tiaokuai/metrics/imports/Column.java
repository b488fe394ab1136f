package cn.tiaokuai.metrics.imports;

import cn.tiaokuai.metrics.model.QualifiedNumber;
import cn.tiaokuai.metrics.model.Qualifier;
import cn.tiaokuai.metrics.model.Stage;
import cn.tiaokuai.metrics.observations.Entering.Fault;
import cn.tiaokuai.metrics.observations.Entry;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Columns of a table of values, by the words that stand above them; others are kept and not read. */
enum Column {
    INDICATOR("indicator", "指标代码"),
    PERIOD("period", "期间"),
    VALUE("value", "数值"),
    QUALIFIER("qualifier", "限定"),
    STAGE("stage", "阶段"),
    SOURCE("source", "来源"),
    REASON("reason", "更正原因"),
    VERSION("version", "版本");

    /** Above what is said about each row; such columns of a file that was handed back before are not read. */
    static final String OUTCOME = "导入结果";

    static final String MESSAGE = "说明";

    private static final Map<String, Qualifier> QUALIFIERS = Map.of(
            "约", Qualifier.ABOUT,
            "超过", Qualifier.MORE_THAN,
            "不足", Qualifier.LESS_THAN,
            "不少于", Qualifier.AT_LEAST,
            "不超过", Qualifier.AT_MOST);
    private static final Map<String, Stage> STAGES =
            Map.of("初报", Stage.PRELIMINARY, "修订", Stage.REVISED, "终报", Stage.FINAL);

    private final String field;
    private final String word;

    Column(String field, String word) {
        this.field = field;
        this.word = word;
    }

    String field() {
        return field;
    }

    /** Where each column stands; those that are missing are absent. */
    static Map<Column, Integer> places(List<String> header) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        for (Column column : values()) {
            for (int i = 0; i < header.size(); i++) {
                String name = header.get(i).strip();
                if (name.equalsIgnoreCase(column.field) || name.equals(column.word)) {
                    places.putIfAbsent(column, i);
                }
            }
        }
        return places;
    }

    /** Names of those without which nothing can be read. */
    static List<String> missing(Map<Column, Integer> places) {
        return List.of(INDICATOR, PERIOD, VALUE).stream()
                .filter(column -> !places.containsKey(column))
                .map(column -> column.word)
                .toList();
    }

    /**
     * A row as an entry.
     *
     * @param faults what could not be read
     */
    record Read(Entry entry, List<Fault> faults) {}

    static Read read(Sheet.Line line, Map<Column, Integer> places) {
        List<Fault> faults = new ArrayList<>();
        if (line.broken() != null) {
            faults.add(new Fault("row", line.broken()));
        }
        Optional<QualifiedNumber> number = QualifiedNumber.parse(text(line, places, VALUE));
        if (number.isEmpty()) {
            faults.add(new Fault(VALUE.field, "不是数"));
        }
        Qualifier named = word(line, places, QUALIFIER, QUALIFIERS, Qualifier.class, faults);
        Qualifier written = number.map(QualifiedNumber::qualifier).orElse(null);
        if (named != null && written != null && named != written) {
            faults.add(new Fault(QUALIFIER.field, "与数值中的限定不一致"));
        }
        Stage stage = word(line, places, STAGE, STAGES, Stage.class, faults);
        String given = text(line, places, SOURCE);
        String reason = text(line, places, REASON);
        return new Read(
                new Entry(
                        text(line, places, INDICATOR),
                        text(line, places, PERIOD),
                        number.map(QualifiedNumber::value).orElse(null),
                        named == null ? written : named,
                        stage,
                        given.isEmpty() ? null : given,
                        reason.isEmpty() ? null : reason,
                        version(line, places, faults)),
                faults);
    }

    private static Long version(Sheet.Line line, Map<Column, Integer> places, List<Fault> faults) {
        String text = text(line, places, VERSION);
        try {
            return text.isEmpty() ? null : Long.valueOf(text);
        } catch (NumberFormatException e) {
            faults.add(new Fault(VERSION.field, "须为整数"));
            return null;
        }
    }

    private static <E extends Enum<E>> E word(
            Sheet.Line line,
            Map<Column, Integer> places,
            Column column,
            Map<String, E> words,
            Class<E> constants,
            List<Fault> faults) {
        String text = text(line, places, column);
        if (text.isEmpty()) {
            return null;
        }
        E meant = words.get(text);
        if (meant != null) {
            return meant;
        }
        for (E constant : constants.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        faults.add(new Fault(
                column.field,
                "须为下列之一：" + String.join("、", words.keySet().stream().sorted().toList())));
        return null;
    }

    private static String text(Sheet.Line line, Map<Column, Integer> places, Column column) {
        Integer place = places.get(column);
        return place == null ? "" : line.cell(place).strip();
    }
}
