package cn.tiaokuai.report.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a report as a careful official would: its outline in whatever numbering style, every figure with what it counts,
 * the arithmetic that the text states, and what its plan promises. Deterministic rules, no language model.
 *
 * <p>A reader remembers the paragraphs of the text it read last: reading the text again after an edit costs the edited
 * paragraph and what compares figures across the text. One reader serves one thread.
 */
public final class Reader {

    /** All that the reading of a paragraph depends on. */
    private record Key(String paragraph, Context context, List<Span> headings) {}

    private Map<Key, ParagraphReading> known = Map.of();

    /** What stands in a text; offsets count UTF-16 units of this very text. */
    public static Reading read(String text) {
        return new Reader().readAgain(text);
    }

    /** As {@link #read}, with the paragraphs that are as they were taken from the last reading. */
    public Reading readAgain(String text) {
        List<Span> lines = Lines.of(text);
        Imprint imprint = Imprint.of(text, lines);
        List<Span> body = lines.stream()
                .filter(line -> line.start() >= imprint.titleEnd())
                .toList();
        List<Heading> headings = Headings.find(text, body);
        List<Integer> levels = Outline.levels(headings);
        String plain = Punctuation.full(text);
        List<Part> parts = Parts.of(plain, headings, levels, imprint.reportYear());
        List<Block> blocks = Block.of(plain, body, headings, parts, imprint.reportYear());

        Map<Key, ParagraphReading> read = new HashMap<>();
        List<Figure> figures = new ArrayList<>();
        List<Check> checks = new ArrayList<>();
        List<Commitment> commitments = new ArrayList<>();
        List<Passage> problems = new ArrayList<>();
        List<Honour> honours = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Block block : blocks) {
            int start = block.span().start();
            Key key = new Key(
                    text.substring(start, block.span().end()),
                    new Context(block.part(), imprint.reportYear(), imprint.planYear()),
                    block.headings());
            ParagraphReading paragraph = known.get(key);
            if (paragraph == null) {
                paragraph = read.get(key);
            }
            if (paragraph == null) {
                paragraph = ParagraphReading.of(key.paragraph(), key.context(), key.headings());
            }
            read.put(key, paragraph);
            paragraph.figures().forEach(found -> figures.add(found.shifted(start)));
            paragraph.checks().forEach(found -> checks.add(found.shifted(start)));
            if (!imprint.isSignature(block.span(), key.paragraph())) {
                paragraph.commitments().forEach(found -> commitments.add(found.shifted(start)));
            }
            paragraph.problems().forEach(found -> problems.add(found.shifted(start)));
            paragraph.honours().forEach(found -> honours.add(found.shifted(start)));
            paragraph.findings().forEach(found -> findings.add(found.shifted(start)));
        }
        known = read;
        checks.addAll(RepeatChecks.of(plain, figures));
        checks.addAll(DateChecks.of(text, figures, imprint));
        findings.addAll(DateChecks.signature(imprint));
        findings.addAll(Findings.numbering(headings, levels));
        findings.addAll(Findings.repeated(text, blocks.stream().map(Block::span).toList()));
        return new Reading(
                imprint.title(),
                imprint.unit(),
                imprint.reportYear(),
                imprint.planYear(),
                imprint.addressee(),
                imprint.signedBy(),
                imprint.signedOn(),
                Outline.sections(headings, levels, parts, text.length()),
                List.copyOf(figures),
                List.copyOf(checks),
                List.copyOf(commitments),
                List.copyOf(problems),
                List.copyOf(honours),
                List.copyOf(findings));
    }
}
