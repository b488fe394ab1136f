package cn.tiaokuai.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compendia of one report, made by the supervisor above its unit, as far as requests of the matrix need them. */
record CompendiumThings(Api api, Owner owner) implements Making {

    private static final String COMPENDIA = "/api/reports/compendia";
    /** A unit may have few jobs at once, and lines of the matrix run side by side. */
    private static final Object ONE_AT_A_TIME = new Object();

    static Map<String, Object> newCompendium(String report, boolean deidentified) {
        return Map.of("title", "访问矩阵", "reports", List.of(report), "deidentified", deidentified);
    }

    static Map<String, Object> newMasking(int start) {
        return Map.of("chapter", 1, "start", start, "end", start + 1, "kind", "PLACE", "replacement", "某");
    }

    Thing ready(Thing report) {
        return made(report, false, "READY");
    }

    /** In review: its first masking, and a place where nothing is masked. */
    Thing masking(Thing report) {
        Thing compendium = made(report, true, "IN_REVIEW");
        JsonNode first = seen(compendium, "/maskings").json().get("items").get(0);
        int length = seen(compendium, "/chapters/1").json().get("text").asText().length();
        return compendium
                .and("number", "1")
                .and("free", Integer.toString(length - 2))
                .and("masking", first.get("id").asText())
                .and("etag", first.get("etag").asText());
    }

    /** In review, with nothing left to decide. */
    Thing reviewed(Thing report) {
        Thing compendium = made(report, true, "IN_REVIEW");
        supervisor()
                .post(COMPENDIA + "/" + compendium.get("id") + "/acceptances", Map.of("chapter", 1))
                .expect(201);
        return compendium;
    }

    private Thing made(Thing report, boolean deidentified, String state) {
        synchronized (ONE_AT_A_TIME) {
            return awaited(report, deidentified, state);
        }
    }

    /** Waits for the job, which begins soon after. */
    private Thing awaited(Thing report, boolean deidentified, String state) {
        Thing compendium = created(supervisor(), COMPENDIA, newCompendium(report.get("id"), deidentified));
        Waiting.until("compendium " + compendium.get("id") + " to be " + state, () -> Optional.of(
                        seen(compendium, "").json())
                .filter(json -> json.get("state").asText().equals(state)));
        return compendium.and("etag", seen(compendium, "").etag());
    }

    private Answer seen(Thing compendium, String below) {
        return supervisor().get(COMPENDIA + "/" + compendium.get("id") + below).expect(200);
    }
}
