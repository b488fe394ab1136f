package cn.tiaokuai.review.cases.model;

import cn.tiaokuai.review.routes.model.Itinerary.Seat;

/** Why something is not accepted; an expected answer, not a failure. */
public sealed interface Refusal {

    /** The step asks another unit, role, office or person. */
    record NotTheirStep(Seat asked) implements Refusal {}

    /** Who submitted a text does not decide about it, in whatever post. */
    record OwnSubmission() implements Refusal {}

    /** Somebody has decided, the turn has not come, or the case is over. */
    record StepNotOpen(StepState state) implements Refusal {}

    /** The reviewer saw another text than the one submitted. */
    record OtherText(String submitted, String seen) implements Refusal {}

    /** The stage named to go on is none of those from {@code first} to {@code last} that are asked. */
    record NoSuchContinuation(int named, int first, int last) implements Refusal {}

    /** The stage to go back to is none before this one that was asked. */
    record NoSuchStage(int named) implements Refusal {}

    /** A signature names a section that the text does not have. */
    record NoSuchSection(String named) implements Refusal {}

    /** Only a countersignature is for sections; whoever reviews or signs off does so for the whole text. */
    record WholeTextOnly() implements Refusal {}

    /** Anybody with the role could be whoever adds them: no other pair of eyes would look. */
    record NobodyElse() implements Refusal {}

    /** Neither oneself nor whoever submitted the text can be asked instead or besides. */
    record NotToThem(String person) implements Refusal {}

    /** A stage has no room for another reviewer. */
    record Crowded(int seats) implements Refusal {}

    /** Only who did it takes it back. */
    record NotTheirDecision() implements Refusal {}

    /** Somebody has acted since, or there is nothing to be taken back. */
    record TooLate() implements Refusal {}
}
