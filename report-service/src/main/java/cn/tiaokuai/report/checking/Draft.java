package cn.tiaokuai.report.checking;

import cn.tiaokuai.platform.Digests;
import cn.tiaokuai.report.analysis.Reading;
import cn.tiaokuai.report.analysis.Span;
import cn.tiaokuai.report.checking.Objection.Kind;
import cn.tiaokuai.report.checking.Objection.Severity;
import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.drafting.model.Places;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A text on its way to review, with what the reader sees in it.
 *
 * @param text as the reader read it; offsets count in it
 * @param lines where in it the sections stand
 */
public record Draft(ReportRow report, Content content, String text, Reading reading, List<Places.Line> lines) {

    private static final int IDENTITY = 24;
    private static final int EXCERPT = 80;

    static Draft of(ReportRow report, Content content, String text, Reading reading) {
        return new Draft(report, content, text, reading, Places.of(content));
    }

    /**
     * An objection to stretches of the text. It keeps its identity as long as the sentences around them say the same; the
     * number before a heading does not count, since it follows from where the heading stands.
     *
     * @param about what tells it from other objections to the same sentences
     * @param stretches at least one, in the order of the text
     */
    public Objection objection(Kind kind, Severity severity, String about, String message, List<Span> stretches) {
        List<Span> sentences = stretches.stream().map(this::sentence).distinct().toList();
        String said = sentences.stream().map(this::words).collect(Collectors.joining("\n"));
        String id = kind.name().toLowerCase(Locale.ROOT) + "-"
                + Digests.sha256(about + "\n" + said).substring(0, IDENTITY);
        Span first = stretches.getFirst();
        return new Objection(
                id,
                kind,
                severity,
                message,
                section(first.start()),
                first.start(),
                stretches.getLast().end(),
                shortened(words(sentences.getFirst())));
    }

    /** The sentence that a stretch of the text stands in; the stretch itself where it stands in no line. */
    public Span sentence(Span stretch) {
        return lines.stream()
                .filter(line -> line.holds(stretch.start()))
                .findFirst()
                .map(line -> Sentences.around(text, stretch, line.start(), line.end()))
                .orElse(stretch);
    }

    /** The words of a stretch, without blanks around them. */
    public String words(Span stretch) {
        return text.substring(stretch.start(), stretch.end()).strip();
    }

    private UUID section(int at) {
        return lines.stream()
                .filter(line -> line.holds(at))
                .map(Places.Line::section)
                .findFirst()
                .orElse(null);
    }

    /** Never within a character. */
    private static String shortened(String words) {
        if (words.length() <= EXCERPT) {
            return words;
        }
        int end = Character.isHighSurrogate(words.charAt(EXCERPT - 1)) ? EXCERPT - 1 : EXCERPT;
        return words.substring(0, end) + "…";
    }
}
