package cn.tiaokuai.review.notices;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A notice as stored, once for all whom it is for. Written once. */
@Entity(name = "Notice")
@Table(name = "notice")
@Immutable
class NoticeRow {

    @Id
    UUID id;

    /** The unit whose people are told. */
    @Column(name = "unit_code")
    String unitCode;

    @Column(name = "unit_path")
    String unitPath;

    @Column(name = "line_path")
    String linePath;

    String role;
    String office;
    String person;

    @Column(name = "except_person")
    String except;

    @Enumerated(EnumType.STRING)
    NoticeKind kind;

    @Column(name = "case_id")
    UUID caseId;

    @Column(name = "step_id")
    UUID stepId;

    String title;
    String text;
    Instant due;
    Instant at;
}
