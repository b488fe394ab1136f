package cn.tiaokuai.report.completeness;

import cn.tiaokuai.report.analysis.Figure;
import cn.tiaokuai.report.analysis.Span;
import cn.tiaokuai.report.checking.Draft;
import cn.tiaokuai.report.completeness.model.Completeness;
import cn.tiaokuai.report.completeness.model.Requirements;
import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.figures.BoundIndicators;
import cn.tiaokuai.report.rounds.Rounds;
import cn.tiaokuai.report.templates.TemplateRef;
import cn.tiaokuai.report.templates.TemplateVersions;
import cn.tiaokuai.report.templates.model.Blueprint;
import cn.tiaokuai.report.templates.model.RequiredIndicator;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares drafts with what their template and round ask for. */
@ApplicationScoped
class Comparison {

    private final TemplateVersions versions;
    private final Rounds rounds;
    private final BoundIndicators bound;

    Comparison(TemplateVersions versions, Rounds rounds, BoundIndicators bound) {
        this.versions = versions;
        this.rounds = rounds;
        this.bound = bound;
    }

    Completeness of(Draft draft) {
        Blueprint blueprint = blueprint(draft.report());
        return Completeness.of(
                draft.content(), new Requirements(blueprint, called(draft.report())), told(draft, blueprint));
    }

    /** What the report's version of its template asks for, with the headings of its year. */
    Blueprint blueprint(ReportRow report) {
        TemplateRef template = TemplateRef.of(report.templateId, report.templateVersion);
        return template == null ? Blueprint.NONE : versions.blueprint(template).of(report.year);
    }

    private List<String> called(ReportRow report) {
        return report.roundId == null ? List.of() : rounds.requiredSections(report.roundId);
    }

    /** Codes of indicators that a figure of the text is bound to, or that it calls by name in a sentence with a figure. */
    private Set<String> told(Draft draft, Blueprint blueprint) {
        if (blueprint.indicators().isEmpty()) {
            return Set.of();
        }
        List<String> sentences = draft.reading().figures().stream()
                .filter(figure -> figure.kind() != Figure.Kind.DATE)
                .map(figure -> draft.sentence(new Span(figure.start(), figure.end())))
                .distinct()
                .map(draft::words)
                .toList();
        Set<String> codes = bound.in(draft.report(), draft.content());
        return blueprint.indicators().stream()
                .filter(indicator -> codes.contains(indicator.code())
                        || sentences.stream().anyMatch(sentence -> sentence.contains(indicator.name())))
                .map(RequiredIndicator::code)
                .collect(Collectors.toSet());
    }
}
