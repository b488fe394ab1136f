package cn.tiaokuai.review.cases.model;

import static cn.tiaokuai.review.cases.model.CaseFixture.BUREAU;
import static cn.tiaokuai.review.cases.model.CaseFixture.CITY_BUREAU;
import static cn.tiaokuai.review.cases.model.CaseFixture.DISTRICT;
import static cn.tiaokuai.review.cases.model.CaseFixture.FINANCE;
import static cn.tiaokuai.review.cases.model.CaseFixture.MOMENT;
import static cn.tiaokuai.review.cases.model.CaseFixture.STATISTICS;
import static cn.tiaokuai.review.cases.model.CaseFixture.TEXT;
import static cn.tiaokuai.review.cases.model.CaseFixture.approve;
import static cn.tiaokuai.review.cases.model.CaseFixture.approvedBy;
import static cn.tiaokuai.review.cases.model.CaseFixture.askedNow;
import static cn.tiaokuai.review.cases.model.CaseFixture.countersigned;
import static cn.tiaokuai.review.cases.model.CaseFixture.decide;
import static cn.tiaokuai.review.cases.model.CaseFixture.opened;
import static cn.tiaokuai.review.cases.model.CaseFixture.reopened;
import static cn.tiaokuai.review.cases.model.CaseFixture.returnedBy;
import static cn.tiaokuai.review.cases.model.CaseFixture.stepOf;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.review.cases.model.Outcome.Refused;
import cn.tiaokuai.review.cases.model.ReviewCase.ReturnedCase;
import cn.tiaokuai.review.routes.model.Itinerary.Passable;
import cn.tiaokuai.review.routes.model.Signing;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CountersignatureTest {

    private static final Passable ALL = countersigned(Signing.ALL, 3);
    private static final Passable TWO_OF_THREE = countersigned(Signing.QUORUM, 2);
    private static final Passable IN_ORDER = countersigned(Signing.IN_ORDER, 3);

    private static OpenCase beingSigned(Passable route) {
        return approvedBy(opened(route), BUREAU);
    }

    @Test
    void all_are_asked_at_once() {
        assertThat(askedNow(beingSigned(ALL))).containsExactly("370102", "370102CZ", "370102TJ");
    }

    @Test
    void it_goes_on_when_the_last_of_all_has_signed() {
        OpenCase two = approvedBy(approvedBy(beingSigned(ALL), STATISTICS), DISTRICT);
        assertThat(askedNow(two)).containsExactly("370102CZ");
        assertThat(askedNow(approvedBy(two, FINANCE))).containsExactly("3701JT");
    }

    @Test
    void a_quorum_lets_the_others_go() {
        OpenCase enough = approvedBy(approvedBy(beingSigned(TWO_OF_THREE), FINANCE), STATISTICS);
        assertThat(askedNow(enough)).containsExactly("3701JT");
        assertThat(enough.steps().get(1).state()).isEqualTo(new StepState.Released());
    }

    @Test
    void whoever_is_not_needed_any_more_is_told_so() {
        OpenCase signing = beingSigned(TWO_OF_THREE);
        CaseStep late = stepOf(signing, DISTRICT);
        OpenCase enough = approvedBy(approvedBy(signing, FINANCE), STATISTICS);
        assertThat(enough.decide(late.id(), approve(enough), DISTRICT, MOMENT))
                .isEqualTo(new Refused(new Refusal.StepNotOpen(new StepState.Released())));
    }

    @Test
    void in_order_each_has_the_turn_after_the_one_before() {
        OpenCase first = beingSigned(IN_ORDER);
        assertThat(askedNow(first)).containsExactly("370102");
        OpenCase second = approvedBy(first, DISTRICT);
        assertThat(askedNow(second)).containsExactly("370102CZ");
        assertThat(askedNow(approvedBy(second, FINANCE))).containsExactly("370102TJ");
    }

    @Test
    void one_who_sends_back_ends_it_for_all() {
        ReturnedCase returned = returnedBy(approvedBy(beingSigned(ALL), DISTRICT), FINANCE, null);
        assertThat(returned.steps().stream().map(s -> s.state().getClass().getSimpleName()))
                .containsExactly("Approved", "Approved", "Returned", "Ended", "Ended");
    }

    @Test
    void after_a_return_whoever_signed_sections_that_still_read_the_same_is_not_asked_again() {
        OpenCase two = approvedBy(approvedBy(beingSigned(ALL), DISTRICT, "budget"), STATISTICS, "roads");
        OpenCase again = reopened(ALL, returnedBy(two, FINANCE, null));
        assertThat(askedNow(again)).containsExactly("370102CZ", "370102TJ");
        assertThat(again.steps().get(1).state()).isEqualTo(new StepState.Carried(1, TEXT, Set.of("budget")));
    }

    @Test
    void who_signed_for_the_whole_text_signs_the_changed_text_again() {
        OpenCase again = reopened(ALL, returnedBy(approvedBy(beingSigned(ALL), DISTRICT), FINANCE, null));
        assertThat(askedNow(again)).containsExactly("370102", "370102CZ", "370102TJ");
    }

    @Test
    void a_signature_survives_the_return_to_an_earlier_stage() {
        OpenCase two = approvedBy(approvedBy(beingSigned(ALL), DISTRICT, "budget"), STATISTICS, "budget");
        OpenCase again = reopened(ALL, returnedBy(two, FINANCE, 1));
        assertThat(askedNow(again)).containsExactly("370102JT");
        assertThat(askedNow(approvedBy(again, BUREAU))).containsExactly("370102CZ");
    }

    @Test
    void a_signature_that_does_not_hold_is_asked_for_again_though_the_return_went_on_later() {
        OpenCase signed = approvedBy(
                approvedBy(approvedBy(beingSigned(ALL), DISTRICT, "roads"), FINANCE, "budget"), STATISTICS, "budget");
        OpenCase again = reopened(ALL, returnedBy(signed, CITY_BUREAU, null));
        assertThat(askedNow(again)).containsExactly("370102");
        assertThat(askedNow(approvedBy(again, DISTRICT))).containsExactly("3701JT");
    }

    @Test
    void whoever_sent_it_back_sees_what_became_of_it_even_when_a_quorum_still_holds() {
        Passable signersOnly = new Passable(
                List.of(CaseFixture.countersignature(1, Signing.QUORUM, 2, "370102", "370102CZ", "370102TJ")));
        OpenCase one = approvedBy(opened(signersOnly), DISTRICT, "budget");
        assertThat(askedNow(reopened(signersOnly, returnedBy(one, FINANCE, null))))
                .containsExactly("370102CZ", "370102TJ");
    }

    @Test
    void nobody_signs_for_a_section_that_the_text_does_not_have() {
        OpenCase signing = beingSigned(ALL);
        assertThat(decide(signing, approve(signing, "bridges"), DISTRICT))
                .isEqualTo(new Refused(new Refusal.NoSuchSection("bridges")));
    }

    @Test
    void whoever_sent_it_back_is_asked_again_though_later_stages_are_still_to_come() {
        Passable one = countersigned(Signing.QUORUM, 1);
        Passable both = countersigned(Signing.QUORUM, 2);
        OpenCase signed = approvedBy(beingSigned(both), DISTRICT, "budget");
        ReturnedCase returned = returnedBy(signed, FINANCE, null);
        // By now one signature is enough, and one still holds: the stage would be settled without who sent it back.
        assertThat(askedNow(reopened(one, returned))).containsExactly("370102", "370102CZ", "370102TJ");
    }

    @Test
    void whoever_reviews_or_signs_off_does_so_for_the_whole_text() {
        OpenCase first = opened(ALL);
        assertThat(decide(first, approve(first, "roads"), BUREAU)).isEqualTo(new Refused(new Refusal.WholeTextOnly()));
    }
}
