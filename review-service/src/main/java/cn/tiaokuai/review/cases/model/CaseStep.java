package cn.tiaokuai.review.cases.model;

import cn.tiaokuai.review.routes.model.Act;
import cn.tiaokuai.review.routes.model.Itinerary.Seat;
import cn.tiaokuai.review.routes.model.WhenOverdue;
import java.time.Instant;
import java.util.UUID;

/**
 * One seat of a stage: somebody is asked. Asked once more (after a return to this stage, a recall, a handing over) it gets a
 * further turn with an identity of its own, so that what was said in the turn before stays as it was.
 *
 * @param asked who decides; without a unit for a stage that is left out
 * @param after seat of the same stage that comes first, null for none
 * @param added who added a seat that the route does not have; null for the route's own
 * @param standIn instead of whom it asks, once those had not acted in time; null where it asks whom the route asks
 */
public record CaseStep(
        UUID id,
        Place place,
        Seat asked,
        Terms terms,
        Integer after,
        Addition added,
        StandIn standIn,
        StepState state) {

    /**
     * Where it stands.
     *
     * @param ordinal the stage, from 1
     * @param seat within the stage, from 1
     * @param turn of the seat, from 1
     */
    public record Place(int ordinal, int seat, int turn) {}

    /**
     * What the stage asks for.
     *
     * @param needed how many of the route's seats of the stage must approve
     * @param dueDays working days until it is overdue, null without a deadline
     * @param remindDays working days before that on which to remind, null for as many as is usual
     * @param whenOverdue who decides instead from then on
     */
    public record Terms(Act act, int needed, Integer dueDays, Integer remindDays, WhenOverdue whenOverdue) {

        /** What is never overdue. */
        static Terms untimed(Act act, int needed) {
            return new Terms(act, needed, null, null, WhenOverdue.NOBODY);
        }

        /** The same, but for what is done. */
        Terms as(Act other) {
            return new Terms(other, needed, dueDays, remindDays, whenOverdue);
        }

        /** The same, but nobody decides instead. */
        Terms withoutStandIn() {
            return new Terms(act, needed, dueDays, remindDays, WhenOverdue.NOBODY);
        }
    }

    /**
     * A reviewer was added.
     *
     * @param by login name of who added them
     * @param act which act of the case it was, from 1: as long as it is the last one, it can be recalled
     */
    public record Addition(String by, int act) {}

    /**
     * The title under which somebody else decides.
     *
     * @param title as the route says it: the delegate or the superior
     * @param unit code of the unit that the route asks
     * @param person login name of whom it asks there, null for anybody with the role
     */
    public record StandIn(WhenOverdue title, String unit, String person) {}

    /** The stage, from 1. */
    public int ordinal() {
        return place.ordinal();
    }

    /** Code of the unit that decides; null for a stage that is left out. */
    public String unit() {
        return asked.unit();
    }

    /** True for a seat that has a say, as opposed to one that is told. */
    public boolean decides() {
        return terms.act() != Act.INFORMATION;
    }

    CaseStep with(StepState next) {
        return new CaseStep(id, place, asked, terms, after, added, standIn, next);
    }

    /** The same seat, to be taken after another; null for after nobody. */
    CaseStep behind(Integer seat) {
        return new CaseStep(id, place, asked, terms, seat, added, standIn, new StepState.Waiting());
    }

    /** An added seat that is taken away: nobody waits for it, and it waits for nobody. */
    CaseStep takenAway(Instant at) {
        return new CaseStep(id, place, asked, terms, null, added, standIn, new StepState.Recalled(at));
    }

    /** The next turn of the seat. */
    CaseStep again(UUID newId, Seat now, StepState next) {
        return new CaseStep(newId, nextTurn(), now, terms, after, added, standIn, next);
    }

    /** The next turn of the seat, for somebody who stands in. */
    CaseStep standIn(UUID newId, Seat now, Terms then, StandIn title, StepState next) {
        return new CaseStep(newId, nextTurn(), now, then, after, added, title, next);
    }

    private Place nextTurn() {
        return new Place(place.ordinal(), place.seat(), place.turn() + 1);
    }

    /** The step of a case that is over: what had its say keeps it. */
    CaseStep ended() {
        return state.pending() ? with(new StepState.Ended()) : this;
    }
}
