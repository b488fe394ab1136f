package cn.tiaokuai.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rule-of-law report of a district's bureau of justice, on a route of six stages. */
class SixStagesTest {

    private static final String STAGES = """
            [{"name":"科室审核","relation":"OWN","role":"reviewer"},
             {"name":"合法性审核","relation":"OWN","role":"legal-reviewer","condition":{"field":"kind","in":["RULE_OF_LAW"]}},
             {"name":"会签","signing":"ALL","assignees":[
               {"relation":"UNIT","unit":"370102JT","role":"reviewer","person":"reviewer.370102jt"},
               {"relation":"UNIT","unit":"370102JT","role":"reviewer","person":"head.office"},
               {"relation":"BLOCK_PARENT","role":"reviewer"}]},
             {"name":"签发","act":"SIGN_OFF","relation":"OWN","role":"issuer"},
             {"name":"区政府审核","relation":"ADDRESSEE","role":"reviewer","informs":["OTHER_SUPERIOR"]},
             {"name":"区政府签发","act":"SIGN_OFF","relation":"ADDRESSEE","role":"issuer"}]
            """;
    private static final String TEXT = """
            2031年法治政府建设情况报告
            一、主要工作
            全年审查规范性文件12件，办结行政复议案件36件。
            二、下一步打算
            继续加强行政执法监督。
            """;

    private final Api api = TestedSystem.get().api();
    private String report;

    @Test
    void it_comes_back_once_keeps_the_signatures_of_what_stayed_and_is_issued_with_a_number() {
        api.as("supervisor.370102")
                .post("/api/reviews/routes", "{\"name\":\"法治报告\",\"kind\":\"RULE_OF_LAW\",\"steps\":" + STAGES + "}")
                .expect(201);
        report = begin();
        submit();
        String unchanged = sections().get(0).get("id").asText();
        approve("reviewer.370102sf", null);
        approve("legal-reviewer.370102sf", null);
        approve("reviewer.370102jt", unchanged);
        approve("head.office", unchanged);
        decide("reviewer.370102", Map.of("decision", "RETURNED", "reason", "第二部分请写明措施"));

        awaitState("RETURNED");
        revise();
        submit();

        approve("reviewer.370102", null);
        approve("issuer.370102sf", null);
        assertThat(step("reviewer.370102jt", "OPEN")).isEmpty();
        assertThat(step("head.office", "OPEN")).isEmpty();
        approve("reviewer.370102", null);
        assertThat(step("reviewer.3701sf", "INFORMED")).isPresent();
        approve("issuer.370102", null);
        awaitState("APPROVED");
        assertThat(api.as("issuer.370102sf")
                        .post("/api/reports/" + report + "/issuance", Map.of("mark", "临司"))
                        .expect(201)
                        .json()
                        .get("documentNumber")
                        .asText())
                .matches("临司〔\\d{4}〕\\d+号");
        assertThat(HistoryVerification.verify(api.as("reviewer.37"))).isTrue();
    }

    private String begin() {
        Answer begun = drafter()
                .post("/api/reports", Map.of("kind", "RULE_OF_LAW", "year", 2031))
                .expect(201);
        String id = begun.json().get("id").asText();
        drafter()
                .post("/api/reports/" + id + "/imports", begun.etag(), TEXT.getBytes(UTF_8))
                .expect(200);
        return id;
    }

    private void submit() {
        drafter()
                .post(
                        "/api/reports/" + report + "/submission",
                        current().etag(),
                        Map.of("addressee", "370102", "copies", List.of("3701SF")))
                .expect(201);
    }

    private void revise() {
        Answer before = current();
        ArrayNode sections = (ArrayNode) before.json().get("sections");
        ((ArrayNode) sections.get(1).get("paragraphs")).add("全年开展专项监督4次。");
        drafter()
                .put(
                        "/api/reports/" + report + "/content",
                        before.etag(),
                        Map.of("title", before.json().get("title").asText(), "sections", sections))
                .expect(200);
    }

    private void approve(String who, String section) {
        decide(
                who,
                section == null
                        ? Map.of("decision", "APPROVED")
                        : Map.of("decision", "APPROVED", "sections", List.of(section)));
    }

    private void decide(String who, Map<String, Object> said) {
        new Deciding(api, report).decide(who, said);
    }

    private Optional<JsonNode> step(String who, String state) {
        return new Deciding(api, report).step(who, state);
    }

    private void awaitState(String state) {
        Waiting.until("the report is " + state, () -> Optional.of(current())
                .filter(report -> report.json().get("state").asText().equals(state)));
    }

    private JsonNode sections() {
        return current().json().get("sections");
    }

    private Answer current() {
        return drafter().get("/api/reports/" + report).expect(200);
    }

    private Api.Caller drafter() {
        return api.as("drafter.370102sf");
    }
}
