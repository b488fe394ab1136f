package cn.tiaokuai.review.cases;

import cn.tiaokuai.contracts.Overrule;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitPath;
import cn.tiaokuai.review.cases.model.CaseStep;
import cn.tiaokuai.review.cases.model.OpenCase;
import cn.tiaokuai.review.cases.model.ReviewCase;
import cn.tiaokuai.review.cases.model.ReviewCase.ApprovedCase;
import cn.tiaokuai.review.cases.model.ReviewCase.ReturnedCase;
import cn.tiaokuai.review.cases.model.ReviewCase.SupersededCase;
import cn.tiaokuai.review.cases.model.ReviewCase.WithdrawnCase;
import cn.tiaokuai.review.cases.model.Subject;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A case as stored. Only what changed is written, lest a decision undo the paths that the directory moves. */
@Entity(name = "ReviewCase")
@Table(name = "review_case")
@DynamicUpdate
public class CaseRow {

    @Id
    UUID id;

    @Column(name = "unit_code")
    String unitCode;

    @Column(name = "unit_path")
    String unitPath;

    @Column(name = "line_path")
    String linePath;

    /** Units that its steps ask. */
    String[] parties;

    /** Units that it tells and does not ask. */
    String[] informed;

    @Column(name = "subject_id")
    UUID subjectId;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject_kind")
    ReviewedKind subjectKind;

    /** Path of the API where it is shown. */
    @Column(name = "shown_at")
    String shownAt;

    /** The round that it answers; null for none. */
    @Column(name = "round_id")
    UUID roundId;

    int submission;
    int revision;
    String digest;
    String title;
    String kind;
    int year;
    String addressee;

    @Column(name = "submitted_by")
    String submittedBy;

    @Column(name = "submitted_by_name")
    String submittedByName;

    @Column(name = "submitted_at")
    Instant submittedAt;

    @Column(name = "route_id")
    UUID routeId;

    @Enumerated(EnumType.STRING)
    CaseStatus state;

    @Column(name = "opened_at")
    Instant openedAt;

    @Column(name = "closed_at")
    Instant closedAt;

    @Column(name = "continues_at")
    Integer continuesAt;

    /** Reasons that the reporting unit gave against objections to the text. */
    @JdbcTypeCode(SqlTypes.JSON)
    List<Overrule> overrules;

    /** How often somebody has acted on it. */
    int acts;

    /** Digest of each section by its identity; empty where the submission did not tell. */
    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> sections;

    static CaseRow of(Submission submitted, Unit unit, UUID routeId, ReviewCase reviewCase, Instant now) {
        CaseRow row = new CaseRow();
        row.id = reviewCase.id();
        row.unitCode = unit.code();
        row.unitPath = unit.path().value();
        row.linePath = unit.linePath().value();
        row.parties = units(reviewCase, CaseStep::decides);
        row.informed = units(reviewCase, step -> !step.decides());
        row.subjectKind = submitted.what();
        row.shownAt = submitted.shownAt();
        row.subjectId = submitted.id();
        row.roundId = submitted.round();
        row.submission = submitted.number();
        row.revision = submitted.revision();
        row.digest = submitted.digest();
        row.title = submitted.title();
        row.kind = submitted.kind();
        row.year = submitted.year();
        row.addressee = submitted.addressee();
        row.submittedBy = submitted.by().username();
        row.submittedByName = submitted.by().name();
        row.submittedAt = submitted.at();
        row.routeId = routeId;
        row.openedAt = now;
        row.overrules = submitted.overrules();
        row.sections = reviewCase.subject().sections();
        row.take(reviewCase);
        return row;
    }

    private static String[] units(ReviewCase reviewCase, Predicate<CaseStep> which) {
        return reviewCase.steps().stream()
                .filter(which)
                .map(CaseStep::unit)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(String[]::new);
    }

    /** Block path of the unit whose submission it is. */
    UnitPath path() {
        return UnitPath.of(unitPath);
    }

    /** A unit is asked that the route did not name; from now on it sees the case. */
    void ask(String unit) {
        if (!List.of(parties).contains(unit)) {
            parties = Stream.concat(Stream.of(parties), Stream.of(unit)).toArray(String[]::new);
        }
    }

    void take(ReviewCase reviewCase) {
        state = CaseStatus.of(reviewCase);
        closedAt = switch (reviewCase) {
            case OpenCase _ -> null;
            case ApprovedCase c -> c.at();
            case ReturnedCase c -> c.at();
            case WithdrawnCase c -> c.at();
            case SupersededCase c -> c.at();
        };
        if (reviewCase instanceof OpenCase open) {
            acts = open.acts();
        }
        if (reviewCase instanceof ReturnedCase returned) {
            continuesAt = returned.continuesAt();
        }
    }

    ReviewCase reviewCase(List<CaseStep> steps) {
        Subject subject = new Subject(subjectId, submission, unitCode, digest, submittedBy, sections);
        return switch (state) {
            case OPEN -> new OpenCase(id, subject, steps, acts);
            case APPROVED -> new ApprovedCase(id, subject, steps, closedAt);
            case RETURNED -> new ReturnedCase(id, subject, steps, closedAt, continuesAt);
            case WITHDRAWN -> new WithdrawnCase(id, subject, steps, closedAt);
            case SUPERSEDED -> new SupersededCase(id, subject, steps, closedAt);
        };
    }
}
