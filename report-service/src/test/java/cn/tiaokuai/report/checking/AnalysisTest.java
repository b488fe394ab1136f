package cn.tiaokuai.report.checking;

import static cn.tiaokuai.report.Offices.DISTRICT;
import static cn.tiaokuai.report.Offices.DRAFTER;
import static cn.tiaokuai.report.Offices.SIBLING;
import static cn.tiaokuai.report.Offices.TEXT;
import static cn.tiaokuai.report.Offices.as;
import static cn.tiaokuai.report.Offices.drafted;
import static cn.tiaokuai.report.Offices.save;
import static cn.tiaokuai.report.Offices.submitted;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import cn.tiaokuai.report.Offices;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "report"))
class AnalysisTest {

    private static final String FAULTY = """
            石桥镇2025年工作总结和2026年工作计划
            一、2025年工作完成情况
            全年新增经营主体51户，其中企业新增208户、个体工商户新增637户。
            二、2026年工作计划
            改造茶园300亩。
            """;

    @BeforeEach
    void offices_are_open() {
        Offices.open();
    }

    @Test
    void a_text_is_read_without_being_stored() {
        analysed(FAULTY.getBytes(StandardCharsets.UTF_8))
                .statusCode(200)
                .body("unit", equalTo("石桥镇"))
                .body("planYear", equalTo(2026))
                .body("figures.text", contains("51户", "208户", "637户", "300亩"))
                .body("checks.severity", hasItem("ERROR"))
                .body("checks.message", hasItem("分项208户、637户合计845户，与所述总数51户不符"))
                .body("commitments.text", contains("改造茶园300亩"));
    }

    @Test
    void a_text_may_be_in_gb18030() {
        analysed(FAULTY.getBytes(Charset.forName("GB18030"))).statusCode(200).body("unit", equalTo("石桥镇"));
    }

    @Test
    void what_is_no_text_is_refused_with_field_and_reason() {
        analysed(new byte[0]).statusCode(422).body("violations.field", contains("file"));
        analysed(new byte[] {(byte) 0xFF, (byte) 0xFF, 0})
                .statusCode(422)
                .body("type", containsString("not-text"))
                .body("field", equalTo("file"));
    }

    @Test
    void what_is_too_large_is_refused() {
        analysed(new byte[5_000_001]).statusCode(413);
    }

    @Test
    void the_newest_text_of_an_own_report_is_read() {
        String report = drafted();
        as(DRAFTER)
                .get("/" + report + "/analysis")
                .then()
                .statusCode(200)
                .body("figures.text", contains("46.5公里", "45公里"))
                .body("figures.plan", contains(false, true));
        save(report, TEXT.replace("46.5", "47")).statusCode(200);
        as(DRAFTER).get("/" + report + "/analysis").then().body("figures.text", contains("47公里", "45公里"));
    }

    @Test
    void superiors_have_the_submitted_text_read_and_nobody_else_any() {
        String report = submitted();
        as(DISTRICT).get("/" + report + "/analysis").then().statusCode(200);
        as(SIBLING).get("/" + report + "/analysis").then().statusCode(404);
        as(DISTRICT).get("/" + drafted() + "/analysis").then().statusCode(404);
    }

    private static ValidatableResponse analysed(byte[] file) {
        return as(DRAFTER)
                .contentType("application/octet-stream")
                .body(file)
                .post("/analyses")
                .then();
    }
}
