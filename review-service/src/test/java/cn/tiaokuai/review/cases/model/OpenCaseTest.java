package cn.tiaokuai.review.cases.model;

import static cn.tiaokuai.review.cases.model.CaseFixture.BUREAU;
import static cn.tiaokuai.review.cases.model.CaseFixture.CITY_BUREAU;
import static cn.tiaokuai.review.cases.model.CaseFixture.DISTRICT;
import static cn.tiaokuai.review.cases.model.CaseFixture.NOW;
import static cn.tiaokuai.review.cases.model.CaseFixture.REVISED;
import static cn.tiaokuai.review.cases.model.CaseFixture.SECOND_LEFT_OUT;
import static cn.tiaokuai.review.cases.model.CaseFixture.TEXT;
import static cn.tiaokuai.review.cases.model.CaseFixture.approve;
import static cn.tiaokuai.review.cases.model.CaseFixture.approvedBy;
import static cn.tiaokuai.review.cases.model.CaseFixture.decide;
import static cn.tiaokuai.review.cases.model.CaseFixture.opened;
import static cn.tiaokuai.review.cases.model.CaseFixture.returnedBy;
import static cn.tiaokuai.review.cases.model.CaseFixture.sendBack;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.review.cases.model.Outcome.Finished;
import cn.tiaokuai.review.cases.model.Outcome.Refused;
import cn.tiaokuai.review.cases.model.ReviewCase.ReturnedCase;
import cn.tiaokuai.review.cases.model.Reviewer.Office;
import cn.tiaokuai.review.routes.model.Itinerary.Seat;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpenCaseTest {

    private static final StepState APPROVED_FIRST = new StepState.Approved(NOW, BUREAU.username(), 1, Set.of());
    private static final Seat BUREAU_SEAT = new Seat("370102JT", "reviewer", null, null);

    private static Refusal refusal(Outcome outcome) {
        return ((Refused) outcome).why();
    }

    @Test
    void a_case_begins_with_its_first_step() {
        assertThat(opened().open().getFirst().ordinal()).isEqualTo(1);
    }

    @Test
    void an_approval_makes_it_the_next_steps_turn() {
        assertThat(approvedBy(opened(), BUREAU).open().getFirst().unit()).isEqualTo("370102");
    }

    @Test
    void a_step_that_is_left_out_is_passed_over() {
        assertThat(approvedBy(opened(SECOND_LEFT_OUT), BUREAU).open().getFirst().ordinal())
                .isEqualTo(3);
    }

    @Test
    void the_last_approval_approves_the_case() {
        OpenCase last = approvedBy(approvedBy(opened(), BUREAU), DISTRICT);
        assertThat(decide(last, approve(last), CITY_BUREAU)).isInstanceOf(Finished.class);
    }

    @Test
    void a_step_is_due_at_the_close_of_business_of_its_last_day() {
        assertThat(opened().open().getFirst().state())
                .isEqualTo(new StepState.Open(
                        NOW, Instant.parse("2026-01-15T09:00:00Z"), Instant.parse("2026-01-14T01:00:00Z")));
    }

    @Test
    void a_step_without_a_deadline_is_never_due() {
        OpenCase last = approvedBy(approvedBy(opened(), BUREAU), DISTRICT);
        assertThat(last.open().getFirst().state()).isEqualTo(new StepState.Open(NOW, null, null));
    }

    @Test
    void a_return_ends_the_steps_that_had_not_their_turn() {
        ReturnedCase returned = returnedBy(approvedBy(opened(), BUREAU), DISTRICT, null);
        assertThat(returned.steps())
                .extracting(CaseStep::state)
                .containsExactly(APPROVED_FIRST, new StepState.Returned(NOW), new StepState.Ended());
    }

    @Test
    void a_return_goes_on_at_its_own_step_unless_it_names_an_earlier_one() {
        OpenCase second = approvedBy(opened(), BUREAU);
        assertThat(returnedBy(second, DISTRICT, null).continuesAt()).isEqualTo(2);
        assertThat(returnedBy(second, DISTRICT, 1).continuesAt()).isEqualTo(1);
    }

    @Test
    void a_return_does_not_go_on_at_a_later_step() {
        assertThat(refusal(decide(opened(), sendBack(opened(), 2), BUREAU)))
                .isEqualTo(new Refusal.NoSuchContinuation(2, 1, 1));
    }

    @Test
    void a_return_does_not_go_on_at_a_step_that_is_left_out() {
        OpenCase third = approvedBy(opened(SECOND_LEFT_OUT), BUREAU);
        assertThat(refusal(decide(third, sendBack(third, 2), DISTRICT)))
                .isEqualTo(new Refusal.NoSuchContinuation(2, 1, 3));
    }

    @Test
    void another_unit_does_not_decide() {
        assertThat(refusal(decide(opened(), approve(opened()), DISTRICT)))
                .isEqualTo(new Refusal.NotTheirStep(BUREAU_SEAT));
    }

    @Test
    void another_role_of_the_same_unit_does_not_decide() {
        Reviewer issuer = new Reviewer("issuer.370102jt", "370102JT", Set.of("issuer"), Set.of());
        assertThat(refusal(decide(opened(), approve(opened()), issuer)))
                .isEqualTo(new Refusal.NotTheirStep(BUREAU_SEAT));
    }

    @Test
    void nobody_decides_about_the_own_submission() {
        Reviewer drafter = new Reviewer("drafter.370102jt", "370102JT", Set.of("drafter", "reviewer"), Set.of());
        assertThat(refusal(decide(opened(), approve(opened()), drafter))).isEqualTo(new Refusal.OwnSubmission());
    }

    @Test
    void a_step_is_decided_once() {
        OpenCase first = opened();
        OpenCase second = approvedBy(first, BUREAU);
        Outcome again = second.decide(first.open().getFirst().id(), approve(second), BUREAU, CaseFixture.MOMENT);
        assertThat(refusal(again)).isEqualTo(new Refusal.StepNotOpen(APPROVED_FIRST));
    }

    @Test
    void a_step_is_not_decided_before_its_turn() {
        OpenCase first = opened();
        Outcome early = first.decide(first.steps().getLast().id(), approve(first), CITY_BUREAU, CaseFixture.MOMENT);
        assertThat(refusal(early)).isEqualTo(new Refusal.StepNotOpen(new StepState.Waiting()));
    }

    @Test
    void a_decision_about_another_text_does_not_count() {
        assertThat(refusal(decide(opened(), new Ruling.Approve(REVISED, null, Set.of()), BUREAU)))
                .isEqualTo(new Refusal.OtherText(TEXT, REVISED));
    }

    @Test
    void a_withdrawal_ends_what_was_open_and_keeps_what_was_said() {
        ReviewCase withdrawn = approvedBy(opened(), BUREAU).withdrawn(NOW);
        assertThat(withdrawn).isInstanceOf(ReviewCase.WithdrawnCase.class);
        assertThat(withdrawn.steps())
                .extracting(CaseStep::state)
                .containsExactly(APPROVED_FIRST, new StepState.Ended(), new StepState.Ended());
    }

    @Test
    void a_withdrawal_that_crossed_a_decision_was_first() {
        ReturnedCase returned = returnedBy(opened(), BUREAU, null);
        assertThat(returned.withdrawn(NOW)).isInstanceOf(ReviewCase.WithdrawnCase.class);
    }

    @Test
    void a_newer_submission_ends_only_what_is_open() {
        ReturnedCase returned = returnedBy(opened(), BUREAU, null);
        assertThat(opened().superseded(NOW)).isInstanceOf(ReviewCase.SupersededCase.class);
        assertThat(returned.superseded(NOW)).isSameAs(returned);
    }

    @Test
    void an_office_decides_only_what_is_its_own() {
        Seat roads = new Seat("370102JT", "reviewer", "综合规划科", null);
        assertThat(BUREAU.fills(roads)).isFalse();
        assertThat(new Reviewer("head.office", "370102JT", Set.of("reviewer"), Set.of(new Office("reviewer", "综合规划科")))
                        .fills(roads))
                .isTrue();
    }

    @Test
    void who_drafts_in_an_office_does_not_review_for_it() {
        Seat legal = new Seat("370102JT", "reviewer", "法规科", null);
        Set<Office> offices = Set.of(new Office("drafter", "法规科"), new Office("reviewer", "办公室"));
        assertThat(new Reviewer("two", "370102JT", Set.of("drafter", "reviewer"), offices).fills(legal))
                .isFalse();
    }

    @Test
    void a_person_named_decides_alone() {
        Seat named = new Seat("370102JT", "reviewer", null, "head.office");
        assertThat(BUREAU.fills(named)).isFalse();
        assertThat(CaseFixture.reviewer("head.office", "370102JT").fills(named)).isTrue();
    }

    @Test
    void a_name_gives_no_right_that_the_post_does_not_have() {
        Seat named = new Seat("370102JT", "reviewer", null, "head.office");
        assertThat(CaseFixture.reviewer("head.office", "370102").fills(named)).isFalse();
    }
}
