package cn.tiaokuai.review.decisions;

import cn.tiaokuai.review.cases.Anchor;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A question as stored; only its answer is ever added. */
@Entity(name = "Question")
@Table(name = "question")
@DynamicUpdate
class QuestionRow {

    @Id
    UUID id;

    @Column(name = "case_id")
    UUID caseId;

    @Column(name = "step_id")
    UUID stepId;

    int ordinal;

    @Column(name = "step_unit")
    String stepUnit;

    String text;

    @JdbcTypeCode(SqlTypes.JSON)
    List<Anchor> anchors;

    @Column(name = "asked_by")
    String askedBy;

    @Column(name = "asked_by_name")
    String askedByName;

    @Column(name = "asked_at")
    Instant askedAt;

    String answer;

    @Column(name = "answered_by")
    String answeredBy;

    @Column(name = "answered_by_name")
    String answeredByName;

    @Column(name = "answered_at")
    Instant answeredAt;
}
