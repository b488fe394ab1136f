package cn.tiaokuai.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an approved annual report tells stays as it is in the data, until the approval is revoked. */
class ApprovalLockTest {

    /** Nobody else writes about it. */
    private static final int YEAR = 1996;

    private static final String TEXT = """
            1996年工作总结和1997年工作计划
            一、1996年工作完成情况
            全年办理法律援助案件12件。
            二、存在的问题和不足
            基层司法所人手不足。
            三、1997年工作计划
            继续做好人民调解工作。
            """;

    private final Api api = TestedSystem.get().api();
    private final Api.Caller drafter = api.as("drafter.370102sf");

    @Test
    void an_approval_locks_the_year_s_data_and_its_revocation_opens_it_again() {
        Thing value = confirmed();
        Answer begun = drafter.post("/api/reports", Map.of("kind", "ANNUAL", "year", YEAR))
                .expect(201);
        String report = begun.json().get("id").asText();
        Answer imported = drafter.post("/api/reports/" + report + "/imports", begun.etag(), TEXT.getBytes(UTF_8))
                .expect(200);
        drafter.post(
                        "/api/reports/" + report + "/submission",
                        imported.etag(),
                        Map.of("addressee", "370102", "copies", List.of("3701SF")))
                .expect(201);
        Deciding deciding = new Deciding(api, report);
        deciding.approve("reviewer.370102sf");
        deciding.approve("reviewer.370102");

        Answer locked = Waiting.until(
                "the year is locked", () -> Optional.of(corrected(value)).filter(answer -> answer.status() == 409));
        assertThat(locked.json().get("type").asText()).endsWith("period-locked");

        api.as("supervisor.370102")
                .post("/api/reviews/cases/" + caseOf(report) + "/revocation", Map.of("reason", "案件数与台账不一致"))
                .expect(202);

        Waiting.until("the year is open", () -> Optional.of(corrected(value)).filter(answer -> answer.status() == 200));
        assertThat(drafter.get("/api/reports/" + report)
                        .expect(200)
                        .json()
                        .get("state")
                        .asText())
                .isEqualTo("RETURNED");
    }

    private Thing confirmed() {
        Map<String, Object> indicator = MetricThings.newIndicator();
        drafter.post("/api/metrics/indicators", indicator).expect(201);
        Answer made = drafter.post(
                "/api/metrics/observations",
                Map.of("indicator", indicator.get("code"), "period", YEAR + "-01", "value", 12, "source", "台账"));
        String id = Making.id(made);
        api.as("reviewer.370102sf")
                .post("/api/metrics/observations/" + id + "/confirmation", made.etag(), null)
                .expect(201);
        return new Thing(Map.of("id", id));
    }

    /** The same value once more, so that a try that comes too early changes nothing that counts. */
    private Answer corrected(Thing value) {
        String path = "/api/metrics/observations/" + value.get("id");
        return drafter.put(path, drafter.get(path).etag(), Map.of("value", 12, "reason", "核对"));
    }

    private String caseOf(String report) {
        return api.as("supervisor.370102")
                .get("/api/reviews/cases?reportId=" + report)
                .expect(200)
                .json()
                .at("/items/0/id")
                .asText();
    }
}
