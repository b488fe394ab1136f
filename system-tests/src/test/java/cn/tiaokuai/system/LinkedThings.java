package cn.tiaokuai.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What a service has to offer because another told it something: each comes by an event, a moment later. */
record LinkedThings(Api api, Owner owner) implements Making {

    static Map<String, Object> newBinding(String indicator) {
        return Map.of("indicator", indicator, "period", "2024-01");
    }

    /** An achieved target's, and a draft that it may be placed in. */
    Thing material() {
        MetricThings metrics = new MetricThings(api, owner);
        Thing target = metrics.target(metrics.indicator());
        metrics.confirmed(metrics.reported(target));
        String offered =
                awaited("material of " + target, "/api/reports/material?state=OFFERED", item -> item.get("sourceId")
                        .asText()
                        .equals(target.get("id")));
        Thing draft = new ReportThings(api, owner).draft();
        return draft.and("reportId", draft.get("id")).and("id", offered);
    }

    /** A draft with a figure that is bound to a confirmed value; the value comes by an event, so binding is tried again. */
    Thing bound() {
        MetricThings metrics = new MetricThings(api, owner);
        ReportThings reports = new ReportThings(api, owner);
        Thing data = metrics.confirmed(metrics.reported(metrics.indicator()));
        Thing draft = reports.draft();
        String path = "/api/reports/" + draft.get("id");
        Answer bound = Waiting.until("the value of " + data, () -> Optional.of(
                        drafter().post(path + "/figures", draft.get("etag"), newBinding(data.get("code"))))
                .filter(answer -> answer.status() == 201));
        String figure = Making.id(bound);
        Map<String, Object> node = Map.of("type", "figure", "attrs", Map.of("id", figure, "text", "12件"));
        Map<String, Object> document =
                Map.of("type", "doc", "content", List.of(Map.of("type", "paragraph", "content", List.of(node))));
        drafter()
                .put(path + "/content", draft.get("etag"), Map.of("title", "访问矩阵", "document", document))
                .expect(200);
        return reports.report(draft.get("id")).and("figure", figure).and("code", data.get("code"));
    }

    /** A draft that has to answer a promise of the year before, not answered yet. */
    Thing promise() {
        new ReviewThings(api, owner).approved();
        Thing next = new ReportThings(api, owner).begun(ReportThings.YEAR + 1);
        JsonNode promises = drafter()
                .get("/api/reports/" + next.get("id") + "/promises")
                .expect(200)
                .json();
        return next.and("commitment", promises.at("/promises/0/id").asText()).and("etag", "\"v0\"");
    }

    /** A target that an approved report promises, and an indicator that it may be measured by. */
    Thing proposal(Thing approved) {
        String proposal =
                awaited("proposals of " + approved, "/api/metrics/proposals?state=OPEN", item -> item.get("reportId")
                        .asText()
                        .equals(approved.get("id")));
        return new MetricThings(api, owner).indicator().and("id", proposal);
    }

    /**
     * A figure that an approved report tells of an indicator, which no value says yet. What the draft says of the year before shows that
     * the indicator is known where drafts are written.
     */
    Thing offered() {
        MetricThings metrics = new MetricThings(api, owner);
        Thing known = metrics.yearly(ReportThings.YEAR - 1, 12);
        String name = known.get("name");
        Thing draft = new ReportThings(api, owner)
                .draft("%d年%s12公里。%d年%s13公里。".formatted(ReportThings.YEAR - 1, name, ReportThings.YEAR, name));
        Waiting.until("the value of " + known, () -> Optional.of(drafter()
                        .get("/api/reports/" + draft.get("id") + "/figures")
                        .expect(200)
                        .json()
                        .at("/suggestions/0/indicator")
                        .asText())
                .filter(known.get("code")::equals));
        new ReviewThings(api, owner).approved(draft);
        String proposal = awaited(
                "the proposal of " + known,
                "/api/metrics/observations/proposals?state=OPEN",
                item -> item.get("indicator").asText().equals(known.get("code")));
        return known.and("id", proposal);
    }

    /** A problem that an approved report admits, and that nobody has decided about. */
    Thing admitted(Thing approved) {
        String offered = awaited(
                "problems of " + approved,
                "/api/metrics/rectifications?state=PROPOSED",
                item -> item.path("reportId").asText().equals(approved.get("reportId")));
        return new Thing(Map.of("id", offered, "unit", owner.unit(), "etag", "\"v1\""));
    }

    /** Id of what a list of the drafter's comes to contain. */
    private String awaited(String what, String list, Predicate<JsonNode> wanted) {
        return Waiting.until(what, () -> Lists.find(drafter(), list, wanted))
                .get("id")
                .asText();
    }
}
