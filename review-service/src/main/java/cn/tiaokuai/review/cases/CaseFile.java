package cn.tiaokuai.review.cases;

import cn.tiaokuai.platform.units.UnitPath;
import cn.tiaokuai.review.cascade.Waiting;
import cn.tiaokuai.review.cases.model.ReviewCase;

/** A case that this transaction has locked, as it was found. */
public record CaseFile(CaseRow row, ReviewCase content) {

    /** Block path of the unit whose submission it is. */
    public UnitPath unit() {
        return row.path();
    }

    /** Line path of that unit. */
    public UnitPath line() {
        return UnitPath.of(row.linePath);
    }

    /** Year of the submission. */
    public int year() {
        return row.year;
    }

    /** Whether reports below have to be approved first, and which those are. */
    public Waiting waiting() {
        return new Waiting(row.roundId, row.unitCode, row.unitPath, row.linePath, row.kind, row.year);
    }

    /** What is reviewed. */
    public ReviewedKind what() {
        return row.subjectKind;
    }

    /** Kind of the submission. */
    public String kind() {
        return row.kind;
    }

    /** State in which it was found. */
    public CaseStatus status() {
        return CaseStatus.of(content);
    }
}
