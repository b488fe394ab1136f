package cn.tiaokuai.report.analysis;

import java.util.Comparator;
import java.util.List;

/** A reading for people at a terminal: faults first, then what was found. */
final class HumanReading {

    private static final String RED = "\u001B[31m";
    private static final String YELLOW = "\u001B[33m";
    private static final String GREEN = "\u001B[32m";
    private static final String BOLD = "\u001B[1m";
    private static final String PLAIN = "\u001B[0m";
    private static final int MOST_FINDINGS = 20;
    private static final int AROUND = 12;

    private final String text;
    private final StringBuilder shown = new StringBuilder();

    private HumanReading(String text) {
        this.text = text;
    }

    static String of(String file, String text, Reading reading) {
        HumanReading human = new HumanReading(text);
        human.line(BOLD, "%s  %s".formatted(file, reading.title() == null ? "" : reading.title()));
        human.checks(reading.checks());
        human.findings(reading.findings());
        human.line(BOLD, "提纲");
        for (Section section : reading.sections()) {
            human.line(
                    "",
                    "  ".repeat(section.level())
                            + (section.number() == null ? "" : section.number())
                            + section.heading());
        }
        human.line(
                BOLD,
                "计划事项 %d 条，其中可量化 %d 条"
                        .formatted(
                                reading.commitments().size(),
                                reading.commitments().stream()
                                        .filter(Commitment::measurable)
                                        .count()));
        human.line(
                "",
                "数据 %d 个，存在问题 %d 条，荣誉 %d 项"
                        .formatted(
                                reading.figures().size(),
                                reading.problems().size(),
                                reading.honours().size()));
        return human.shown.toString();
    }

    private void checks(List<Check> checks) {
        List<Check> failing = checks.stream()
                .filter(check -> !check.holds())
                .sorted(Comparator.comparing(Check::severity))
                .toList();
        for (Check check : failing) {
            boolean error = check.severity() == Check.Severity.ERROR;
            line(
                    error ? RED : YELLOW,
                    "%s %s　…%s…"
                            .formatted(
                                    error ? "[错误]" : "[提示]",
                                    check.message(),
                                    around(check.figures().getFirst())));
        }
        line(GREEN, "核对 %d 处，%d 处相符".formatted(checks.size(), checks.size() - failing.size()));
    }

    private void findings(List<Finding> findings) {
        for (Finding finding : findings.subList(0, Math.min(MOST_FINDINGS, findings.size()))) {
            line(YELLOW, "[注意] %s　…%s…".formatted(finding.message(), around(new Span(finding.start(), finding.end()))));
        }
        if (findings.size() > MOST_FINDINGS) {
            line(YELLOW, "[注意] 另有 %d 处，略".formatted(findings.size() - MOST_FINDINGS));
        }
    }

    private String around(Span span) {
        int from = Math.max(0, span.start() - AROUND);
        int to = Math.min(text.length(), span.end() + AROUND);
        return text.substring(from, to).replaceAll("\\s+", " ");
    }

    private void line(String colour, String words) {
        shown.append(colour).append(words).append(colour.isEmpty() ? "" : PLAIN).append('\n');
    }
}
