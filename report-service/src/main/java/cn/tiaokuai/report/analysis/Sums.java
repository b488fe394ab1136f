package cn.tiaokuai.report.analysis;

import cn.tiaokuai.report.analysis.Check.Kind;
import cn.tiaokuai.report.analysis.Check.Severity;
import java.util.ArrayList;
import java.util.List;

/** Checks of a total and its parts, told in figures and in words. */
final class Sums {

    private Sums() {}

    /** That the parts make up the total. */
    static Check sum(Figure whole, List<Figure> parts, boolean holds, Severity severity) {
        List<Figure> all = new ArrayList<>(parts);
        all.addFirst(whole);
        var computed = Numbers.sumIn(whole, parts);
        return new Check(
                Kind.SUM,
                Numbers.plus(parts) + " = " + Numbers.plain(computed),
                computed,
                whole.value(),
                holds,
                severity,
                Numbers.spans(all),
                holds
                        ? Message.SUM_HOLDS.with(Numbers.listed(parts), Numbers.written(whole))
                        : Message.SUM_FAILS.with(
                                Numbers.listed(parts), Numbers.plain(computed), whole.unit(), Numbers.written(whole)));
    }

    /** Parts that leave something over. */
    static Check within(Figure whole, List<Figure> parts) {
        List<Figure> all = new ArrayList<>(parts);
        all.addFirst(whole);
        var computed = Numbers.sumIn(whole, parts);
        return new Check(
                Kind.RANGE,
                Numbers.plus(parts) + " <= " + Numbers.plain(whole.value()),
                computed,
                whole.value(),
                true,
                Severity.ERROR,
                Numbers.spans(all),
                Message.PARTS_WITHIN.with(Numbers.listed(parts), Numbers.written(whole)));
    }

    /** That a part is not more than the whole. */
    static Check part(Figure whole, Figure part, boolean holds, Severity severity) {
        return new Check(
                Kind.RANGE,
                Numbers.plain(part.value()) + " <= " + Numbers.plain(whole.value()),
                part.value(),
                whole.value(),
                holds,
                severity,
                List.of(whole.span(), part.span()),
                (holds ? Message.PART_WITHIN : Message.PART_EXCEEDS)
                        .with(Numbers.written(part), Numbers.written(whole)));
    }
}
