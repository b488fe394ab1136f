package cn.tiaokuai.report.issuance;

import cn.tiaokuai.contracts.ReportIssued;
import cn.tiaokuai.platform.access.ActivePost;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Role;
import cn.tiaokuai.platform.audit.Audit;
import cn.tiaokuai.platform.days.OfficeDays;
import cn.tiaokuai.platform.events.Outbox;
import cn.tiaokuai.platform.http.ETags;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.problems.Violations;
import cn.tiaokuai.report.drafting.ReportRow;
import cn.tiaokuai.report.drafting.ReportView;
import cn.tiaokuai.report.drafting.Reports;
import cn.tiaokuai.report.drafting.model.ReportState.Approved;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/** 签发: an approved report gets its document number. */
@Path("/api/reports/{id}/issuance")
@RunOnVirtualThread
@Transactional
public class IssuanceResource {

    /** The year of a document is that of the office's wall. */
    private final ActivePost activePost;

    private final Reports reports;
    private final DocumentNumbers numbers;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    IssuanceResource(
            ActivePost activePost, Reports reports, DocumentNumbers numbers, Outbox outbox, Audit audit, Clock clock) {
        this.activePost = activePost;
        this.reports = reports;
        this.numbers = numbers;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What an issuance needs.
     *
     * @param mark 机关代字, as in 临交
     */
    public record NewIssuance(String mark) {

        private static final Pattern MARK = Pattern.compile("\\p{IsHan}{1,12}");

        private void check() {
            Violations violations = new Violations();
            violations.unless(mark != null && MARK.matcher(mark).matches(), "mark", "须为 1 到 12 个汉字");
            violations.stop();
        }
    }

    /** Gives an approved report of the own unit its document number. */
    @POST
    public Response issue(@PathParam("id") UUID id, NewIssuance issuance) {
        Post post = activePost.require(Role.ISSUER);
        Requests.body(issuance).check();
        ReportRow report = reports.own(id, post);
        if (!(report.state() instanceof Approved approved)) {
            throw Problems.conflict("not-approved", "只有审核通过且未签发的报告可以签发");
        }
        Instant now = clock.instant();
        String number = numbers.next(
                        issuance.mark(), post.unit(), OfficeDays.day(now).getYear())
                .toString();
        report.become(approved.issue(number));
        report.issuedAt = now;
        report.issuedBy = activePost.actor().name();
        audit.changed("issuance", "report", id, approved.digest(), approved.digest());
        outbox.publish(new ReportIssued(
                id,
                report.unit,
                report.submittedTitle,
                report.year,
                number,
                approved.digest(),
                activePost.actor(),
                now));
        return Response.created(URI.create("/api/reports/" + id))
                .tag(ETags.of(report.version))
                .entity(ReportView.brief(report, post))
                .build();
    }
}
