package cn.tiaokuai.review.cases.model;

/** Why a decision is not accepted; an expected answer, not a failure. */
public sealed interface Refusal {

    /** The step asks another unit or another role. */
    record NotTheirStep(String unit, String role) implements Refusal {}

    /** Who submitted a text does not decide about it, in whatever post. */
    record OwnSubmission() implements Refusal {}

    /** Somebody has decided, the turn has not come, or the case is over. */
    record StepNotOpen(StepState state) implements Refusal {}

    /** The reviewer saw another text than the one submitted. */
    record OtherText(String submitted, String seen) implements Refusal {}

    /** The step named to go on is none of those up to the one that sends back. */
    record NoSuchContinuation(int named, int last) implements Refusal {}
}
