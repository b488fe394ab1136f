package cn.tiaokuai.report.completeness;

import cn.tiaokuai.platform.Digests;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.report.drafting.Drafting;
import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.rounds.Rounds;
import cn.tiaokuai.report.templates.TemplateRef;
import cn.tiaokuai.report.templates.Templates;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Lets a report that has begun follow a template: an imported text, say, or one that is older than the template. */
@ApplicationScoped
class Following {

    private final Templates templates;
    private final Rounds rounds;
    private final Drafting drafting;
    private final Audit audit;

    Following(Templates templates, Rounds rounds, Drafting drafting, Audit audit) {
        this.templates = templates;
        this.rounds = rounds;
        this.drafting = drafting;
        this.audit = audit;
    }

    /**
     * From now on the report is held against the template; its version counts on, since what it lacks is another thing now.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 428, 412 for the version; 409 while the report is locked; 422 for a
     *     template that may not be used, or another than its round names
     */
    void follow(ReportRow report, String ifMatch, UUID template, Post post) {
        drafting.requireEditable(report, ifMatch);
        TemplateRef ref =
                called(report, template).orElseGet(() -> templates.choose("templateId", template, report.kind, post));
        audit.changed("template", "report", report.id, digest(report), digest(ref.id(), ref.version()));
        report.templateId = ref.id();
        report.templateVersion = ref.version();
        report.version++;
    }

    /** A round names its template in the version of its call. */
    private Optional<TemplateRef> called(ReportRow report, UUID template) {
        Optional<TemplateRef> called = Optional.ofNullable(report.roundId).flatMap(rounds::template);
        if (called.isPresent() && !called.get().id().equals(template)) {
            throw Problems.invalid("templateId", "征集指定了另一模板");
        }
        return called;
    }

    private static String digest(ReportRow report) {
        return report.templateId == null ? null : digest(report.templateId, report.templateVersion);
    }

    private static String digest(UUID template, int version) {
        return Digests.sha256(template + "/" + version);
    }
}
