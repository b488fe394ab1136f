package cn.tiaokuai.report.checking;

import cn.tiaokuai.report.analysis.Figure;
import cn.tiaokuai.report.analysis.Finding;
import cn.tiaokuai.report.analysis.Span;
import cn.tiaokuai.report.checking.Objection.Kind;
import cn.tiaokuai.report.checking.Objection.Severity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Nothing is left to be filled in: XX, ##, masked figures. One objection a sentence, for a masked text has them by the dozen. */
@ApplicationScoped
class PlaceholderCheck implements SubmissionCheck {

    @Override
    public List<Objection> objections(Draft draft) {
        Stream<Span> signs = draft.reading().findings().stream()
                .filter(finding -> finding.kind() == Finding.Kind.PLACEHOLDER)
                .map(finding -> new Span(finding.start(), finding.end()));
        Stream<Span> masked = draft.reading().figures().stream()
                .filter(Figure::masked)
                .map(figure -> new Span(figure.start(), figure.end()));
        Map<Span, List<Span>> bySentence = Stream.concat(signs, masked)
                .sorted(Comparator.comparingInt(Span::start))
                .collect(Collectors.groupingBy(draft::sentence, LinkedHashMap::new, Collectors.toList()));
        return bySentence.values().stream()
                .map(spans -> draft.objection(Kind.PLACEHOLDER, Severity.OVERRULABLE, "", message(draft, spans), spans))
                .toList();
    }

    private static String message(Draft draft, List<Span> spans) {
        String signs = spans.stream()
                .map(span -> "“" + draft.text().substring(span.start(), span.end()) + "”")
                .distinct()
                .collect(Collectors.joining("、"));
        return "文中还有占位符或隐去的数：" + signs;
    }
}
