package cn.tiaokuai.report.templates;

import static cn.tiaokuai.report.Offices.DRAFTER;
import static cn.tiaokuai.report.Offices.SUPERVISOR;
import static cn.tiaokuai.report.Offices.as;
import static cn.tiaokuai.report.Offices.editing;

import io.restassured.response.ValidatableResponse;
import java.util.UUID;

/** What people do with templates; all of these ask for a special report. */
public final class TemplateForms {

    private TemplateForms() {}

    public static String template(String name) {
        return """
            {"kind":"SPECIAL","name":"%s","least":10,"most":500,
             "deadline":{"yearsAfter":1,"month":1,"day":20},
             "indicators":[{"code":"ROAD-1","name":"农村公路"}],
             "sections":[
               {"heading":"{year}年主要工作","part":"SUMMARY","required":true,"guidance":"写做了什么","least":5},
               {"heading":"亮点","level":2,"guidance":"写亮点"},
               {"heading":"{next}年工作计划","part":"PLAN","required":true}]}
            """.formatted(name);
    }

    public static String defined(String supervisor) {
        return define(supervisor, template("专题 " + UUID.randomUUID()))
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static ValidatableResponse define(String supervisor, String template) {
        return as(supervisor).body(template).post("/templates").then();
    }

    public static ValidatableResponse revise(String id, String template) {
        return as(SUPERVISOR)
                .header("If-Match", etag(id))
                .body(template)
                .put("/templates/" + id)
                .then();
    }

    public static String etag(String id) {
        return as(SUPERVISOR)
                .get("/templates/" + id)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    public static ValidatableResponse begin(String drafter, String template) {
        return as(drafter)
                .body("{\"kind\":\"SPECIAL\",\"year\":2025,\"templateId\":\"" + template + "\"}")
                .post()
                .then();
    }

    public static String begun(String template) {
        return begin(DRAFTER, template).statusCode(201).extract().path("id");
    }

    public static ValidatableResponse completeness(String report) {
        return as(DRAFTER).get("/" + report + "/completeness").then().statusCode(200);
    }

    public static ValidatableResponse follow(String report, String template) {
        return editing(DRAFTER, report)
                .body("{\"templateId\":\"" + template + "\"}")
                .put("/" + report + "/template")
                .then();
    }
}
