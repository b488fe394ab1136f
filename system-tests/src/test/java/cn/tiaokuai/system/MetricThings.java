package cn.tiaokuai.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** What is measured at a unit: indicators with their rules and locks, targets, and values. */
record MetricThings(Api api, Owner owner) implements Making {

    static Map<String, Object> newIndicator() {
        return Map.of(
                "code",
                        "MATRIX-"
                                + UUID.randomUUID().toString().substring(0, 18).toUpperCase(Locale.ROOT),
                "name", "访问矩阵",
                "definition", "仅供测试",
                "measureUnit", "件",
                "direction", "HIGHER",
                "frequency", "MONTH",
                "accumulation", "FLOW",
                "aggregation", "SUM",
                "decimals", 0);
    }

    static Map<String, Object> newRule(String indicator) {
        return Map.of(
                "name", "访问矩阵",
                "left", Map.of("terms", List.of(Map.of("indicator", indicator))),
                "operator", "AT_MOST",
                "right", Map.of("constant", 1_000_000),
                "severity", "WARNING");
    }

    static byte[] newImport(String indicator) {
        return ("indicator,period,value\n" + indicator + ",2024-01,12\n").getBytes(UTF_8);
    }

    static byte[] newTargets(String indicator, String unit) {
        return ("unit,indicator,year,value\n" + unit + "," + indicator + ",2025,10\n").getBytes(UTF_8);
    }

    /** Of one indicator and a year of nobody's: where a test leaves the indicator out, all of them are locked. */
    static Map<String, Object> newLock(String indicator) {
        return Map.of("period", "2090", "indicator", indicator, "lockedFrom", "2024-01-01", "reason", "访问矩阵");
    }

    /** A part of one unit goes on in another, and both go on: so nobody's values are refused. */
    static Map<String, Object> newReorganisation() {
        return Map.of(
                "day",
                "2090-01-01",
                "parts",
                List.of(
                        Map.of("from", "370102MZ", "to", "370102MZ", "weight", 0.5),
                        Map.of("from", "370102MZ", "to", "370102SC", "weight", 0.5),
                        Map.of("from", "370102SC", "to", "370102SC")),
                "reason",
                "访问矩阵");
    }

    static Map<String, Object> newTarget(String indicator, String unit) {
        return Map.of("indicator", indicator, "unit", unit, "year", 2024, "value", 10);
    }

    static Map<String, Object> newObservation(String indicator) {
        return Map.of("indicator", indicator, "period", "2024-01", "value", 12, "source", "访问矩阵");
    }

    /** The city's, for units below it. */
    Thing indicator() {
        return indicator(api.as("supervisor.3701"));
    }

    /** The unit's own. */
    Thing catalogued() {
        return indicator(drafter()).and("etag", "\"v1\"");
    }

    /** A yearly indicator of a name that no other has, with a confirmed value. */
    Thing yearly(int year, int value) {
        Map<String, Object> indicator = new HashMap<>(newIndicator());
        String name = "桥梁" + newName() + "加固长度";
        indicator.putAll(Map.of("name", name, "measureUnit", "公里", "frequency", "YEAR"));
        Thing made = indicator(drafter(), indicator).and("name", name);
        Answer reported = drafter()
                .post(
                        "/api/metrics/observations",
                        Map.of(
                                "indicator",
                                made.get("code"),
                                "period",
                                Integer.toString(year),
                                "value",
                                value,
                                "source",
                                "访问矩阵"));
        confirmed(made.and("id", Making.id(reported)).and("etag", "\"v1\""));
        return made;
    }

    private static String newName() {
        return UUID.randomUUID()
                .toString()
                .chars()
                .limit(12)
                .mapToObj(c -> Character.toString('一' + c * 7))
                .collect(joining());
    }

    private Thing indicator(Api.Caller by) {
        return indicator(by, newIndicator());
    }

    private Thing indicator(Api.Caller by, Map<String, Object> indicator) {
        by.post("/api/metrics/indicators", indicator).expect(201);
        return new Thing(
                Map.of("unit", owner.unit(), "code", indicator.get("code").toString()));
    }

    Thing rule(Thing indicator) {
        Answer made = drafter().post("/api/metrics/rules", newRule(indicator.get("code")));
        return indicator.and("id", Making.id(made));
    }

    Thing imported(Thing indicator) {
        Answer made = drafter().post("/api/metrics/imports", null, newImport(indicator.get("code")));
        return indicator.and("id", Making.id(made));
    }

    Thing targeting(Thing indicator) {
        byte[] file = newTargets(indicator.get("code"), owner.unit());
        Answer made = supervisor().post("/api/metrics/targets/imports", null, file);
        return indicator.and("id", Making.id(made));
    }

    Thing lock(Thing indicator) {
        Answer made = supervisor().post("/api/metrics/locks", newLock(indicator.get("code")));
        return indicator.and("id", Making.id(made));
    }

    Thing reorganisation() {
        Answer made = supervisor().post("/api/metrics/reorganisations", newReorganisation());
        return new Thing(Map.of("unit", owner.unit(), "id", Making.id(made)));
    }

    Thing target(Thing indicator) {
        Answer made = supervisor().post("/api/metrics/targets", newTarget(indicator.get("code"), owner.unit()));
        return indicator.and("id", Making.id(made)).and("etag", "\"v1\"");
    }

    Thing reported(Thing indicator) {
        Answer made = drafter().post("/api/metrics/observations", newObservation(indicator.get("code")));
        String id = Making.id(made);
        return indicator.and("id", id).and("observation", id).and("etag", "\"v1\"");
    }

    static Map<String, Object> newSubmission(Thing reported) {
        return Map.of(
                "title", "访问矩阵", "observations", List.of(Map.of("id", reported.get("observation"), "version", 1)));
    }

    /** On its way to review. */
    Thing sent(Thing reported) {
        Answer made = drafter().post("/api/metrics/submissions", newSubmission(reported));
        return reported.and("id", Making.id(made)).and("etag", made.etag());
    }

    /** Taken back again. */
    Thing fetched(Thing sent) {
        Answer answer = drafter()
                .post("/api/metrics/submissions/" + sent.get("id") + "/withdrawal", null, null)
                .expect(200);
        return sent.and("etag", answer.etag());
    }

    Thing confirmed(Thing reported) {
        Answer answer = reviewer()
                .post("/api/metrics/observations/" + reported.get("id") + "/confirmation", reported.get("etag"), null)
                .expect(201);
        return reported.and("etag", answer.etag());
    }
}
