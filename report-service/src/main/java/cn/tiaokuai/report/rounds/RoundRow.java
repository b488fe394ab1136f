package cn.tiaokuai.report.rounds;

import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.days.ReminderDays;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.report.Kind;
import cn.tiaokuai.report.templates.TemplateRef;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

@Entity(name = "Round")
@Table(name = "round")
class RoundRow {

    @Id
    UUID id;

    @Column(name = "unit_code")
    String unit;

    @Column(name = "unit_path")
    String unitPath;

    @Column(name = "line_path")
    String linePath;

    long version;
    String title;

    @Enumerated(EnumType.STRING)
    Kind kind;

    int year;
    LocalDate due;

    @Column(name = "required_sections")
    List<String> requiredSections;

    @Column(name = "template_id")
    UUID templateId;

    @Column(name = "template_version")
    Integer templateVersion;

    @Column(name = "remind_before")
    List<Integer> remindBefore;

    @Column(name = "remind_after")
    List<Integer> remindAfter;

    /** No report is approved before those of the called units below are. */
    @Column(name = "children_first")
    boolean childrenFirst;

    /** Null while the round is open. */
    @Column(name = "closed_at")
    Instant closedAt;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "created_at")
    Instant createdAt;

    /** The template that reports follow; null for none. */
    TemplateRef template() {
        return TemplateRef.of(templateId, templateVersion);
    }

    void follow(TemplateRef template) {
        templateId = template.id();
        templateVersion = template.version();
    }

    protected RoundRow() {}

    RoundRow(Post post, NewRound round, String by, Instant at) {
        this.id = UUID.randomUUID();
        this.unit = post.unit();
        this.unitPath = post.path().value();
        this.linePath = post.linePath().value();
        this.version = 1;
        this.title = round.title();
        this.kind = Kind.valueOf(round.kind());
        this.year = round.year();
        this.due = round.due();
        this.requiredSections = round.requiredSections();
        this.childrenFirst = Boolean.TRUE.equals(round.childrenFirst());
        remind(round.reminderDays());
        this.createdBy = by;
        this.createdAt = at;
    }

    void remind(Reminders days) {
        remindBefore = days.before();
        remindAfter = days.after();
    }

    ReminderDays reminderDays() {
        return new ReminderDays(remindBefore, remindAfter);
    }

    boolean isClosed() {
        return closedAt != null;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 once the round is closed */
    void requireOpen() {
        if (isClosed()) {
            throw Problems.conflict("round-closed", "征集“" + title + "”已关闭，不再接收送审、催报和延期申请");
        }
    }
}
