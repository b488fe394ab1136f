package cn.tiaokuai.report.drafting.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.report.drafting.model.ReportState.Approved;
import cn.tiaokuai.report.drafting.model.ReportState.Draft;
import cn.tiaokuai.report.drafting.model.ReportState.Issued;
import cn.tiaokuai.report.drafting.model.ReportState.Returned;
import cn.tiaokuai.report.drafting.model.ReportState.Submitted;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReportStateTest {

    private static final String DIGEST = "a".repeat(64);

    private static Set<String> transitions(Class<? extends ReportState> state) {
        return Arrays.stream(state.getMethods())
                .filter(method -> ReportState.class.isAssignableFrom(method.getReturnType()))
                .map(method -> method.getName())
                .collect(Collectors.toSet());
    }

    @Test
    void a_draft_can_only_be_submitted() {
        assertThat(transitions(Draft.class)).containsExactly("submit");
    }

    @Test
    void a_returned_report_can_only_be_submitted() {
        assertThat(transitions(Returned.class)).containsExactly("submit");
    }

    @Test
    void a_submitted_report_is_approved_returned_or_withdrawn() {
        assertThat(transitions(Submitted.class)).containsExactlyInAnyOrder("approve", "giveBack", "withdraw");
    }

    @Test
    void an_approved_report_is_issued_unless_its_approval_is_taken_back() {
        assertThat(transitions(Approved.class)).containsExactlyInAnyOrder("issue", "decideAnew", "giveBack");
    }

    @Test
    void an_issued_report_stays_as_it_is() {
        assertThat(transitions(Issued.class)).isEmpty();
    }

    @Test
    void submissions_are_counted() {
        assertThat(new Returned("请核对").submit(1, DIGEST)).isEqualTo(new Submitted(2, DIGEST));
    }

    @Test
    void an_answer_counts_for_the_submission_and_the_text_it_names() {
        Submitted submitted = new Submitted(2, DIGEST);
        assertThat(submitted.isAnsweredBy(2, DIGEST)).isTrue();
        assertThat(submitted.isAnsweredBy(1, DIGEST)).isFalse();
        assertThat(submitted.isAnsweredBy(2, "b".repeat(64))).isFalse();
    }

    @Test
    void the_approved_text_is_the_one_that_was_submitted() {
        assertThat(new Submitted(1, DIGEST).approve().digest()).isEqualTo(DIGEST);
    }
}
