package cn.tiaokuai.review.cases;

import cn.tiaokuai.platform.units.UnitPath;
import cn.tiaokuai.review.cases.model.ReviewCase;

/** A case that this transaction has locked, as it was found. */
public record CaseFile(CaseRow row, ReviewCase content) {

    /** Block path of the unit whose submission it is. */
    public UnitPath unit() {
        return UnitPath.of(row.unitPath);
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
