package cn.tiaokuai.review.cases.model;

import java.util.UUID;

/**
 * One step of a case.
 *
 * @param ordinal place in the order, from 1
 * @param unit code of the unit that decides; null for a step that is left out
 * @param role role that decides there
 * @param dueDays days until it is overdue, null without a deadline
 */
public record CaseStep(UUID id, int ordinal, String unit, String role, Integer dueDays, StepState state) {

    CaseStep with(StepState next) {
        return new CaseStep(id, ordinal, unit, role, dueDays, next);
    }

    /** The step of a case that is over: what had its say keeps it. */
    CaseStep ended() {
        return switch (state) {
            case StepState.Waiting _, StepState.Open _ -> with(new StepState.Ended());
            case StepState.Approved _,
                    StepState.Returned _,
                    StepState.Carried _,
                    StepState.Skipped _,
                    StepState.Ended _ -> this;
        };
    }

    boolean asksTheSameAs(CaseStep other) {
        return unit != null && unit.equals(other.unit) && role.equals(other.role);
    }
}
