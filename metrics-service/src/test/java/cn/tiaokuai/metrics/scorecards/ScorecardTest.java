package cn.tiaokuai.metrics.scorecards;

import static cn.tiaokuai.metrics.Measuring.REVIEWER;
import static cn.tiaokuai.metrics.Measuring.SUPERVISOR;
import static cn.tiaokuai.metrics.Measuring.as;
import static cn.tiaokuai.metrics.Measuring.confirmed;
import static cn.tiaokuai.metrics.Measuring.indicator;
import static cn.tiaokuai.metrics.Measuring.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cn.tiaokuai.metrics.Measuring;
import cn.tiaokuai.platform.access.Scoped;
import cn.tiaokuai.testkit.Database;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The district scores its transport bureau and its justice bureau. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class ScorecardTest {

    private static final String SIBLING = "reviewer.370102sf";

    @Inject
    Scoped scoped;

    @Inject
    EntityManager entities;

    private String indicator;

    @BeforeEach
    void the_bureau_has_built_36_of_45_kilometres() {
        Measuring.awaitDirectory();
        indicator = indicator();
        target(indicator, 45);
        confirmed(indicator, "2026-01", 36);
    }

    private String card(String items, String more) {
        return """
                {"title":"2026年度综合考核","year":2026,"units":["370102JT","370102SF"],"missing":"ZERO",
                 "bonusCap":5,"penaltyCap":5,"items":[%s]%s}
                """.formatted(items, more);
    }

    private String proportion(int weight) {
        return """
                {"name":"农村公路","weight":%d,"source":"INDICATOR","indicator":"%s","method":"PROPORTION"}
                """.formatted(weight, indicator);
    }

    private static UUID written(String card) {
        return Measuring.id(as(SUPERVISOR).body(card).post("/scorecards").then());
    }

    private static ValidatableResponse published(UUID card) {
        String etag = as(SUPERVISOR).get("/scorecards/" + card).header("ETag");
        return as(SUPERVISOR)
                .header("If-Match", etag)
                .post("/scorecards/" + card + "/publication")
                .then();
    }

    @Test
    void a_card_shows_how_each_score_comes_about_before_it_is_published() {
        UUID card = written(card(proportion(100), ""));
        as(SUPERVISOR)
                .get("/scorecards/" + card + "/calculation")
                .then()
                .body("unit", contains("370102JT", "370102SF"))
                .body("rank", contains(1, 2))
                .body("[0].total", equalTo(80.0f))
                .body("[0].items[0].value", equalTo(36))
                .body("[0].items[0].target", equalTo(45))
                .body("[0].items[0].completion", equalTo(80.0f))
                .body("[0].items[0].formula", equalTo("100×min(完成率, 1)"))
                .body("[1].items[0].points", nullValue());
        confirmed(indicator, "2026-02", 9);
        as(SUPERVISOR).get("/scorecards/" + card + "/calculation").then().body("[0].total", equalTo(100.0f));
    }

    @Test
    void what_is_published_stays_as_it_was() {
        UUID card = written(card(proportion(100), ""));
        published(card)
                .statusCode(201)
                .body("ranking.total", contains(80.0f, 0.0f))
                .body("missing", equalTo("ZERO"))
                .body("bonusCap", equalTo(5))
                .body("penaltyCap", equalTo(5));
        confirmed(indicator, "2026-02", 9);
        as(SUPERVISOR)
                .get("/scorecards/" + card + "/calculation")
                .then()
                .body("[0].total", equalTo(80.0f))
                .body("[0].items[0].basedOn", equalTo("截至2026-01的1期已确认数据"));
        published(card).statusCode(409).body("type", equalTo("urn:tiaokuai:problem:scorecard-published"));
        as(SUPERVISOR)
                .header("If-Match", "\"v2\"")
                .body(card(proportion(100), ""))
                .put("/scorecards/" + card)
                .then()
                .statusCode(409);
        String change = "update scorecard set version = 9 where id = '" + card + "'";
        assertThat((int) scoped.in(Measuring.DISTRICT, () -> entities.createNativeQuery(change)
                        .executeUpdate()))
                .isZero();
        String rewrite = "update scorecard_line set calculation = '{}' where card_id = '" + card + "'";
        assertThatThrownBy(() -> scoped.in(Measuring.DISTRICT, () -> entities.createNativeQuery(rewrite)
                        .executeUpdate()))
                .hasStackTraceContaining("permission denied");
    }

    @Test
    void a_unit_sees_its_own_line_and_the_ranking_and_no_more() {
        UUID card = written(card(
                proportion(100),
                ",\"adjustments\":[{\"unit\":\"370102SF\",\"kind\":\"PENALTY\",\"points\":2,\"reason\":\"迟报\"}]"));
        as(REVIEWER).get("/scorecards/" + card + "/publication").then().statusCode(404);
        published(card).statusCode(201);
        as(REVIEWER).get("/scorecards/" + card).then().statusCode(404);
        as(REVIEWER).get("/scorecards/" + card + "/calculation").then().statusCode(404);
        as(REVIEWER).get("/scorecards/" + card + "/publication").then().body("ranking", hasSize(2));
        as(REVIEWER)
                .get("/scorecards/" + card + "/lines/370102JT")
                .then()
                .body("total", equalTo(80.0f))
                .body("adjustments", empty());
        as(REVIEWER).get("/scorecards/" + card + "/lines/370102SF").then().statusCode(404);
        as(SIBLING).get("/scorecards/" + card + "/lines/370102SF").then().body("penalty", equalTo(2));
        as(SUPERVISOR).get("/scorecards/" + card + "/lines/370102SF").then().statusCode(200);
        as(REVIEWER).get("/scorecards/publications?limit=200").then().body("items.id", hasItem(card.toString()));
        as("reviewer.370121t1")
                .get("/scorecards/publications?limit=200")
                .then()
                .body("items.id", not(hasItem(card.toString())));
        as("reviewer.3701jt").get("/scorecards/" + card + "/publication").then().statusCode(404);
        assertThat(as(REVIEWER).get("/scorecards/" + card + "/ranking.csv").asString())
                .contains("1,370102JT,")
                .contains("80.00,否");
    }

    /** While a card is written, units move. */
    @Test
    void who_is_no_longer_below_is_not_scored() {
        for (String elsewhere : new String[] {"370121T1", "NOWHERE"}) {
            UUID card = written(card(proportion(100), ""));
            Database.execute(
                    "metrics",
                    "update scorecard set definition = replace(definition::text, '370102SF', '" + elsewhere
                            + "')::jsonb where id = '" + card + "'");
            published(card)
                    .statusCode(elsewhere.equals("NOWHERE") ? 422 : 403)
                    .body("detail", containsString(elsewhere));
        }
    }

    @Test
    void a_divided_value_is_kept_as_it_is_shown() {
        String planned = indicator();
        confirmed(planned, "2026-01", 45.1);
        indicator = indicator(Map.of(
                "measureUnit", "%",
                "aggregation", "RATIO",
                "accumulation", "STOCK",
                "numerator", indicator,
                "denominator", planned));
        target(indicator, 80);
        as(SUPERVISOR)
                .get("/scorecards/" + written(card(proportion(100), "")) + "/calculation")
                .then()
                .body("[0].items[0].value", equalTo(79.8f));
    }

    @Test
    void a_vetoed_unit_keeps_its_points_and_has_no_rank() {
        UUID card = written(card(
                proportion(100),
                ",\"adjustments\":[{\"unit\":\"370102JT\",\"kind\":\"VETO\",\"reason\":\"重大安全责任事故\"},"
                        + "{\"unit\":\"370102JT\",\"kind\":\"BONUS\",\"points\":9,\"reason\":\"省级表彰\"}]"));
        published(card)
                .statusCode(201)
                .body("ranking.unit", contains("370102SF", "370102JT"))
                .body("ranking.rank", contains(1, null))
                .body("ranking.total", contains(0.0f, 85.0f));
    }

    /** Of 2022, in which no other test has tasks. */
    @Test
    void tasks_score_by_what_was_due() {
        Database.execute("metrics", "delete from task where deadline between '2022-01-01' and '2022-12-31'");
        for (String onTime : new String[] {"true", "true", "false", "null"}) {
            Database.execute("metrics", """
                    insert into task (id, unit_code, unit_path, line_path, assigner, title, deadline, first_deadline, state,
                        on_time, assigned_by, assigned_at)
                    values (gen_random_uuid(), '370102JT', '37.3701.370102.370102JT', '37JT.3701JT.370102JT', '370102', '一件事',
                        '2022-06-30', '2022-06-30', '%s', %s, 'supervisor.370102', now())
                    """.formatted(onTime.equals("null") ? "ASSIGNED" : "COMPLETED", onTime));
        }
        String items = "{\"name\":\"办结\",\"weight\":60,\"source\":\"TASKS_COMPLETED\",\"method\":\"PROPORTION\"},"
                + "{\"name\":\"按期\",\"weight\":40,\"source\":\"TASKS_ON_TIME\",\"method\":\"BANDS\",\"bands\":["
                + "{\"from\":90,\"share\":1},{\"from\":50,\"share\":0.5}]}";
        UUID card = written(card(items, "").replace("\"year\":2026", "\"year\":2022"));
        as(SUPERVISOR)
                .get("/scorecards/" + card + "/calculation")
                .then()
                .body("[0].items.points", contains(45.0f, 20.0f))
                .body("[0].items[0].basedOn", equalTo("应办结4件，办结3件，按期2件"))
                .body("[1].items[0].basedOn", equalTo("没有应办结的任务"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"weight\":100 | \"weight\":90 | items",
                "\"weight\":100 | \"weight\":0 | items[0].weight",
                "\"method\":\"PROPORTION\" | \"method\":\"BANDS\" | items[0].bands",
                "\"method\":\"PROPORTION\" | \"method\":\"EFFICACY\",\"bad\":1,\"good\":1 | items[0].good",
                "\"source\":\"INDICATOR\" | \"source\":\"TASKS_ON_TIME\" | items[0].indicator",
                "\"missing\":\"ZERO\" | \"missing\":null | missing",
                "\"370102SF\" | \"370102JT\" | units",
                "\"370102SF\" | \"NOWHERE\" | units",
                "\"bonusCap\":5 | \"bonusCap\":-5 | bonusCap",
            })
    void a_card_that_cannot_score_is_refused(String part, String otherwise, String field) {
        as(SUPERVISOR)
                .body(card(proportion(100), "").replace(part, otherwise))
                .post("/scorecards")
                .then()
                .statusCode(422)
                .body("violations.field", contains(field));
    }

    @Test
    void nobody_scores_units_beside_or_above_and_edits_name_their_version() {
        as(SUPERVISOR)
                .body(card(proportion(100), "").replace("370102SF", "370121T1"))
                .post("/scorecards")
                .then()
                .statusCode(403);
        UUID card = written(card(proportion(100), ""));
        as(SUPERVISOR)
                .body(card(proportion(100), ""))
                .put("/scorecards/" + card)
                .then()
                .statusCode(428);
        as(SUPERVISOR)
                .header("If-Match", "\"v1\"")
                .body(card(proportion(100), ""))
                .put("/scorecards/" + card)
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        as(SUPERVISOR)
                .header("If-Match", "\"v1\"")
                .post("/scorecards/" + card + "/publication")
                .then()
                .statusCode(412);
    }
}
