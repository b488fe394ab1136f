package cn.tiaokuai.review.cases.model;

import java.time.Instant;

/** Where a step of a case stands. */
public sealed interface StepState {

    /** Steps before it come first. */
    record Waiting() implements StepState {}

    /**
     * Its turn.
     *
     * @param since when its turn came
     * @param due when it will be overdue, null without a deadline
     */
    record Open(Instant since, Instant due) implements StepState {}

    record Approved(Instant at) implements StepState {}

    record Returned(Instant at) implements StepState {}

    /**
     * Approved in an earlier submission and not asked again after a return.
     *
     * @param submission the one in which it was decided
     * @param digest of the text that was approved then, which need not be today's
     */
    record Carried(int submission, String digest) implements StepState {}

    /** Left out by the route, because there is no such unit. */
    record Skipped() implements StepState {}

    /** The case ended before its turn came. */
    record Ended() implements StepState {}

    /** True where this step has had its say, or need not have one. */
    default boolean settled() {
        return switch (this) {
            case Approved _, Carried _, Skipped _ -> true;
            case Waiting _, Open _, Returned _, Ended _ -> false;
        };
    }
}
