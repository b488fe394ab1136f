package cn.tiaokuai.report.checking;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** 说明: why a text is right although a check objects; kept in the words that the person gave. */
@MappedSuperclass
abstract class GivenReason {

    @Column(name = "unit_code")
    String unit;

    @Column(name = "unit_path")
    String unitPath;

    @Column(name = "line_path")
    String linePath;

    /** What was objected, as it was told. */
    String message;

    /** The sentence it was about; null where it was about none. */
    String excerpt;

    String reason;

    @Column(name = "by_username")
    String byUsername;

    @Column(name = "by_name")
    String byName;

    @Column(name = "given_at")
    Instant at;

    abstract String checkId();
}
