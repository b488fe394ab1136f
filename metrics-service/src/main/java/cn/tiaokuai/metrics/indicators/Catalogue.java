package cn.tiaokuai.metrics.indicators;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.metrics.model.Aggregation;
import cn.tiaokuai.platform.Digests;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Adds to the catalogue and changes it; no wording of a definition is ever lost. */
@ApplicationScoped
class Catalogue {

    private final Indicators indicators;
    private final Audit audit;
    private final Clock clock;

    Catalogue(Indicators indicators, Audit audit, Clock clock) {
        this.indicators = indicators;
        this.audit = audit;
        this.clock = clock;
    }

    /** Adds an indicator; a 409 problem when its code is taken. */
    IndicatorRow add(NewIndicator given, String owner, Actor by) {
        if (indicators.named(given.code()).isPresent()) {
            throw taken(given.code());
        }
        if (given.numerator() != null) {
            requirePart("numerator", given.numerator(), given);
            requirePart("denominator", given.denominator(), given);
        }
        IndicatorRow row = new IndicatorRow(given, owner, by.username(), clock.instant());
        Requests.unlessRaced(() -> indicators.persistAndFlush(row), () -> taken(row.code));
        keep(new DefinitionRow(row, null, null, by.username(), clock.instant()));
        audit.changed("creation", "indicator", row.code, null, digest(row));
        return row;
    }

    /** Changes one; another wording of its definition becomes a version. */
    void change(IndicatorRow row, IndicatorChange given, Actor by) {
        String before = digest(row);
        boolean redefined = given.redefines(row);
        row.take(given.terms());
        row.version++;
        if (redefined) {
            row.definition = given.definition().strip();
            row.definitionVersion++;
            keep(new DefinitionRow(
                    row, given.definitionFrom(), given.reason().strip(), by.username(), clock.instant()));
        }
        audit.changed("change", "indicator", row.code, before, digest(row));
    }

    private void keep(DefinitionRow wording) {
        // The row first: its wordings refer to it.
        indicators.flush();
        indicators.getEntityManager().persist(wording);
    }

    /** Sums of the same periods are divided, nothing else: ratios of ratios are told by nobody. */
    private void requirePart(String field, String code, NewIndicator ratio) {
        IndicatorRow part = indicators.require(field, code);
        if (part.aggregation != Aggregation.SUM || part.frequency != ratio.frequency()) {
            throw Problems.invalid(field, "须为频度相同、aggregation 为 SUM 的指标");
        }
    }

    private static String digest(IndicatorRow row) {
        return Digests.sha256(new IndicatorView(row).toString());
    }

    private static HttpProblem taken(String code) {
        return Problems.conflict("indicator-exists", "代码“" + code + "”已被使用");
    }
}
