package cn.tiaokuai.report.drafting;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.http.ETags;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.problems.Violations;
import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.drafting.model.ReportState.Editable;
import cn.tiaokuai.report.images.Images;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Writing: reports begin, get texts, and keep every one of them. */
@ApplicationScoped
public class Drafting {

    private final Reports reports;
    private final Revisions revisions;
    private final Images images;
    private final Audit audit;
    private final Clock clock;
    private final Event<TextSaved> saved;

    Drafting(Reports reports, Revisions revisions, Images images, Audit audit, Clock clock, Event<TextSaved> saved) {
        this.reports = reports;
        this.revisions = revisions;
        this.images = images;
        this.audit = audit;
        this.clock = clock;
        this.saved = saved;
    }

    /**
     * Begins a report of the post's unit.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 when the unit has one of this year and kind, unless the kind
     *     is one of which there may be several
     */
    ReportRow begin(Post post, Actor by, NewReport asked, Beginning beginning) {
        reports.only(asked.kindOf(), asked.year(), post).ifPresent(existing -> {
            throw exists(asked.year(), existing.id);
        });
        Content content = beginning.content();
        ReportRow report = new ReportRow(post, asked.kindOf(), asked.year(), content.title());
        beginning.template().ifPresent(template -> {
            report.templateId = template.id();
            report.templateVersion = template.version();
        });
        report.digest = content.digest();
        report.roundId = asked.roundId();
        report.createdBy = by.username();
        report.createdAt = clock.instant();
        reports.persist(report);
        Requests.unlessRaced(reports::flush, () -> Problems.conflict("report-exists", asked.year() + "年已有同类报告"));
        revisions.persist(new RevisionRow(report, content, by.username(), report.createdAt));
        saved.fire(new TextSaved(report, content, content));
        audit.changed("creation", "report", report.id, null, report.digest);
        return report;
    }

    /**
     * Saves a text as the newest revision.
     *
     * @param ifMatch the version that the text was made from
     * @param edit makes the new text of the one before; called once it is clear that it may be saved
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 428, 412 for the version; 409 while the report is locked
     */
    public ReportRow save(ReportRow report, String ifMatch, Actor by, UnaryOperator<Content> edit) {
        requireEditable(report, ifMatch);
        Content old = revisions.newest(report).content;
        Content content = edit.apply(old);
        requireImages(report, content);
        String before = report.digest;
        report.digest = content.digest();
        report.title = content.title();
        report.revision++;
        report.version++;
        revisions.persist(new RevisionRow(report, content, by.username(), clock.instant()));
        saved.fire(new TextSaved(report, old, content));
        audit.changed("content", "report", report.id, before, report.digest);
        return report;
    }

    /**
     * Saves a text of which one section is new; the state and the version of the section were looked at before.
     *
     * @param over whether it takes the place of the newest revision, which must be an autosaved one
     */
    public void autosave(ReportRow report, Content content, Actor by, boolean over) {
        requireImages(report, content);
        String before = report.digest;
        RevisionRow newest = revisions.newest(report);
        Content old = newest.content;
        report.digest = content.digest();
        report.title = content.title();
        report.version++;
        if (over) {
            newest.rewrite(content, by.username(), clock.instant());
        } else {
            report.revision++;
            RevisionRow revision = new RevisionRow(report, content, by.username(), clock.instant());
            revision.autosaved = true;
            revisions.persist(revision);
        }
        audit.changed("autosave", "report", report.id, before, report.digest);
        saved.fire(new TextSaved(report, old, content));
    }

    /**
     * Keeps the newest revision as it is for ever, as if it had been saved whole.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 428, 412 for the version
     */
    RevisionRow keep(ReportRow report, String ifMatch) {
        ETags.require(ifMatch, report.version);
        RevisionRow newest = revisions.newest(report);
        if (newest.autosaved) {
            newest.autosaved = false;
            audit.changed("revision", "report", report.id, newest.digest, newest.digest);
        }
        return newest;
    }

    /**
     * Refuses what could not be saved, before any work is done for it.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 428, 412 for the version; 409 while the report is locked
     */
    public void requireEditable(ReportRow report, String ifMatch) {
        ETags.require(ifMatch, report.version);
        if (!(report.state() instanceof Editable)) {
            throw locked(report);
        }
    }

    private void requireImages(ReportRow report, Content content) {
        Violations violations = new Violations();
        images.unknown(report.unit, content.images())
                .forEach(digest -> violations.add("document", "图片 " + digest + " 尚未上传"));
        violations.stop();
    }

    /** 409: the state does not allow what was asked. */
    public static RuntimeException locked(ReportRow report) {
        String state = report.state().name().name();
        return Problems.of(409, "report-locked", "报告处于“" + state + "”状态，不能修改", Map.of("state", state));
    }

    private static RuntimeException exists(int year, UUID report) {
        return Problems.of(409, "report-exists", year + "年已有同类报告", Map.of("reportId", report.toString()));
    }
}
