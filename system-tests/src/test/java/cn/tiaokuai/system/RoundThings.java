package cn.tiaokuai.system;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How a supervisor calls for the unit's reports: rounds, the time that the unit asks for in them, and templates. */
record RoundThings(Api api, Owner owner) implements Making {

    private static final String ROUNDS = "/api/reports/rounds";

    static Map<String, Object> newRound(String unit) {
        return Map.of(
                "title",
                "访问矩阵",
                "kind",
                "SPECIAL",
                "year",
                2023,
                "due",
                Making.inAMonth(),
                "recipients",
                Map.of("units", List.of(unit)));
    }

    static Map<String, Object> newSchedule() {
        return Map.of("due", Making.inMonths(2), "reason", "访问矩阵");
    }

    /** Of a name of its own: a unit has one of a name. */
    static Map<String, Object> newTemplate() {
        return Map.of(
                "kind",
                "SPECIAL",
                "name",
                "访问矩阵 " + UUID.randomUUID(),
                "sections",
                List.of(Map.of("heading", "工作", "required", true)));
    }

    Thing round() {
        return created(supervisor(), ROUNDS, newRound(owner.unit())).and("etag", "\"v1\"");
    }

    Thing closed(Thing round) {
        supervisor().post(ROUNDS + "/" + round.get("id") + "/closure", REASON).expect(200);
        return round;
    }

    Thing extension(Thing round) {
        Answer asked = drafter().post(ROUNDS + "/" + round.get("id") + "/extensions", Making.newExtension());
        return round.and("id", Making.id(asked));
    }

    Thing template() {
        return created(supervisor(), "/api/reports/templates", newTemplate())
                .and("number", "1")
                .and("etag", "\"v1\"");
    }
}
