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
        String plain = Punctuation.full(paragraph);
        List<Figure> figures = Figures.find(plain, context);
        List<Check> checks = new ArrayList<>();
        Passages passages = new Passages(plain, figures);
        SumChecks.add(passages, checks);
        ParallelSums.add(passages, checks);
        RateChecks.add(passages, checks);
        GrowthChecks.add(passages, checks);
        ChangeChecks.add(passages, checks);
        ShareChecks.add(passages, checks);
        FarBaseChecks.add(passages, checks);
        EnumerationChecks.add(passages, checks);
        RangeChecks.add(passages, checks);
        ExactSums.add(passages, checks);
        ParagraphReading reading = new ParagraphReading(
                List.copyOf(figures),
                checks.stream().distinct().toList(),
                List.copyOf(Promises.find(plain, figures, context, headings)),
                List.copyOf(Problems.find(plain, context)),
                List.copyOf(Honours.find(plain, context)),
                List.copyOf(Findings.in(paragraph)));
        return plain.equals(paragraph) ? reading : reading.withWordsOf(paragraph);
    }

    /** The same, with words as they are written. */
    private ParagraphReading withWordsOf(String paragraph) {
        return new ParagraphReading(
                figures.stream().map(figure -> figure.withWordsOf(paragraph)).toList(),
                checks,
                commitments.stream()
                        .map(promise -> promise.withWordsOf(paragraph))
                        .toList(),
                problems.stream().map(problem -> problem.withWordsOf(paragraph)).toList(),
                honours.stream().map(honour -> honour.withWordsOf(paragraph)).toList(),
                findings);
    }
}
