package cn.tiaokuai.metrics.imports;

import cn.tiaokuai.metrics.Fault;
import cn.tiaokuai.metrics.model.QualifiedNumber;
import cn.tiaokuai.metrics.model.Qualifier;
import cn.tiaokuai.metrics.model.Stage;
import cn.tiaokuai.metrics.observations.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Columns of a table of values. */
enum ValueColumn implements Titled {
    INDICATOR("indicator", "指标代码"),
    PERIOD("period", "期间"),
    VALUE("value", "数值"),
    QUALIFIER("qualifier", "限定"),
    STAGE("stage", "阶段"),
    SOURCE("source", "来源"),
    REASON("reason", "更正原因"),
    VERSION("version", "版本");

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

    ValueColumn(String field, String word) {
        this.field = field;
        this.word = word;
    }

    @Override
    public String field() {
        return field;
    }

    @Override
    public String word() {
        return word;
    }

    /**
     * A row as an entry.
     *
     * @param faults what could not be read
     */
    record Read(Entry entry, List<Fault> faults) {}

    static Read read(Sheet.Line line, Places places) {
        List<Fault> faults = new ArrayList<>();
        if (line.broken() != null) {
            faults.add(new Fault("row", line.broken()));
        }
        Optional<QualifiedNumber> number = QualifiedNumber.parse(places.text(line, VALUE));
        if (number.isEmpty()) {
            faults.add(new Fault(VALUE.field, "不是数"));
        }
        Qualifier named = places.constant(line, QUALIFIER, QUALIFIERS, faults);
        Qualifier written = number.map(QualifiedNumber::qualifier).orElse(null);
        if (named != null && written != null && named != written) {
            faults.add(new Fault(QUALIFIER.field, "与数值中的限定不一致"));
        }
        Stage stage = places.constant(line, STAGE, STAGES, faults);
        return new Read(
                new Entry(
                        places.text(line, INDICATOR),
                        places.text(line, PERIOD),
                        number.map(QualifiedNumber::value).orElse(null),
                        named == null ? written : named,
                        stage,
                        places.textOrNull(line, SOURCE),
                        places.textOrNull(line, REASON),
                        places.whole(line, VERSION, faults)),
                faults);
    }
}
