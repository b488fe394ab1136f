package cn.tiaokuai.metrics.submissions;

import cn.tiaokuai.contracts.Actor;
import cn.tiaokuai.contracts.SubjectKind;
import cn.tiaokuai.platform.Digests;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.access.Scope;
import cn.tiaokuai.platform.units.UnitPath;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Values or a decomposition on the way to review and back, as submitted last. */
@Entity(name = "Submission")
@Table(name = "submission")
class SubmissionRow {

    @Id
    UUID id;

    @Column(name = "unit_code", updatable = false)
    String unit;

    @Column(name = "unit_path", updatable = false)
    String unitPath;

    @Column(name = "line_path", updatable = false)
    String linePath;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    SubjectKind kind;

    String title;
    int year;
    String addressee;

    /** Codes of the superiors that may see it before it is approved. */
    List<String> readers;

    /** Counts its submissions from 1. */
    int number;

    /** See {@link SubmittedContent}. */
    String content;

    String digest;

    @Enumerated(EnumType.STRING)
    SubmissionState state;

    @Column(name = "submitted_by")
    String submittedBy;

    @Column(name = "submitted_by_name")
    String submittedByName;

    @Column(name = "submitted_at")
    Instant submittedAt;

    /** How many decisions of superiors about this submission stand. */
    @Column(name = "decided_above")
    int decidedAbove;

    @Column(name = "decided_by")
    String decidedBy;

    @Column(name = "decided_by_name")
    String decidedByName;

    @Column(name = "decided_at")
    Instant decidedAt;

    /** Why it was returned. */
    String reason;

    /** Of an approved one, what does not count all the same and why: by identity of the value or code of the unit. */
    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> uncounted;

    long version;

    protected SubmissionRow() {}

    SubmissionRow(Post post, SubjectKind kind) {
        this.id = UUID.randomUUID();
        this.unit = post.unit();
        this.unitPath = post.path().value();
        this.linePath = post.linePath().value();
        this.kind = kind;
        this.uncounted = Map.of();
    }

    /** Submits it, for the first time or again. */
    void submit(NewSubmission given, Addressed to, SubmittedContent submitted, Actor by, Instant now) {
        title = given.title().strip();
        year = submitted.year();
        addressee = to.addressee();
        readers = List.copyOf(to.readers());
        number++;
        content = submitted.text();
        digest = Digests.sha256(content);
        state = SubmissionState.UNDER_REVIEW;
        submittedBy = by.username();
        submittedByName = by.name();
        submittedAt = now;
        decidedAbove = 0;
        decidedBy = null;
        decidedByName = null;
        decidedAt = null;
        reason = null;
        version++;
    }

    /** It is decided, or taken back. */
    void become(SubmissionState next, Actor by, Instant at) {
        state = next;
        decidedBy = by.username();
        decidedByName = by.name();
        decidedAt = at;
        version++;
    }

    /** Whether an answer is about what is under review now. */
    boolean isAnsweredBy(int submission, String answered) {
        return state == SubmissionState.UNDER_REVIEW && number == submission && digest.equals(answered);
    }

    Scope scope() {
        return new Scope(unit, UnitPath.of(unitPath), UnitPath.of(linePath));
    }
}
