package cn.tiaokuai.review.cases;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.contracts.Overrule;
import cn.tiaokuai.review.cases.model.HistoryEntry;
import cn.tiaokuai.review.cases.model.HistoryEntry.Link;
import cn.tiaokuai.review.cases.model.HistoryEntry.What;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;

/**
 * A case with everything that happened to it.
 *
 * @param overrules reasons that the reporting unit gave against objections of its checks: what a reviewer should weigh
 * @param historyIntact false when a line of the history was changed or is missing
 */
public record CaseDetails(
        @JsonUnwrapped CaseView summary,
        List<Overrule> overrules,
        List<DecisionView> decisions,
        List<Line> history,
        boolean historyIntact) {

    /** A line of the history; its hash covers the line and the hash of the line before. */
    public record Line(
            int number,
            Instant at,
            What what,
            Actor by,
            String unit,
            Integer ordinal,
            String digest,
            String text,
            String hash) {

        Line(Link link) {
            this(link.entry(), link.hash());
        }

        private Line(HistoryEntry entry, String hash) {
            this(
                    entry.number(),
                    entry.at(),
                    entry.what(),
                    new Actor(entry.username(), entry.name()),
                    entry.unit(),
                    entry.ordinal(),
                    entry.digest(),
                    entry.text(),
                    hash);
        }
    }

    CaseDetails(CaseView summary, List<Overrule> overrules, List<DecisionRow> decisions, List<Link> history) {
        this(
                summary,
                overrules,
                decisions.stream().map(DecisionView::new).toList(),
                history.stream().map(Line::new).toList(),
                HistoryEntry.intact(history));
    }
}
