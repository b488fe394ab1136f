package cn.tiaokuai.review.cases;

import cn.tiaokuai.review.cases.model.OpenCase;
import cn.tiaokuai.review.cases.model.ReviewCase;
import cn.tiaokuai.review.cases.model.ReviewCase.ApprovedCase;
import cn.tiaokuai.review.cases.model.ReviewCase.ReturnedCase;
import cn.tiaokuai.review.cases.model.ReviewCase.SupersededCase;
import cn.tiaokuai.review.cases.model.ReviewCase.WithdrawnCase;

/** State of a case, as stored and answered. */
public enum CaseStatus {
    OPEN,
    APPROVED,
    RETURNED,
    WITHDRAWN,
    SUPERSEDED;

    static CaseStatus of(ReviewCase reviewCase) {
        return switch (reviewCase) {
            case OpenCase _ -> OPEN;
            case ApprovedCase _ -> APPROVED;
            case ReturnedCase _ -> RETURNED;
            case WithdrawnCase _ -> WITHDRAWN;
            case SupersededCase _ -> SUPERSEDED;
        };
    }
}
