package cn.tiaokuai.review.cases;

import cn.tiaokuai.review.cases.model.ReviewCase;

/** A case that this transaction has locked, as it was found. */
public record CaseFile(CaseRow row, ReviewCase content) {

    /** State in which it was found. */
    public CaseStatus status() {
        return CaseStatus.of(content);
    }
}
