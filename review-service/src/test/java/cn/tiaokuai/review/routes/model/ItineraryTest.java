package cn.tiaokuai.review.routes.model;

import static cn.tiaokuai.review.routes.model.StepRelation.ADDRESSEE;
import static cn.tiaokuai.review.routes.model.StepRelation.BLOCK_PARENT;
import static cn.tiaokuai.review.routes.model.StepRelation.LINE_SUPERIOR;
import static cn.tiaokuai.review.routes.model.StepRelation.OTHER_SUPERIOR;
import static cn.tiaokuai.review.routes.model.StepRelation.OWN;
import static cn.tiaokuai.review.routes.model.StepRelation.UNIT;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.review.routes.model.Itinerary.Asked;
import cn.tiaokuai.review.routes.model.Itinerary.Blocked;
import cn.tiaokuai.review.routes.model.Itinerary.Empty;
import cn.tiaokuai.review.routes.model.Itinerary.LeftOut;
import cn.tiaokuai.review.routes.model.Itinerary.Passable;
import cn.tiaokuai.review.routes.model.Itinerary.Seat;
import cn.tiaokuai.review.routes.model.Itinerary.Stop;
import cn.tiaokuai.review.routes.model.Itinerary.Why;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ItineraryTest {

    private static final Surroundings BUREAU = new Surroundings(
            "370102JT", Optional.of("370102"), Optional.of("3701JT"), Optional.of("370102"), Set.of("370102CZ"));
    private static final Surroundings TOWNSHIP =
            new Surroundings("370121T1", Optional.of("370121"), Optional.empty(), Optional.of("370121"), Set.of());
    private static final Facts ANNUAL =
            Facts.of("ANNUAL", 2026, "BUREAU", "transport", false, Map.of("amount", "120.5"));

    private static Stage stage(StepRelation relation, WhenAbsent whenAbsent) {
        return Stage.single(relation, "reviewer", 3, whenAbsent);
    }

    private static Stage stage(StepRelation relation) {
        return stage(relation, WhenAbsent.REFUSE);
    }

    private static Stage signed(Signing signing, Integer quorum, WhenAbsent whenAbsent, Assignee... assignees) {
        return new Stage(
                "会签",
                Act.COUNTERSIGNATURE,
                signing,
                quorum,
                List.of(assignees),
                List.of(),
                null,
                3,
                whenAbsent,
                null,
                null);
    }

    private static Stage when(Condition condition) {
        return new Stage(
                "合法性审核",
                Act.REVIEW,
                Signing.ALL,
                null,
                List.of(Assignee.of(OWN, "legal-reviewer")),
                List.of(),
                condition,
                3,
                WhenAbsent.REFUSE,
                null,
                null);
    }

    private static List<Stop> stops(Surroundings around, Stage... stages) {
        return ((Passable) Itinerary.of(List.of(stages), ANNUAL, around)).stops();
    }

    private static List<String> units(Stop stop) {
        return ((Asked) stop).seats().stream().map(Seat::unit).toList();
    }

    @Test
    void each_stage_asks_the_unit_that_stands_in_its_relation() {
        assertThat(stops(BUREAU, stage(OWN), stage(BLOCK_PARENT), stage(LINE_SUPERIOR), stage(ADDRESSEE)).stream()
                        .flatMap(stop -> units(stop).stream()))
                .containsExactly("370102JT", "370102", "3701JT", "370102");
    }

    @Test
    void a_stage_without_its_unit_blocks_the_route() {
        Stage line = stage(LINE_SUPERIOR);
        assertThat(Itinerary.of(List.of(stage(OWN), line), ANNUAL, TOWNSHIP))
                .isEqualTo(new Blocked(2, line, Assignee.of(LINE_SUPERIOR, "reviewer")));
    }

    @Test
    void a_stage_without_its_unit_is_left_out_where_the_route_says_so() {
        Stage line = stage(LINE_SUPERIOR, WhenAbsent.SKIP);
        assertThat(stops(TOWNSHIP, stage(OWN), line, stage(ADDRESSEE)).get(1))
                .isEqualTo(new LeftOut(2, line, Why.ABSENT));
    }

    @Test
    void a_route_that_would_ask_nobody_is_none() {
        assertThat(Itinerary.of(List.of(stage(LINE_SUPERIOR, WhenAbsent.SKIP)), ANNUAL, TOWNSHIP))
                .isEqualTo(new Empty());
    }

    @Test
    void of_several_only_those_that_exist_are_asked_where_the_route_says_so() {
        Stage both = signed(
                Signing.ALL,
                null,
                WhenAbsent.SKIP,
                Assignee.of(OWN, "reviewer"),
                Assignee.of(LINE_SUPERIOR, "reviewer"));
        assertThat(units(stops(TOWNSHIP, both).getFirst())).containsExactly("370121T1");
    }

    @Test
    void a_quorum_that_cannot_be_reached_blocks_the_route() {
        Stage two = signed(
                Signing.QUORUM,
                2,
                WhenAbsent.SKIP,
                Assignee.of(OWN, "reviewer"),
                Assignee.of(LINE_SUPERIOR, "reviewer"));
        assertThat(Itinerary.of(List.of(two), ANNUAL, TOWNSHIP)).isInstanceOf(Blocked.class);
    }

    @Test
    void nobody_signs_twice() {
        Stage both = signed(
                Signing.ALL,
                null,
                WhenAbsent.REFUSE,
                Assignee.of(BLOCK_PARENT, "reviewer"),
                Assignee.of(ADDRESSEE, "reviewer"));
        assertThat(units(stops(BUREAU, both).getFirst())).containsExactly("370102");
    }

    @Test
    void a_unit_named_is_asked_while_it_is_active() {
        Assignee finance = new Assignee(UNIT, "370102CZ", "reviewer", null, null);
        assertThat(units(stops(BUREAU, signed(Signing.ALL, null, WhenAbsent.REFUSE, finance))
                        .getFirst()))
                .containsExactly("370102CZ");
        assertThat(Itinerary.of(List.of(signed(Signing.ALL, null, WhenAbsent.REFUSE, finance)), ANNUAL, TOWNSHIP))
                .isInstanceOf(Blocked.class);
    }

    @Test
    void a_unit_led_by_two_asks_the_addressee_and_informs_the_other() {
        Stage upward = new Stage(
                "报上级",
                Act.REVIEW,
                Signing.ALL,
                null,
                List.of(Assignee.of(ADDRESSEE, "reviewer")),
                List.of(OTHER_SUPERIOR),
                null,
                3,
                WhenAbsent.REFUSE,
                null,
                null);
        assertThat(((Asked) stops(BUREAU, upward).getFirst()).informed()).containsExactly("3701JT");
        assertThat(((Asked) stops(TOWNSHIP, upward).getFirst()).informed()).isEmpty();
    }

    @Test
    void a_stage_is_asked_where_its_condition_holds() {
        assertThat(stops(BUREAU, when(new Condition("kind", List.of("ANNUAL"), null)))
                        .getFirst())
                .isInstanceOf(Asked.class);
        assertThat(stops(BUREAU, when(new Condition("amount", null, new BigDecimal(100))))
                        .getFirst())
                .isInstanceOf(Asked.class);
    }

    @Test
    void a_stage_whose_condition_does_not_hold_is_left_out() {
        for (Condition condition : List.of(
                new Condition("kind", List.of("SPECIAL"), null),
                new Condition("amount", null, new BigDecimal(121)),
                new Condition("unheardOf", List.of("x"), null))) {
            assertThat(stops(BUREAU, stage(OWN), when(condition)).getLast())
                    .isEqualTo(new LeftOut(2, when(condition), Why.CONDITION));
        }
    }

    @Test
    void what_a_submission_brings_along_never_replaces_what_is_known() {
        Facts facts = Facts.of("ANNUAL", 2026, "BUREAU", null, false, Map.of("kind", "SPECIAL", "line", "health"));
        assertThat(new Condition("kind", List.of("ANNUAL"), null).holds(facts)).isTrue();
        assertThat(new Condition("line", List.of("health"), null).holds(facts)).isFalse();
    }
}
