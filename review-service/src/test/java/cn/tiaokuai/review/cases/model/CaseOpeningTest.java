package cn.tiaokuai.review.cases.model;

import static cn.tiaokuai.review.cases.model.CaseFixture.BUREAU;
import static cn.tiaokuai.review.cases.model.CaseFixture.CITY_BUREAU;
import static cn.tiaokuai.review.cases.model.CaseFixture.DISTRICT;
import static cn.tiaokuai.review.cases.model.CaseFixture.TEXT;
import static cn.tiaokuai.review.cases.model.CaseFixture.THREE_STEPS;
import static cn.tiaokuai.review.cases.model.CaseFixture.approvedBy;
import static cn.tiaokuai.review.cases.model.CaseFixture.opened;
import static cn.tiaokuai.review.cases.model.CaseFixture.reopened;
import static cn.tiaokuai.review.cases.model.CaseFixture.returnedBy;
import static cn.tiaokuai.review.cases.model.CaseFixture.review;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.review.cases.model.ReviewCase.ReturnedCase;
import cn.tiaokuai.review.routes.model.Itinerary.Passable;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CaseOpeningTest {

    private static ReturnedCase returnedByTheLast(Integer goesOnAt) {
        return returnedBy(approvedBy(approvedBy(opened(), BUREAU), DISTRICT), CITY_BUREAU, goesOnAt);
    }

    @Test
    void after_a_return_the_named_step_goes_on() {
        assertThat(reopened(THREE_STEPS, returnedByTheLast(null))
                        .open()
                        .getFirst()
                        .ordinal())
                .isEqualTo(3);
    }

    @Test
    void approvals_before_it_are_carried_with_the_text_that_they_were_given_for() {
        assertThat(reopened(THREE_STEPS, returnedByTheLast(2))
                        .steps()
                        .getFirst()
                        .state())
                .isEqualTo(new StepState.Carried(1, TEXT, Set.of()));
    }

    @Test
    void approvals_from_it_on_are_asked_for_again() {
        OpenCase again = reopened(THREE_STEPS, returnedByTheLast(2));
        assertThat(again.open().getFirst().ordinal()).isEqualTo(2);
        assertThat(again.steps().getLast().state()).isEqualTo(new StepState.Waiting());
    }

    @Test
    void a_carried_approval_is_carried_on_as_what_it_was() {
        OpenCase second = reopened(THREE_STEPS, returnedByTheLast(2));
        OpenCase third = reopened(THREE_STEPS, returnedBy(second, DISTRICT, null));
        assertThat(third.steps().getFirst().state()).isEqualTo(new StepState.Carried(1, TEXT, Set.of()));
    }

    @Test
    void from_the_first_step_that_asks_somebody_else_on_all_are_asked_again() {
        Passable otherDistrict = new Passable(List.of(
                review(1, "370102JT", "reviewer", 3),
                review(2, "370121", "reviewer", 3),
                review(3, "3701JT", "reviewer", null)));
        assertThat(reopened(otherDistrict, returnedByTheLast(null))
                        .open()
                        .getFirst()
                        .ordinal())
                .isEqualTo(2);
    }
}
