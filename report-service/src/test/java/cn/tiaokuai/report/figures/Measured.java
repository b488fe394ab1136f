package cn.tiaokuai.report.figures;

import static cn.tiaokuai.report.Offices.DRAFTER;
import static cn.tiaokuai.report.Offices.as;
import static cn.tiaokuai.report.Offices.begun;
import static cn.tiaokuai.report.Offices.editing;
import static cn.tiaokuai.report.Offices.event;
import static cn.tiaokuai.report.Offices.happened;
import static cn.tiaokuai.report.Offices.save;

import cn.tiaokuai.contracts.ObservationConfirmed;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/** An indicator of its own name, so that no other test's data is suggested, with what the bureau reports of it and writes. */
public final class Measured {

    public static final String BUREAU = "370102JT";

    public final String indicator =
            "T-" + UUID.randomUUID().toString().substring(0, 12).toUpperCase(Locale.ROOT);
    public final String name = "桥梁" + han() + "加固长度";
    public final String observation = UUID.randomUUID().toString();

    private String han() {
        return indicator.chars().mapToObj(c -> Character.toString('一' + c * 7)).reduce("", String::concat);
    }

    /** A value for the year up to December. */
    public ObjectNode confirmation(String id, String unit, String value, String at) {
        ObjectNode event = event(ObservationConfirmed.class);
        event.put("subject", id).put("unit", unit);
        ((ObjectNode) event.get("data"))
                .put("observationId", id)
                .put("unit", unit)
                .put("indicator", indicator)
                .put("indicatorName", name)
                .put("period", "2025-12")
                .put("accumulation", "CUMULATIVE")
                .put("value", new BigDecimal(value))
                .put("confirmedAt", at);
        return event;
    }

    public void confirmed(String value) {
        happened(confirmation(observation, BUREAU, value, "2026-01-10T02:30:00Z"));
    }

    public void corrected(String value) {
        happened(confirmation(observation, BUREAU, value, "2026-01-12T02:30:00Z"));
    }

    /** A value of one period alone, which adds up to a year's with the others. */
    public void flowed(String period, String value, String at) {
        String id = UUID.nameUUIDFromBytes((indicator + period).getBytes(StandardCharsets.UTF_8))
                .toString();
        ObjectNode event = confirmation(id, BUREAU, value, at);
        ((ObjectNode) event.get("data")).put("period", period).put("accumulation", "FLOW");
        happened(event);
    }

    /** A report of one sentence, that tells the indicator with a figure. */
    public String written(String figure) {
        String report = begun();
        save(
                        report,
                        "{\"title\":\"总结\",\"sections\":[{\"level\":1,\"number\":\"一、\",\"heading\":\"工作\",\"part\":\"SUMMARY\","
                                + "\"paragraphs\":[\"" + name + figure + "。\"]}]}")
                .statusCode(200);
        return report;
    }

    public ValidatableResponse bind(String report, String figure, String more) {
        return bind(report, "2025-12", figure, more);
    }

    public ValidatableResponse bind(String report, String period, String figure, String more) {
        int start = ("总结\n一、工作\n" + name).length();
        return editing(DRAFTER, report)
                .body("{\"indicator\":\"" + indicator + "\",\"period\":\"" + period + "\"" + more
                        + ",\"place\":{\"start\":" + start + ",\"end\":" + (start + figure.length()) + ",\"text\":\""
                        + figure + "\"}}")
                .post("/" + report + "/figures")
                .then();
    }

    /** Identity of the binding. */
    public String bound(String report, String figure) {
        return bind(report, figure, "").statusCode(201).extract().path("id");
    }

    public ValidatableResponse figures(String report) {
        return as(DRAFTER).get("/" + report + "/figures").then().statusCode(200);
    }
}
