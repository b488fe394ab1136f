package cn.tiaokuai.report.figures;

import cn.tiaokuai.report.analysis.Check;
import cn.tiaokuai.report.figures.model.Presentation;
import cn.tiaokuai.report.figures.model.Suggestion;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * The figures of a text and the data.
 *
 * @param figures bound ones, in the order of the text
 * @param suggestions for figures that are not bound, for each the best first
 * @param checks what does not hold
 */
public record ReportFigures(
        long version, int revision, List<FigureView> figures, List<SuggestionView> suggestions, List<Check> checks) {

    /** A value of the data that a figure seems to tell; binding it takes a person. */
    public record SuggestionView(
            int start,
            int end,
            String text,
            String subject,
            UUID observationId,
            String indicator,
            String indicatorName,
            String measureUnit,
            String period,
            BigDecimal value,
            Presentation presentation,
            String presented,
            double similarity,
            double score,
            boolean agrees,
            String reason) {

        static SuggestionView of(Suggestion found) {
            var known = found.known();
            Presentation presentation = Presentation.like(found.mention().stated());
            return new SuggestionView(
                    found.mention().start(),
                    found.mention().end(),
                    found.mention().text(),
                    found.mention().subject(),
                    known.observation(),
                    known.indicator(),
                    known.name(),
                    known.measureUnit(),
                    known.period(),
                    known.value(),
                    presentation,
                    presentation.text(known.value(), known.measureUnit()),
                    rounded(found.similarity()),
                    rounded(found.score()),
                    found.agrees(),
                    found.reason());
        }

        private static double rounded(double share) {
            return Math.round(share * 1000) / 1000.0;
        }
    }
}
