package cn.tiaokuai.review.cases.model;

import static cn.tiaokuai.review.cases.model.CaseFixture.BUREAU;
import static cn.tiaokuai.review.cases.model.CaseFixture.CITY_BUREAU;
import static cn.tiaokuai.review.cases.model.CaseFixture.DISTRICT;
import static cn.tiaokuai.review.cases.model.CaseFixture.FINANCE;
import static cn.tiaokuai.review.cases.model.CaseFixture.MOMENT;
import static cn.tiaokuai.review.cases.model.CaseFixture.STATISTICS;
import static cn.tiaokuai.review.cases.model.CaseFixture.after;
import static cn.tiaokuai.review.cases.model.CaseFixture.approvedBy;
import static cn.tiaokuai.review.cases.model.CaseFixture.askedNow;
import static cn.tiaokuai.review.cases.model.CaseFixture.countersigned;
import static cn.tiaokuai.review.cases.model.CaseFixture.decide;
import static cn.tiaokuai.review.cases.model.CaseFixture.opened;
import static cn.tiaokuai.review.cases.model.CaseFixture.reviewer;
import static cn.tiaokuai.review.cases.model.CaseFixture.rework;
import static cn.tiaokuai.review.cases.model.CaseFixture.stepOf;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.review.cases.model.Outcome.Forwarded;
import cn.tiaokuai.review.cases.model.Outcome.Refused;
import cn.tiaokuai.review.cases.model.Ruling.HandOver;
import cn.tiaokuai.review.cases.model.Ruling.Invite;
import cn.tiaokuai.review.cases.model.Ruling.Order;
import cn.tiaokuai.review.routes.model.Act;
import cn.tiaokuai.review.routes.model.Itinerary.Asked;
import cn.tiaokuai.review.routes.model.Itinerary.Passable;
import cn.tiaokuai.review.routes.model.Itinerary.Seat;
import cn.tiaokuai.review.routes.model.Signing;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sending to an earlier stage, handing over, adding reviewers, taking back. */
class ArrangementsTest {

    private static final Reviewer COLLEAGUE = reviewer("colleague.370102jt", "370102JT");

    private static Invite colleague(Order order) {
        return new Invite(order, "reviewer", null, COLLEAGUE.username(), "请一并审核");
    }

    private static OpenCase atTheLast() {
        return approvedBy(approvedBy(opened(), BUREAU), DISTRICT);
    }

    private static Outcome recalled(OpenCase now, OpenCase before, Reviewer by) {
        return now.recall(stepOf(before, by).id(), by, MOMENT);
    }

    @Test
    void an_earlier_stage_looks_again_and_then_whoever_sent_it_there() {
        OpenCase again = after(atTheLast(), rework(atTheLast(), 1, null), CITY_BUREAU);
        assertThat(askedNow(again)).containsExactly("370102JT");
        assertThat(askedNow(approvedBy(again, BUREAU))).containsExactly("3701JT");
    }

    @Test
    void the_stage_that_goes_on_may_be_named() {
        OpenCase again = approvedBy(after(atTheLast(), rework(atTheLast(), 1, 2), CITY_BUREAU), BUREAU);
        assertThat(askedNow(again)).containsExactly("370102");
        assertThat(askedNow(approvedBy(again, DISTRICT))).containsExactly("3701JT");
    }

    @Test
    void there_is_no_earlier_stage_before_the_first() {
        assertThat(decide(opened(), rework(opened(), 1, null), BUREAU))
                .isEqualTo(new Refused(new Refusal.NoSuchStage(1)));
    }

    @Test
    void those_who_sit_beside_whoever_sends_it_back_keep_their_signature() {
        OpenCase signing = approvedBy(approvedBy(opened(countersigned(Signing.ALL, 3)), BUREAU), DISTRICT);
        OpenCase again = approvedBy(after(signing, rework(signing, 1, null), FINANCE), BUREAU);
        assertThat(askedNow(again)).containsExactly("370102CZ", "370102TJ");
    }

    @Test
    void a_step_is_handed_over_within_the_unit_and_keeps_its_due_time() {
        OpenCase handed = after(opened(), new HandOver(COLLEAGUE.username(), "出差"), BUREAU);
        assertThat(handed.open().getFirst().state())
                .isEqualTo(opened().open().getFirst().state());
        assertThat(decide(handed, CaseFixture.approve(handed), BUREAU)).isInstanceOf(Refused.class);
        assertThat(askedNow(approvedBy(handed, COLLEAGUE))).containsExactly("370102");
    }

    @Test
    void nothing_is_handed_to_oneself_or_to_who_submitted_it() {
        for (String person : new String[] {BUREAU.username(), "drafter.370102jt"}) {
            assertThat(decide(opened(), new HandOver(person, "出差"), BUREAU))
                    .isEqualTo(new Refused(new Refusal.NotToThem(person)));
        }
    }

    @Test
    void a_reviewer_added_before_comes_first() {
        OpenCase added = after(opened(), colleague(Order.BEFORE), BUREAU);
        assertThat(added.open().getFirst().asked().person()).isEqualTo(COLLEAGUE.username());
        OpenCase back = approvedBy(added, COLLEAGUE);
        assertThat(back.open().getFirst().asked().person()).isNull();
        assertThat(askedNow(approvedBy(back, BUREAU))).containsExactly("370102");
    }

