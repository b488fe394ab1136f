package cn.tiaokuai.review.cases;

import cn.tiaokuai.review.cases.model.CaseStep;
import cn.tiaokuai.review.cases.model.StepState;
import cn.tiaokuai.review.routes.model.Act;
import cn.tiaokuai.review.routes.model.Itinerary.Seat;
import cn.tiaokuai.review.routes.model.WhenOverdue;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** A step as stored: one turn of one seat of a stage. */
@Entity(name = "Step")
@Table(name = "case_step")
@DynamicUpdate
public class StepRow {

    @Id
    UUID id;

    @Column(name = "case_id")
    UUID caseId;

    int ordinal;
    int seat;
    int turn;

    @Column(name = "step_unit")
    String stepUnit;

    String role;
    String office;
    String person;

    @Enumerated(EnumType.STRING)
    Act act;

    int needed;

    @Column(name = "after_seat")
    Integer afterSeat;

    /** Who added it; null for the route's own. */
    @Column(name = "added_by")
    String addedBy;

    @Column(name = "added_act")
    Integer addedAct;

    @Column(name = "due_days")
    Integer dueDays;

    @Enumerated(EnumType.STRING)
    StepStatus state;

    @Column(name = "opened_at")
    Instant openedAt;

    Instant due;

    /** When whoever is asked is reminded; null for never. */
    Instant reminder;

    @Column(name = "remind_days")
    Integer remindDays;

    @Enumerated(EnumType.STRING)
    @Column(name = "when_overdue")
    WhenOverdue whenOverdue;

    /** The title of whoever stands in for whom the route asks; null where it asks them. */
    @Enumerated(EnumType.STRING)
    WhenOverdue title;

    @Column(name = "in_place_of_unit")
    String inPlaceOfUnit;

    @Column(name = "in_place_of_person")
    String inPlaceOfPerson;

    @Column(name = "decided_at")
    Instant decidedAt;

    /** When it was open last until; null while it is, or before it ever was. */
    @Column(name = "left_at")
    Instant leftAt;

    @Column(name = "decided_by")
    String decidedBy;

    @Column(name = "decided_act")
    Integer decidedAct;

    @Column(name = "signed_sections")
    String[] signedSections = {};

    @Column(name = "carried_submission")
    Integer carriedSubmission;

    @Column(name = "carried_digest")
    String carriedDigest;

    static StepRow of(UUID caseId, CaseStep step, Instant now) {
        StepRow row = new StepRow();
        row.id = step.id();
        row.caseId = caseId;
        row.ordinal = step.ordinal();
        row.seat = step.place().seat();
        row.turn = step.place().turn();
        row.stepUnit = step.unit();
        row.role = step.asked().role();
        row.office = step.asked().office();
        row.person = step.asked().person();
        row.act = step.terms().act();
        row.needed = step.terms().needed();
        row.dueDays = step.terms().dueDays();
        row.remindDays = step.terms().remindDays();
        row.whenOverdue = step.terms().whenOverdue();
        if (step.standIn() != null) {
            row.title = step.standIn().title();
            row.inPlaceOfUnit = step.standIn().unit();
            row.inPlaceOfPerson = step.standIn().person();
        }
        if (step.added() != null) {
            row.addedBy = step.added().by();
            row.addedAct = step.added().act();
        }
        row.take(step, now);
        return row;
    }

    /**
     * Takes over a state; times of earlier states stay, they are the step's own history.
     *
     * @param now when it came about
     */
    void take(CaseStep step, Instant now) {
        boolean wasOpen = state == StepStatus.OPEN;
        afterSeat = step.after();
        switch (step.state()) {
            case StepState.Waiting() -> state = StepStatus.WAITING;
            case StepState.Open(Instant since, Instant dueAt, Instant remindedAt) -> {
                state = StepStatus.OPEN;
                openedAt = since;
                due = dueAt;
                reminder = remindedAt;
            }
            case StepState.Approved(Instant at, String by, int number, Set<String> sections) -> {
                decided(StepStatus.APPROVED, at);
                decidedBy = by;
                decidedAct = number;
                signed(sections);
            }
            case StepState.Returned(Instant at) -> decided(StepStatus.RETURNED, at);
            case StepState.Carried(int submission, String digest, Set<String> sections) -> {
                state = StepStatus.CARRIED;
                carriedSubmission = submission;
                carriedDigest = digest;
                signed(sections);
            }
            case StepState.Informed(Instant at) -> {
                state = StepStatus.INFORMED;
                openedAt = at;
            }
            case StepState.HandedOver(Instant at, String by, int number) -> {
                decided(StepStatus.HANDED_OVER, at);
                decidedBy = by;
                decidedAct = number;
            }
            // When it went to somebody else, left_at says; nobody has decided it.
            case StepState.Escalated _ -> state = StepStatus.ESCALATED;
            case StepState.Recalled(Instant at) -> decided(StepStatus.RECALLED, at);
            case StepState.Released() -> state = StepStatus.RELEASED;
            case StepState.Skipped() -> state = StepStatus.SKIPPED;
            case StepState.Ended() -> state = StepStatus.ENDED;
        }
        if (state == StepStatus.OPEN) {
            leftAt = null;
        } else if (wasOpen) {
            leftAt = now;
        }
    }

    /** In whose place it is decided: a person's for a delegate, a unit's for a superior; null for nobody's. */
    String inPlaceOf() {
        return title == WhenOverdue.DELEGATE ? inPlaceOfPerson : inPlaceOfUnit;
    }

    CaseStep step() {
        return new CaseStep(
                id,
                new CaseStep.Place(ordinal, seat, turn),
                new Seat(stepUnit, role, office, person),
                new CaseStep.Terms(act, needed, dueDays, remindDays, whenOverdue),
                afterSeat,
                addedBy == null ? null : new CaseStep.Addition(addedBy, addedAct),
                title == null ? null : new CaseStep.StandIn(title, inPlaceOfUnit, inPlaceOfPerson),
                stepState());
    }

    private StepState stepState() {
        return switch (state) {
            case WAITING -> new StepState.Waiting();
            case OPEN -> new StepState.Open(openedAt, due, reminder);
            case APPROVED -> new StepState.Approved(decidedAt, decidedBy, decidedAct, Set.of(signedSections));
            case RETURNED -> new StepState.Returned(decidedAt);
            case CARRIED -> new StepState.Carried(carriedSubmission, carriedDigest, Set.of(signedSections));
            case SKIPPED -> new StepState.Skipped();
            case RELEASED -> new StepState.Released();
            case INFORMED -> new StepState.Informed(openedAt);
            case HANDED_OVER -> new StepState.HandedOver(decidedAt, decidedBy, decidedAct);
            case ESCALATED -> new StepState.Escalated(leftAt);
            case RECALLED -> new StepState.Recalled(decidedAt);
            case ENDED -> new StepState.Ended();
        };
    }

    private void decided(StepStatus how, Instant at) {
        state = how;
        decidedAt = at;
    }

    private void signed(Set<String> sections) {
        signedSections = sections.stream().sorted().toArray(String[]::new);
    }
}
