package cn.tiaokuai.review.cases.model;

import static cn.tiaokuai.review.cases.model.CaseFixture.MOMENT;
import static cn.tiaokuai.review.cases.model.CaseFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.review.cases.model.CaseStep.StandIn;
import cn.tiaokuai.review.cases.model.Outcome.Refused;
import cn.tiaokuai.review.routes.model.Act;
import cn.tiaokuai.review.routes.model.Assignee;
import cn.tiaokuai.review.routes.model.Itinerary.Asked;
import cn.tiaokuai.review.routes.model.Itinerary.Passable;
import cn.tiaokuai.review.routes.model.Itinerary.Seat;
import cn.tiaokuai.review.routes.model.Signing;
import cn.tiaokuai.review.routes.model.Stage;
import cn.tiaokuai.review.routes.model.StepRelation;
import cn.tiaokuai.review.routes.model.WhenAbsent;
import cn.tiaokuai.review.routes.model.WhenOverdue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EscalatingTest {

    private static final Seat DISTRICT = new Seat("370102", "reviewer", null, null);
    private static final Seat HEAD = new Seat("370102JT", "reviewer", null, "head.office");
    private static final StandIns CITY = new StandIns("3701", null);

    private static Stage stage(WhenOverdue whenOverdue) {
        return new Stage(
                null,
                Act.COUNTERSIGNATURE,
                Signing.ALL,
                null,
                List.of(Assignee.of(StepRelation.OWN, "reviewer")),
                List.of(),
                null,
                3,
                WhenAbsent.REFUSE,
                null,
                whenOverdue);
    }

    private static OpenCase opened(WhenOverdue whenOverdue, Seat... seats) {
        return CaseFixture.opened(
                new Passable(List.of(new Asked(1, stage(whenOverdue), List.of(seats), seats.length, List.of()))));
    }

    private static CaseStep step(OpenCase about, int seat) {
        return new Stages(about.steps())
                .live().stream()
                        .filter(s -> s.place().seat() == seat)
                        .findFirst()
                        .orElseThrow();
    }

    private static Optional<OpenCase> late(OpenCase about, StandIns who) {
        return about.escalated(step(about, 1).id(), who, MOMENT);
    }

    @Test
    void nobody_gets_a_step_whose_stage_names_nobody() {
        assertThat(late(opened(WhenOverdue.NOBODY, DISTRICT), CITY)).isEmpty();
    }

    @Test
    void the_superior_gets_it_under_that_title_with_a_time_of_its_own() {
        OpenCase given = late(opened(WhenOverdue.SUPERIOR, DISTRICT), CITY).orElseThrow();
        assertThat(step(given, 1).asked()).isEqualTo(new Seat("3701", "reviewer", null, null));
        assertThat(step(given, 1).standIn()).isEqualTo(new StandIn(WhenOverdue.SUPERIOR, "370102", null));
        assertThat(step(given, 1).state()).isEqualTo(MOMENT.open(step(given, 1).terms()));
        assertThat(given.steps().getFirst().state()).isEqualTo(new StepState.Escalated(NOW));
    }

    @Test
    void above_one_superior_there_is_the_next_and_both_stand_in_for_the_first() {
        OpenCase twice = late(opened(WhenOverdue.SUPERIOR, DISTRICT), CITY)
                .flatMap(given -> late(given, new StandIns("37", null)))
                .orElseThrow();
        assertThat(step(twice, 1).unit()).isEqualTo("37");
        assertThat(step(twice, 1).standIn().unit()).isEqualTo("370102");
    }

    @Test
    void a_unit_never_gets_what_its_own_offices_are_asked_about_it() {
        Seat below = new Seat("370102JTX", "legal-reviewer", null, null);
        assertThat(late(opened(WhenOverdue.SUPERIOR, below), new StandIns("370102JT", null)))
                .isEmpty();
    }

    @Test
    void nobody_signs_twice_in_one_stage() {
        Seat city = new Seat("3701", "reviewer", null, null);
        assertThat(late(opened(WhenOverdue.SUPERIOR, DISTRICT, city), CITY)).isEmpty();
    }

    @Test
    void the_delegate_gets_it_once_and_delegates_no_further() {
        OpenCase given = late(opened(WhenOverdue.DELEGATE, HEAD), new StandIns(null, "reviewer.370102jt"))
                .orElseThrow();
        assertThat(step(given, 1).asked().person()).isEqualTo("reviewer.370102jt");
        assertThat(step(given, 1).standIn()).isEqualTo(new StandIn(WhenOverdue.DELEGATE, "370102JT", "head.office"));
        assertThat(late(given, new StandIns(null, "somebody.else"))).isEmpty();
    }

    @Test
    void who_submitted_it_is_no_delegate() {
        assertThat(late(opened(WhenOverdue.DELEGATE, HEAD), new StandIns(null, "drafter.370102jt")))
                .isEmpty();
    }

    @Test
    void an_agreement_beside_it_cannot_be_taken_back_any_more() {
        Reviewer finance = new Reviewer("finance", "370102CZ", Set.of("reviewer"), Set.of());
        OpenCase about = opened(WhenOverdue.SUPERIOR, DISTRICT, new Seat("370102CZ", "reviewer", null, null));
        CaseStep signed = step(about, 2);
        OpenCase after =
                ((Outcome.Forwarded) about.decide(signed.id(), CaseFixture.approve(about), finance, MOMENT)).now();
        OpenCase given = late(after, CITY).orElseThrow();
        assertThat(given.recall(signed.id(), finance, MOMENT)).isEqualTo(new Refused(new Refusal.TooLate()));
    }
}
