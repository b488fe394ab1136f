package cn.tiaokuai.report.units;

import static cn.tiaokuai.report.Offices.DRAFTER;
import static cn.tiaokuai.report.Offices.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import cn.tiaokuai.report.Offices;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "report"))
class UnitResourceTest {

    @BeforeEach
    void the_directory_is_there() {
        Offices.open();
    }

    @Test
    void codes_get_their_names_and_what_nobody_knows_is_left_out() {
        as(DRAFTER)
                .get("/units?code=370102JT&code=370102&code=NOWHERE")
                .then()
                .statusCode(200)
                .body("code", contains("370102", "370102JT"))
                .body("name", contains("临江区", "临江区交通运输局"))
                .body("[1].parent", equalTo("370102"))
                .body("[1].lineSuperior", equalTo("3701JT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?code=", "?code=x%27y"})
    void a_question_about_no_unit_is_refused(String query) {
        as(DRAFTER).get("/units" + query).then().statusCode(400).body("field", equalTo("code"));
    }

    @Test
    void whoever_runs_the_system_knows_names_too() {
        as("admin.system").get("/units?code=37").then().statusCode(200).body("name", contains("江州省"));
    }
}
