package cn.tiaokuai.review.cases.model;

import java.time.Instant;
import java.util.Set;

/** Where a step of a case stands. */
public sealed interface StepState {

    /** Others come first. */
    record Waiting() implements StepState {}

    /**
     * Its turn.
     *
     * @param since when its turn came
     * @param due when it will be overdue, null without a deadline
     * @param reminder when whoever is asked is reminded, null for never
     */
    record Open(Instant since, Instant due, Instant reminder) implements StepState {

        /** The reminder, unless it has been given. */
        Instant reminderAfter(Instant now) {
            return reminder == null || !reminder.isAfter(now) ? null : reminder;
        }
    }

    /**
     * Agreed to.
     *
     * @param by login name of who did
     * @param act which act of the case it was, from 1: as long as it is the last one, it can be recalled
     * @param sections identities of the sections that were signed for; empty for the whole text
     */
    record Approved(Instant at, String by, int act, Set<String> sections) implements StepState {
        public Approved {
            sections = Set.copyOf(sections);
        }
    }

    /** Sent back, to the drafter or to an earlier stage. */
    record Returned(Instant at) implements StepState {}

    /**
     * Approved in an earlier submission and not asked again after a return.
     *
     * @param submission the one in which it was decided
     * @param digest of the text that was approved then, which need not be today's
     * @param sections identities of the sections that were signed for; empty for the whole text
     */
    record Carried(int submission, String digest, Set<String> sections) implements StepState {
        public Carried {
            sections = Set.copyOf(sections);
        }
    }

    /** Left out by the route, because there is no such unit or its condition does not hold. */
    record Skipped() implements StepState {}

    /** Enough others have approved. */
    record Released() implements StepState {}

    /** Told; nothing to be decided. */
    record Informed(Instant at) implements StepState {}

    /**
     * Given to somebody else, who has the seat's next turn.
     *
     * @param by login name of who gave it
     * @param act which act of the case it was, from 1: as long as it is the last one, it can be recalled
     */
    record HandedOver(Instant at, String by, int act) implements StepState {}

    /** Not acted on in time: somebody else has the seat's next turn. */
    record Escalated(Instant at) implements StepState {}

    /** Taken back: what was said, whom it was handed to, or the seat that was added. */
    record Recalled(Instant at) implements StepState {}

    /** The case ended before its turn came. */
    record Ended() implements StepState {}

    /** True where this step has agreed, now or in an earlier submission. */
    default boolean agreed() {
        return switch (this) {
            case Approved _, Carried _ -> true;
            case Waiting _,
                    Open _,
                    Returned _,
                    Skipped _,
                    Released _,
                    Informed _,
                    HandedOver _,
                    Escalated _,
                    Recalled _,
                    Ended _ -> false;
        };
    }

    /** True while something is still to come. */
    default boolean pending() {
        return switch (this) {
            case Waiting _, Open _ -> true;
            case Approved _,
                    Carried _,
                    Returned _,
                    Skipped _,
                    Released _,
                    Informed _,
                    HandedOver _,
                    Escalated _,
                    Recalled _,
                    Ended _ -> false;
        };
    }
}
