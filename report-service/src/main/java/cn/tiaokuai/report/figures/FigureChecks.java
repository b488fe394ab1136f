package cn.tiaokuai.report.figures;

import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.report.analysis.Check;
import cn.tiaokuai.report.analysis.Check.Kind;
import cn.tiaokuai.report.analysis.Check.Severity;
import cn.tiaokuai.report.analysis.Span;
import cn.tiaokuai.report.data.HistoryRow;
import cn.tiaokuai.report.data.ObservationRow;
import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.drafting.model.BoundFigures.Place;
import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.figures.Bindings.Bound;
import cn.tiaokuai.report.figures.model.Stated;
import cn.tiaokuai.report.figures.model.Suggestion;
import cn.tiaokuai.report.material.RevokedMaterial;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Contradictions between a text and the data: ERROR where the figure is bound or its fact
 * was taken back, HINT where it only seems to be that value. */
@ApplicationScoped
public class FigureChecks {

    private final Bindings bindings;
    private final Suggestions suggestions;
    private final RevokedMaterial revoked;

    FigureChecks(Bindings bindings, Suggestions suggestions, RevokedMaterial revoked) {
        this.bindings = bindings;
        this.suggestions = suggestions;
        this.revoked = revoked;
    }

    /** What does not hold in one text of a report of the post's own unit. */
    public List<Check> of(ReportRow report, Content content, int revision, Post post) {
        FigureTexts texts = new FigureTexts(content);
        List<Bound> bound = bindings.in(report, content, revision, post);
        return of(report, content, bound, texts, suggestions.of(report, texts, bound, post));
    }

    List<Check> of(
            ReportRow report, Content content, List<Bound> bound, FigureTexts texts, List<Suggestion> suggested) {
        List<Check> checks = new ArrayList<>();
        bound.forEach(figure -> check(figure, texts).ifPresent(checks::add));
        revoked.in(report.id, content).stream().map(FigureChecks::undone).forEach(checks::add);
        suggested.stream()
                .filter(Suggestion::contradicts)
                .map(FigureChecks::hint)
                .forEach(checks::add);
        return checks;
    }

    private static Optional<Check> check(Bound bound, FigureTexts texts) {
        Place place = bound.place();
        if (bound.binding() == null || bound.refresh() == null) {
            return Optional.of(error(place, null, null, "“" + place.text() + "”引用的数据不存在，请重新引用或解除"));
        }
        ObservationRow data = bound.observation();
        if (data == null) {
            return Optional.empty();
        }
        Optional<Stated> stated = texts.stated(place.start(), place.end());
        boolean says = stated.map(number -> number.says(data.value, data.measureUnit))
                .orElseGet(() -> place.text().equals(bound.binding().present(data)));
        if (says) {
            return Optional.empty();
        }
        BigDecimal written = stated.map(Stated::value).orElse(null);
        return Optional.of(error(place, data, written, message(bound, data)));
    }

    private static String message(Bound bound, ObservationRow data) {
        String name = "“" + bound.binding().indicatorName + "”" + data.period;
        String now = bound.binding().present(data);
        if (!bound.isChanged()) {
            return "“" + bound.place().text() + "”与引用的数据" + name + "（" + now + "）不一致，请刷新或解除引用";
        }
        String reason = bound.since().stream()
                .map(FigureChecks::reason)
                .reduce("", (before, next) -> next.isEmpty() ? before : next);
        return "“" + bound.place().text() + "”引用的数据" + name + "已更正为" + now
                + (reason.isEmpty() ? "" : "（" + reason + "）") + "，请刷新";
    }

    private static String reason(HistoryRow row) {
        return row.reason == null ? "" : row.reason;
    }

    private static Check error(Place place, ObservationRow data, BigDecimal written, String message) {
        String expression = data == null ? place.text() : expression(data.name(), data.period, data.value);
        return check(
                expression,
                data == null ? null : data.value,
                written,
                Severity.ERROR,
                new Span(place.start(), place.end()),
                message);
    }

    /** What was written because a target was achieved, which it is no more. */
    private static Check undone(RevokedMaterial.Sentence sentence) {
        return check(
                sentence.text(),
                null,
                null,
                Severity.ERROR,
                new Span(sentence.start(), sentence.end()),
                "这句话所依据的目标完成情况已被撤销（" + sentence.why() + "），请修改或删除");
    }

    private static Check hint(Suggestion suggestion) {
        var known = suggestion.known();
        var mention = suggestion.mention();
        return check(
                expression(known.name(), known.period(), known.value()),
                known.value(),
                mention.stated().value(),
                Severity.HINT,
                new Span(mention.start(), mention.end()),
                "“" + mention.subject() + mention.text() + "”与数据不一致：" + suggestion.reason());
    }

    private static String expression(String name, String period, BigDecimal value) {
        return name + " " + period + " = " + value.stripTrailingZeros().toPlainString();
    }

    private static Check check(
            String expression, BigDecimal data, BigDecimal written, Severity severity, Span span, String message) {
        return new Check(Kind.DATA, expression, data, written, false, severity, List.of(span), message);
    }
}