    @Test
    void a_reviewer_added_after_comes_next() {
        OpenCase added = approvedBy(after(opened(), colleague(Order.AFTER), BUREAU), BUREAU);
        assertThat(added.open().getFirst().asked().person()).isEqualTo(COLLEAGUE.username());
        assertThat(askedNow(approvedBy(added, COLLEAGUE))).containsExactly("370102");
    }

    @Test
    void a_stage_has_room_for_so_many_and_no_more() {
        OpenCase crowded = opened();
        for (int seat = 1; seat < DecisionPolicy.SEATS; seat++) {
            crowded = after(crowded, colleague(Order.AFTER), BUREAU);
        }
        assertThat(decide(crowded, colleague(Order.AFTER), BUREAU))
                .isEqualTo(new Refused(new Refusal.Crowded(DecisionPolicy.SEATS)));
    }

    @Test
    void an_agreement_is_taken_back_while_nobody_has_acted_since() {
        OpenCase first = opened();
        OpenCase back = ((Forwarded) recalled(approvedBy(first, BUREAU), first, BUREAU)).now();
        assertThat(askedNow(back)).containsExactly("370102JT");
        assertThat(askedNow(approvedBy(back, BUREAU))).containsExactly("370102");
    }

    @Test
    void it_is_too_late_once_somebody_has() {
        OpenCase first = opened();
        OpenCase second = approvedBy(first, BUREAU);
        for (OpenCase later : List.of(second.touched(), approvedBy(second, DISTRICT))) {
            assertThat(recalled(later, first, BUREAU)).isEqualTo(new Refused(new Refusal.TooLate()));
        }
    }

    @Test
    void nobody_takes_back_what_another_said() {
        OpenCase first = opened();
        assertThat(recalled(approvedBy(first, BUREAU), first, COLLEAGUE)).isInstanceOf(Refused.class);
    }

    @Test
    void a_signature_taken_back_asks_those_again_whom_a_quorum_had_let_go() {
        OpenCase one = approvedBy(approvedBy(opened(countersigned(Signing.QUORUM, 2)), BUREAU), FINANCE);
        OpenCase back = ((Forwarded) recalled(approvedBy(one, STATISTICS), one, STATISTICS)).now();
        assertThat(askedNow(back)).containsExactly("370102", "370102TJ");
    }

    @Test
    void a_handing_over_is_taken_back_while_nobody_has_acted_since_and_the_due_time_stays() {
        OpenCase first = opened();
        OpenCase handed = after(first, new HandOver("mistyped", "出差"), BUREAU);
        OpenCase back = ((Forwarded) recalled(handed, first, BUREAU)).now();
        assertThat(back.open().getFirst().state())
                .isEqualTo(first.open().getFirst().state());
        assertThat(askedNow(approvedBy(back, BUREAU))).containsExactly("370102");
        assertThat(recalled(back, first, BUREAU)).isEqualTo(new Refused(new Refusal.TooLate()));
    }

    @Test
    void a_colleague_does_not_take_back_what_another_handed_over() {
        OpenCase handed = after(opened(), new HandOver("mistyped", "出差"), BUREAU);
        CaseStep given = handed.steps().getFirst();
        assertThat(handed.recall(given.id(), COLLEAGUE, MOMENT)).isEqualTo(new Refused(new Refusal.NotTheirDecision()));
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void an_added_reviewer_is_taken_away_while_nobody_has_acted_since(Order order) {
        OpenCase first = opened();
        OpenCase added = after(first, colleague(order), BUREAU);
        OpenCase back = ((Forwarded) recalled(added, first, BUREAU)).now();
        assertThat(back.open())
                .extracting(CaseStep::id)
                .containsExactly(first.open().getFirst().id());
        assertThat(askedNow(approvedBy(back, BUREAU))).containsExactly("370102");
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void an_added_reviewer_stays_once_somebody_has_acted(Order order) {
        OpenCase first = opened();
        OpenCase later = after(first, colleague(order), BUREAU).touched();
        assertThat(recalled(later, first, BUREAU)).isEqualTo(new Refused(new Refusal.TooLate()));
    }

    @Test
    void one_who_is_added_to_a_sign_off_reviews_and_does_not_sign() {
        Reviewer issuer = new Reviewer("issuer.370102jt", "370102JT", Set.of("issuer"), Set.of());
        OpenCase signing = opened(new Passable(List.of(new Asked(
                1,
                CaseFixture.stage(Act.SIGN_OFF, Signing.ALL, "issuer", 3),
                List.of(new Seat("370102JT", "issuer", null, null)),
                1,
                List.of()))));
        OpenCase added = after(signing, colleague(Order.BEFORE), issuer);
        assertThat(added.open().getFirst().terms().act()).isEqualTo(Act.REVIEW);
        assertThat(approvedBy(added, COLLEAGUE).open().getFirst().terms().act()).isEqualTo(Act.SIGN_OFF);
    }

    @Test
    void whoever_is_added_is_somebody_else() {
        Invite anybody = new Invite(Order.AFTER, "reviewer", null, null, null);
        assertThat(decide(opened(), anybody, BUREAU)).isEqualTo(new Refused(new Refusal.NobodyElse()));
        Invite issuer = new Invite(Order.AFTER, "issuer", null, null, null);
        assertThat(decide(opened(), issuer, BUREAU)).isInstanceOf(Forwarded.class);
    }
}
