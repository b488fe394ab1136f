package cn.tiaokuai.metrics.scorecards;

import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.metrics.scorecards.CardDefinition.CardAdjustment;
import cn.tiaokuai.metrics.scorecards.CardDefinition.CardBand;
import cn.tiaokuai.metrics.scorecards.CardDefinition.CardItem;
import cn.tiaokuai.metrics.scorecards.CardDefinition.Kind;
import cn.tiaokuai.metrics.scorecards.CardDefinition.Source;
import cn.tiaokuai.platform.problems.Violations;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;

/** What a scorecard must be for its rules to mean something. */
record CardChecks(Limits limits, CardLimits own) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    void check(CardDefinition card) {
        Violations violations = new Violations();
        violations.text("title", card.title(), limits.nameLength());
        limits.year(violations, "year", card.year());
        violations.present("missing", card.missing());
        units(violations, card.units());
        limits.optionalNumber(violations, "bonusCap", card.bonusCap());
        limits.optionalNumber(violations, "penaltyCap", card.penaltyCap());
        violations.unless(card.bonusCap() == null || card.bonusCap().signum() >= 0, "bonusCap", "不能小于零");
        violations.unless(card.penaltyCap() == null || card.penaltyCap().signum() >= 0, "penaltyCap", "不能小于零");
        List<CardItem> items = card.items() == null ? List.of() : card.items();
        violations.unless(!items.isEmpty() && items.size() <= own.items(), "items", "须有 1 到 " + own.items() + " 项");
        for (int i = 0; i < Math.min(items.size(), own.items()); i++) {
            item(violations, "items[" + i + "]", items.get(i));
        }
        List<CardAdjustment> adjustments = card.adjustmentsOrNone();
        violations.unless(adjustments.size() <= own.adjustments(), "adjustments", "不能超过 " + own.adjustments() + " 项");
        for (int i = 0; i < Math.min(adjustments.size(), own.adjustments()); i++) {
            adjustment(violations, "adjustments[" + i + "]", adjustments.get(i), card.units());
        }
        violations.stop();
        BigDecimal weights = items.stream().map(CardItem::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        violations.unless(weights.compareTo(ALL) == 0, "items", "权重之和须为 100，现为 " + weights.toPlainString());
        violations.stop();
    }

    private void units(Violations violations, List<String> units) {
        List<String> all = units == null ? List.of() : units;
        violations.unless(!all.isEmpty() && all.size() <= own.units(), "units", "须有 1 到 " + own.units() + " 个");
        violations.unless(new HashSet<>(all).size() == all.size(), "units", "不能重复");
        for (int i = 0; i < Math.min(all.size(), own.units()); i++) {
            limits.unit(violations, "units[" + i + "]", all.get(i));
        }
    }

    private void item(Violations violations, String field, CardItem item) {
        if (!violations.present(field, item)) {
            return;
        }
        violations.text(field + ".name", item.name(), limits.nameLength());
        limits.number(violations, field + ".weight", item.weight());
        violations.unless(item.weight() == null || item.weight().signum() > 0, field + ".weight", "须大于零");
        violations.present(field + ".source", item.source());
        violations.unless(
                (item.source() == Source.INDICATOR) == (item.indicator() != null), field + ".indicator", "仅用于指标项");
        if (violations.present(field + ".method", item.method())) {
            method(violations, field, item);
        }
    }

    private void method(Violations violations, String field, CardItem item) {
        switch (item.method()) {
            case PROPORTION -> {
                limits.optionalNumber(violations, field + ".cap", item.cap());
                violations.unless(item.cap() == null || item.cap().signum() > 0, field + ".cap", "须大于零");
            }
            case EFFICACY -> {
                limits.number(violations, field + ".bad", item.bad());
                limits.number(violations, field + ".good", item.good());
                violations.unless(
                        item.bad() == null || item.good() == null || item.bad().compareTo(item.good()) != 0,
                        field + ".good",
                        "不能与不允许值相同");
            }
            case BANDS -> bands(violations, field + ".bands", item.bands() == null ? List.of() : item.bands());
        }
    }

    private void bands(Violations violations, String field, List<CardBand> bands) {
        violations.unless(!bands.isEmpty() && bands.size() <= own.bands(), field, "须有 1 到 " + own.bands() + " 档");
        HashSet<BigDecimal> begins = new HashSet<>();
        for (int i = 0; i < Math.min(bands.size(), own.bands()); i++) {
            CardBand band = bands.get(i);
            String name = field + "[" + i + "]";
            if (violations.present(name, band)) {
                limits.number(violations, name + ".from", band.from());
                limits.number(violations, name + ".share", band.share());
                violations.unless(band.share() == null || band.share().signum() >= 0, name + ".share", "不能小于零");
                violations.unless(
                        band.from() == null || begins.add(band.from().stripTrailingZeros()), name + ".from", "不能重复");
            }
        }
    }

    private void adjustment(Violations violations, String field, CardAdjustment given, List<String> units) {
        if (!violations.present(field, given)) {
            return;
        }
        violations.unless(units != null && units.contains(given.unit()), field + ".unit", "须为考核对象");
        violations.lines(field + ".reason", given.reason(), limits.textLength());
        if (violations.present(field + ".kind", given.kind())) {
            boolean veto = given.kind() == Kind.VETO;
            limits.optionalNumber(violations, field + ".points", given.points());
            violations.unless(
                    veto
                            ? given.points() == null
                            : given.points() != null && given.points().signum() > 0,
                    field + ".points",
                    veto ? "一票否决没有分值" : "须大于零");
        }
    }
}
