package cn.tiaokuai.report.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * What one paragraph says by itself; offsets count from its start. Depends on nothing but its text, its headings and its
 * context, so an edit elsewhere leaves it as it is.
 */
record ParagraphReading(
        List<Figure> figures,
        List<Check> checks,
        List<Commitment> commitments,
        List<Passage> problems,
        List<Honour> honours,
        List<Finding> findings) {

    /**
     * Reads a paragraph.
     *
     * @param headings headings within it that introduce text of their own and so promise nothing
     */
    static ParagraphReading of(String paragraph, Context context, List<Span> headings) {
        List<Figure> figures = Figures.find(paragraph, context);
        List<Check> checks = new ArrayList<>();
        Passages passages = new Passages(paragraph, figures);
        SumChecks.add(passages, checks);
        RateChecks.add(passages, checks);
        EnumerationChecks.add(passages, checks);
        RangeChecks.add(passages, checks);
        return new ParagraphReading(
                List.copyOf(figures),
                checks.stream().distinct().toList(),
                List.copyOf(Promises.find(paragraph, figures, context, headings)),
                List.copyOf(Problems.find(paragraph, context)),
                List.copyOf(Honours.find(paragraph, context)),
                List.copyOf(Findings.in(paragraph)));
    }
}
