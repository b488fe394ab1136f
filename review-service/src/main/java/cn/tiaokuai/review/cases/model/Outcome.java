package cn.tiaokuai.review.cases.model;

import cn.tiaokuai.review.cases.model.ReviewCase.ApprovedCase;
import cn.tiaokuai.review.cases.model.ReviewCase.ReturnedCase;

/** What follows from a decision. */
public sealed interface Outcome {

    /** The next step's turn. */
    record Forwarded(OpenCase now) implements Outcome {}

    /** That was the last step. */
    record Finished(ApprovedCase now) implements Outcome {}

    /** Back to the drafter. */
    record SentBack(ReturnedCase now) implements Outcome {}

    /** Nothing changed. */
    record Refused(Refusal why) implements Outcome {}
}
