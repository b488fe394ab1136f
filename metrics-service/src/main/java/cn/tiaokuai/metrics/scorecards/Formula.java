package cn.tiaokuai.metrics.scorecards;

import cn.tiaokuai.metrics.scorecards.CardDefinition.CardBand;
import cn.tiaokuai.metrics.scorecards.CardDefinition.CardItem;
import cn.tiaokuai.metrics.scorecards.model.Basis;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.stream.Collectors;

/** How points come about, in words that a unit can check with a pencil. */
final class Formula {

    private Formula() {}

    static String of(CardItem item) {
        String weight = item.weight().toPlainString();
        return switch (item.method()) {
            case PROPORTION -> weight + "×min(完成率, " + plain(item.cap() == null ? BigDecimal.ONE : item.cap()) + ")";
            case EFFICACY ->
                "%s×(60+40×(%s−%s)/(%s−%s))÷100，限于60到100"
                        .formatted(weight, looked(item), plain(item.bad()), plain(item.good()), plain(item.bad()));
            case BANDS ->
                weight + "×档次系数，"
                        + item.bands().stream()
                                .sorted(Comparator.comparing(CardBand::from).reversed())
                                .map(band -> looked(item) + "≥" + plain(band.from()) + "为" + plain(band.share()))
                                .collect(Collectors.joining("，"))
                        + "，其余为0";
        };
    }

    private static String looked(CardItem item) {
        return item.basis() == Basis.COMPLETION ? "完成率(%)" : "实际值";
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
