package cn.tiaokuai.metrics.imports;

import cn.tiaokuai.metrics.Fault;
import cn.tiaokuai.metrics.model.Nature;
import cn.tiaokuai.metrics.model.QualifiedNumber;
import cn.tiaokuai.metrics.targets.TargetEntry;
import cn.tiaokuai.metrics.targets.Wanted;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Columns of a table of targets. */
enum TargetColumn implements Titled {
    UNIT("unit", "单位代码"),
    INDICATOR("indicator", "指标代码"),
    YEAR("year", "年度"),
    BASELINE("baseline", "基期值"),
    VALUE("value", "目标值"),
    VALUE_TO("valueTo", "上限"),
    NATURE("nature", "性质"),
    JANUARY("plan01", "一月末"),
    FEBRUARY("plan02", "二月末"),
    MARCH("plan03", "三月末"),
    APRIL("plan04", "四月末"),
    MAY("plan05", "五月末"),
    JUNE("plan06", "六月末"),
    JULY("plan07", "七月末"),
    AUGUST("plan08", "八月末"),
    SEPTEMBER("plan09", "九月末"),
    OCTOBER("plan10", "十月末"),
    NOVEMBER("plan11", "十一月末"),
    DECEMBER("plan12", "十二月末"),
    REASON("reason", "原因"),
    REVISION("revision", "版次");

    private static final List<TargetColumn> MONTHS = Stream.of(values())
            .filter(column -> column.field.startsWith("plan"))
            .toList();
    private static final Map<String, Nature> NATURES = Map.of("约束性", Nature.BINDING, "预期性", Nature.EXPECTED);

    private final String field;
    private final String word;

    TargetColumn(String field, String word) {
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

    /** Also 1月末, as often as 一月末. */
    @Override
    public boolean isNamed(String header) {
        int month = MONTHS.indexOf(this) + 1;
        return Titled.super.isNamed(header) || (month > 0 && header.equals(month + "月末"));
    }

    /**
     * A row as a target to be set.
     *
     * @param faults what could not be read
     */
    record Read(TargetEntry entry, List<Fault> faults) {}

    static Read read(Sheet.Line line, Places places) {
        List<Fault> faults = new ArrayList<>();
        if (line.broken() != null) {
            faults.add(new Fault("row", line.broken()));
        }
        Wanted wanted = new Wanted(
                number(line, places, BASELINE, faults),
                number(line, places, VALUE, faults),
                number(line, places, VALUE_TO, faults),
                places.constant(line, NATURE, NATURES, faults),
                plan(line, places, faults));
        Long year = places.whole(line, YEAR, faults);
        Long revision = places.whole(line, REVISION, faults);
        return new Read(
                new TargetEntry(
                        places.text(line, UNIT),
                        places.text(line, INDICATOR),
                        year == null ? null : Math.clamp(year, 0, Integer.MAX_VALUE),
                        wanted,
                        places.textOrNull(line, REASON),
                        revision),
                faults);
    }

    /** Null for a straight line; where a month is missing that is noticed with the rest of what is wanted. */
    private static List<BigDecimal> plan(Sheet.Line line, Places places, List<Fault> faults) {
        List<BigDecimal> plan = new ArrayList<>();
        MONTHS.forEach(month -> plan.add(number(line, places, month, faults)));
        return plan.stream().allMatch(Objects::isNull) ? null : plan;
    }

    private static BigDecimal number(Sheet.Line line, Places places, TargetColumn column, List<Fault> faults) {
        String text = places.text(line, column);
        if (text.isEmpty()) {
            return null;
        }
        Optional<QualifiedNumber> number = QualifiedNumber.parse(text);
        if (number.isEmpty() || number.get().qualifier() != null) {
            faults.add(new Fault(column.field, number.isEmpty() ? "不是数" : "不能带有限定词"));
            return null;
        }
        return number.get().value();
    }
}
