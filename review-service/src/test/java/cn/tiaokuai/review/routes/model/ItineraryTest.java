package cn.tiaokuai.review.routes.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.review.routes.model.Itinerary.Asked;
import cn.tiaokuai.review.routes.model.Itinerary.Blocked;
import cn.tiaokuai.review.routes.model.Itinerary.Empty;
import cn.tiaokuai.review.routes.model.Itinerary.LeftOut;
import cn.tiaokuai.review.routes.model.Itinerary.Passable;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ItineraryTest {

    private static final Surroundings BUREAU =
            new Surroundings("370102JT", Optional.of("370102"), Optional.of("3701JT"), Optional.of("370102"));
    private static final Surroundings TOWNSHIP =
            new Surroundings("370121T1", Optional.of("370121"), Optional.empty(), Optional.of("370121"));

    private static RouteStep step(StepRelation relation, WhenAbsent whenAbsent) {
        return new RouteStep(relation, "reviewer", 3, whenAbsent);
    }

    private static RouteStep step(StepRelation relation) {
        return step(relation, WhenAbsent.REFUSE);
    }

    @Test
    void each_step_asks_the_unit_that_stands_in_its_relation() {
        var route = List.of(
                step(StepRelation.OWN),
                step(StepRelation.BLOCK_PARENT),
                step(StepRelation.LINE_SUPERIOR),
                step(StepRelation.ADDRESSEE));
        assertThat(Itinerary.of(route, BUREAU))
                .isEqualTo(new Passable(List.of(
                        new Asked(1, "370102JT", "reviewer", 3),
                        new Asked(2, "370102", "reviewer", 3),
                        new Asked(3, "3701JT", "reviewer", 3),
                        new Asked(4, "370102", "reviewer", 3))));
    }

    @Test
    void a_step_without_its_unit_blocks_the_route() {
        RouteStep line = step(StepRelation.LINE_SUPERIOR);
        assertThat(Itinerary.of(List.of(step(StepRelation.OWN), line), TOWNSHIP))
                .isEqualTo(new Blocked(2, line));
    }

    @Test
    void a_step_without_its_unit_is_left_out_where_the_route_says_so() {
        var route = List.of(
                step(StepRelation.OWN),
                step(StepRelation.LINE_SUPERIOR, WhenAbsent.SKIP),
                step(StepRelation.ADDRESSEE));
        assertThat(Itinerary.of(route, TOWNSHIP))
                .isEqualTo(new Passable(List.of(
                        new Asked(1, "370121T1", "reviewer", 3),
                        new LeftOut(2, "reviewer"),
                        new Asked(3, "370121", "reviewer", 3))));
    }

    @Test
    void a_route_that_would_ask_nobody_is_none() {
        var route = List.of(step(StepRelation.LINE_SUPERIOR, WhenAbsent.SKIP));
        assertThat(Itinerary.of(route, TOWNSHIP)).isEqualTo(new Empty());
    }
}
