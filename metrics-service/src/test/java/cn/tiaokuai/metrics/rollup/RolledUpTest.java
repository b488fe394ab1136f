package cn.tiaokuai.metrics.rollup;

import static cn.tiaokuai.metrics.Measuring.SUPERVISOR;
import static cn.tiaokuai.metrics.Measuring.as;
import static cn.tiaokuai.metrics.Measuring.confirm;
import static cn.tiaokuai.metrics.Measuring.counted;
import static cn.tiaokuai.metrics.Measuring.indicator;
import static cn.tiaokuai.testkit.Awaiting.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cn.tiaokuai.metrics.Measuring;
import cn.tiaokuai.platform.access.Scope;
import cn.tiaokuai.platform.access.Scoped;
import cn.tiaokuai.testkit.Database;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Figures that were rolled up before anybody asked: through the outbox, the broker, the stream and the database. */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class RolledUpTest {

    private static final String DISTRICT = "reviewer.370102";
    private static final String CITY = "reviewer.3701";
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Inject
    Reconciling reconciling;

    @Inject
    Scoped scoped;

    @Inject
    EntityManager entities;

    @BeforeEach
    void units_are_known() {
        Measuring.awaitDirectory();
    }

    private static ValidatableResponse dashboard(String who, String query) {
        return as(who).get("/progress/dashboard?period=2026-02" + query).then();
    }

    /** The cell of a unit, once it says this. */
    private static JsonPath cell(String who, String query, String unit, Object actual) {
        return await(unit + " with " + actual)
                .atMost(LIMIT)
                .until(
                        () -> dashboard(who, query).statusCode(200).extract().jsonPath(),
                        page -> actual.equals(
                                page.get("rows.items.find { it.unit == '" + unit + "' }.cells[0].progress.actual")));
    }

    @Test
    void a_district_s_figure_is_there_when_the_city_looks() {
        String indicator = indicator(SUPERVISOR, Map.of());
        Measuring.set(SUPERVISOR, indicator, "370102JT", 60).statusCode(201);
        counted("370102jt", indicator, "2026-01", 10);
        counted("370102jt", indicator, "2026-02", 20);
        UUID corrected = counted("370102sf", indicator, "2026-01", 5);
        String query = "&indicator=" + indicator;
        JsonPath district = cell(DISTRICT, query, "370102JT", 30);
        String cell = "rows.items.find { it.unit == '370102JT' }.cells[0].";
        assertThat(district.getString(cell + "source")).isEqualTo("OWN");
        assertThat(district.getInt(cell + "rank")).isEqualTo(1);
        assertThat(district.getFloat(cell + "progress.completion")).isEqualTo(50.0f);
        JsonPath city = cell(CITY, query, "370102", 35);
        assertThat(city.getString("rows.items.find { it.unit == '370102' }.cells[0].source"))
                .isEqualTo("BELOW");

        as("drafter.370102sf")
                .header("If-Match", "\"v2\"")
                .body(Map.of("value", 7, "reason", "漏报"))
                .put("/observations/" + corrected)
                .then()
                .statusCode(200);
        cell(CITY, query, "370102", 30);
        confirm("370102sf", corrected, "\"v3\"");
        cell(CITY, query, "370102", 37);
    }

    @Test
    void what_units_make_nothing_of_together_is_shown_of_each_alone() {
        String indicator = indicator(SUPERVISOR, Map.of("aggregation", "NONE", "accumulation", "STOCK"));
        Measuring.set(SUPERVISOR, indicator, "370102JT", 60).statusCode(201);
        counted("370102jt", indicator, "2026-01", 15);
        JsonPath district = cell(DISTRICT, "&indicator=" + indicator, "370102JT", 15);
        assertThat(district.getString("rows.items.find { it.unit == '370102JT' }.cells[0].source"))
                .isEqualTo("OWN");
        dashboard(CITY, "&indicator=" + indicator)
                .body("rows.items.find { it.unit == '370102' }.cells[0].progress.actual", equalTo(null));
    }

    @Test
    void it_says_the_same_as_adding_up_on_demand() {
        String indicator = indicator(SUPERVISOR, Map.of());
        counted("370102jt", indicator, "2026-01", 10.5);
        counted("370102sf", indicator, "2026-02", 5);
        cell(CITY, "&indicator=" + indicator, "370102", 15.5f);
        as(CITY).get("/progress/children?period=2026-02&indicator=" + indicator)
                .then()
                .body("children.items.find { it.progress.unit == '370102' }.progress.actual", equalTo(15.5f));
    }

    @Test
    void a_rate_is_the_sum_over_the_sum() {
        String done = indicator(SUPERVISOR, Map.of());
        String all = indicator(SUPERVISOR, Map.of());
        String rate = indicator(SUPERVISOR, Measuring.ratio(done, all));
        counted("370102jt", done, "2026-01", 10);
        counted("370102jt", all, "2026-01", 20);
        counted("370102sf", done, "2026-01", 20);
        counted("370102sf", all, "2026-01", 20);
        cell(CITY, "&indicator=" + rate + "&indicator=" + done, "370102", 75);
    }

    @Test
    void units_come_page_by_page_with_a_cell_for_each_indicator() {
        String first = indicator(SUPERVISOR, Map.of());
        String second = indicator(SUPERVISOR, Map.of());
        String query = "&indicator=" + second + "&indicator=" + first + "&limit=1";
        String next = dashboard(DISTRICT, query)
                .statusCode(200)
                .body("indicators", contains(second, first))
                .body("rows.items", hasSize(1))
                .body("rows.items[0].cells.progress.indicator", contains(second, first))
                .body("rows.items[0].cells[0].progress.actual", nullValue())
                .body("rows.next", notNullValue())
                .extract()
                .path("rows.next");
        List<String> more = dashboard(DISTRICT, query + "&after=" + next)
                .statusCode(200)
                .extract()
                .path("rows.items.unit");
        assertThat(more).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&indicator=a%20b", "&indicator=X&period=soon"})
    void a_question_that_cannot_be_answered_says_why(String query) {
        dashboard(DISTRICT, query).statusCode(400).body("field", notNullValue());
    }

    @Test
    void nobody_looks_aside() {
        dashboard("reviewer.370102jt", "&unit=370102SF&indicator=" + indicator(SUPERVISOR, Map.of()))
                .statusCode(404);
    }

    private static long differences() {
        return Database.number(Measuring.DB, "select coalesce(max(differences), -1) from reconciliation");
    }

    private void reconcile() throws InterruptedException {
        Database.execute(Measuring.DB, "delete from reconciliation");
        reconciling.reconcile();
    }

    @Test
    void each_night_says_whether_sums_are_those_of_the_values() throws InterruptedException {
        String indicator = indicator(SUPERVISOR, Map.of());
        counted("370102jt", indicator, "2026-01", 10);
        String query = "&indicator=" + indicator;
        cell(CITY, query, "370102", 10);
        await("nothing on its way").atMost(LIMIT).untilAsserted(() -> {
            reconcile();
            assertThat(differences()).isZero();
        });
        as("reviewer.37")
                .get("/progress/reconciliations")
                .then()
                .body("items", hasSize(1))
                .body("items[0].differences", equalTo(0))
                .body("items[0].figures", greaterThan(3));
        as(CITY).get("/progress/reconciliations").then().body("items", hasSize(0));

        Database.execute(
                Measuring.DB,
                "update rolled_up set below = 11 where unit_code = '37' and indicator = '" + indicator + "'");
        reconcile();
        as("reviewer.37")
                .get("/progress/reconciliations")
                .then()
                .body("items[0].differences", equalTo(1))
                .body("items[0].first[0].what", equalTo("BELOW"))
                .body("items[0].first[0].told", equalTo("11 / 1"))
                .body("items[0].first[0].right", equalTo("10 / 1"));
        Database.execute(
                Measuring.DB,
                "update rolled_up set below = 10 where unit_code = '37' and indicator = '" + indicator + "'");
    }

    @Test
    void a_value_that_the_roll_up_has_not_heard_of_is_told_again() throws InterruptedException {
        String indicator = indicator(SUPERVISOR, Map.of());
        counted("370102jt", indicator, "2026-01", 10);
        String query = "&indicator=" + indicator;
        cell(CITY, query, "370102", 10);
        Database.execute(Measuring.DB, "update observation set value = 12 where indicator = '" + indicator + "'");
        reconcile();
        assertThat(differences()).isEqualTo(2);
        cell(CITY, query, "370102", 12);
    }

    @Test
    void the_database_shows_figures_to_the_unit_and_those_above_it() {
        String indicator = indicator(SUPERVISOR, Map.of());
        counted("370102jt", indicator, "2026-01", 10);
        cell(CITY, "&indicator=" + indicator, "370102", 10);
        String bureaus = "select count(*) from rolled_up where unit_code = '370102JT'";
        for (Scope scope : List.of(Measuring.BUREAU, Measuring.DISTRICT, Measuring.CITY_BUREAU)) {
            assertThat(scoped.in(scope, () -> number(bureaus)))
                    .as(scope.toString())
                    .isPositive();
        }
        assertThat(scoped.in(Measuring.SIBLING, () -> number(bureaus))).isZero();
        assertThat(QuarkusTransaction.requiringNew().call(() -> number(bureaus)))
                .isZero();
    }

    private long number(String query) {
        return ((Number) entities.createNativeQuery(query).getSingleResult()).longValue();
    }
}
