package cn.tiaokuai.report.drafting;

import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.drafting.model.TemplateText;
import cn.tiaokuai.report.rounds.Rounds;
import cn.tiaokuai.report.templates.TemplateRef;
import cn.tiaokuai.report.templates.TemplateVersions;
import cn.tiaokuai.report.templates.Templates;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Reports open with the headings of their template: the round's, or the one that the drafter chose; else empty. */
@ApplicationScoped
class Beginnings {

    private final Rounds rounds;
    private final Templates templates;
    private final TemplateVersions versions;

    Beginnings(Rounds rounds, Templates templates, TemplateVersions versions) {
        this.rounds = rounds;
        this.templates = templates;
        this.versions = versions;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 for a template that may not be used, or not in this round */
    Beginning of(NewReport asked, String title, Post post) {
        Optional<TemplateRef> template = called(asked).or(() -> chosen(asked, post));
        Content content = template.map(versions::blueprint)
                .map(blueprint -> TemplateText.of(title, blueprint.of(asked.year())))
                .orElseGet(() -> Content.empty(title));
        return new Beginning(template, content);
    }

    /** The version that the round was called with, even where the template has a newer one now. */
    private Optional<TemplateRef> called(NewReport asked) {
        Optional<TemplateRef> called = Optional.ofNullable(asked.roundId()).flatMap(rounds::template);
        if (called.isPresent()
                && asked.templateId() != null
                && !asked.templateId().equals(called.get().id())) {
            throw Problems.invalid("templateId", "征集指定了另一模板");
        }
        return called;
    }

    private Optional<TemplateRef> chosen(NewReport asked, Post post) {
        return Optional.ofNullable(asked.templateId())
                .map(id -> templates.choose("templateId", id, asked.kindOf(), post));
    }
}
