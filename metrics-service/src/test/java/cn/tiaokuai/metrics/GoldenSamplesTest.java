package cn.tiaokuai.metrics;

import static cn.tiaokuai.metrics.Measuring.REVIEWER;
import static cn.tiaokuai.metrics.Measuring.STATISTICIAN;
import static cn.tiaokuai.metrics.Measuring.SUPERVISOR;
import static cn.tiaokuai.metrics.Measuring.announced;
import static cn.tiaokuai.metrics.Measuring.as;
import static cn.tiaokuai.metrics.Measuring.confirmed;
import static cn.tiaokuai.metrics.Measuring.correct;
import static cn.tiaokuai.metrics.Measuring.happened;
import static cn.tiaokuai.metrics.Measuring.id;
import static cn.tiaokuai.metrics.Measuring.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import cn.tiaokuai.contracts.CommitmentsPublished;
import cn.tiaokuai.contracts.Event;
import cn.tiaokuai.contracts.FactWithdrawn;
import cn.tiaokuai.contracts.HonourGranted;
import cn.tiaokuai.contracts.ObservationConfirmed;
import cn.tiaokuai.contracts.ObservationReopened;
import cn.tiaokuai.contracts.RectificationClosed;
import cn.tiaokuai.contracts.Samples;
import cn.tiaokuai.contracts.TargetAchieved;
import cn.tiaokuai.contracts.TargetAtRisk;
import cn.tiaokuai.contracts.TargetRevoked;
import cn.tiaokuai.contracts.TargetSet;
import cn.tiaokuai.contracts.TaskAssigned;
import cn.tiaokuai.contracts.TaskCompleted;
import cn.tiaokuai.contracts.TaskReminded;
import cn.tiaokuai.testkit.RealServers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The samples tell one story: a promise becomes a target, falls behind, is achieved and revoked. So this service, given the
 * promise and the values, says the samples word for word, but for identities and the names of sample people.
 */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "metrics"))
class GoldenSamplesTest {

    private static final String INDICATOR = "JT-ROAD-KM";

    @BeforeEach
    void it_is_the_samples_time() {
        Measuring.awaitDirectory();
        QuarkusMock.installMockForType(Clock.fixed(Instant.parse("2026-01-12T02:30:00Z"), ZoneOffset.UTC), Clock.class);
    }

    private static void saysTheSample(Class<? extends Event> type, UUID subject) {
        assertThat(plain(announced(type, subject))).isEqualTo(plain(read(Samples.of(type))));
    }

    /** Without identities and names of people; numbers by value: 45 and 45.0 are the same. */
    private static JsonNode plain(JsonNode event) {
        ObjectNode plain = event.deepCopy();
        plain.put("id", "").put("subject", "");
        ObjectNode data = (ObjectNode) plain.get("data");
        for (String identity : new String[] {
            "targetId", "observationId", "taskId", "reminderId", "honourId", "rectificationId", "sourceId"
        }) {
            data.remove(identity);
        }
        for (String field : new String[] {"value", "actual", "baseline", "completion", "expected"}) {
            if (data.path(field).isNumber()) {
                data.put(
                        field,
                        new BigDecimal(data.get(field).asText())
                                .stripTrailingZeros()
                                .toPlainString());
            }
        }
        for (JsonNode value : data) {
            if (value.has("username")) {
                ((ObjectNode) value).put("name", "");
            }
        }
        return plain;
    }

    @Test
    void it_reads_the_promise_and_tells_what_became_of_it() {
        JsonNode promises = read(Samples.of(CommitmentsPublished.class));
        happened(promises);
        String promise = promises.at("/data/commitments/0/id").asText();
        as(STATISTICIAN)
                .get("/proposals?state=OPEN&limit=200")
                .then()
                .body("items.find { it.id == '" + promise + "' }.text", equalTo("新改建农村公路45公里"))
                .body("items.find { it.id == '" + promise + "' }.measureUnit", equalTo("公里"))
                .body("items.find { it.id == '" + promise + "' }.deadline", equalTo("2026-12"))
                .body("items.find { it.id == 'd2e3f4a5-b6c7-489a-a1bc-def012345678' }.measurable", equalTo(false));

        Measuring.indicator(Map.of("code", INDICATOR));
        UUID target = id(as(STATISTICIAN)
                .body(Map.of("indicator", INDICATOR, "baseline", 38.2))
                .post("/proposals/" + promise + "/acceptance")
                .then());
        saysTheSample(TargetSet.class, target);

        UUID last = confirmed(INDICATOR, "2026-09", 14);
        saysTheSample(TargetAtRisk.class, target);

        correct(last, 46.5, "漏报");
        saysTheSample(ObservationReopened.class, last);
        Measuring.confirm(last);
        saysTheSample(TargetAchieved.class, target);
        saysTheSample(ObservationConfirmed.class, last);

        confirmed(INDICATOR, "2026-08", 44.1);
        correct(last, 0, "与公路养护台账核对后更正");
        saysTheSample(TargetRevoked.class, target);
    }

    @Test
    void it_tells_the_task_and_its_completion() {
        UUID task = id(as(SUPERVISOR)
                .body(Map.of("title", "完成农村公路安防隐患整治", "unit", "370102JT", "deadline", "2026-10-31"))
                .post("/tasks")
                .then());
        saysTheSample(TaskAssigned.class, task);
        as(SUPERVISOR).body(Map.of("message", "请于本周内反馈。")).post("/tasks/" + task + "/reminders");
        saysTheSample(TaskReminded.class, task);
        as(REVIEWER).body(Map.of("text", "整治隐患39处")).post("/tasks/" + task + "/feedback");
        Measuring.complete(task, "整治隐患39处，全部验收").statusCode(200);
        saysTheSample(TaskCompleted.class, task);
    }

    @Test
    void it_tells_the_honour() {
        UUID honour = id(as(STATISTICIAN)
                .body(Map.of(
                        "title", "四好农村路建设先进集体",
                        "grantedBy", "省交通运输厅",
                        "level", "PROVINCIAL",
                        "grantedOn", "2025-12-18",
                        "evidence", List.of(Map.of("title", "表彰决定"))))
                .post("/honours")
                .then());
        as(REVIEWER).header("If-Match", "\"v1\"").post("/honours/" + honour + "/confirmation");
        saysTheSample(HonourGranted.class, honour);
    }

    @Test
    void it_tells_the_closed_rectification_and_that_it_holds_no_more() {
        UUID problem = id(as(SUPERVISOR)
                .body(Map.of(
                        "unit", "370102JT",
                        "problem", "部分农村公路限高设施缺少警示标志",
                        "source", "市交通运输局安全检查",
                        "owner", STATISTICIAN,
                        "deadline", "2026-10-31"))
                .post("/rectifications")
                .then());
        as(STATISTICIAN)
                .header("If-Match", "\"v1\"")
                .body(Map.of("measures", "补设警示标志64处，并建立季度巡查制度", "evidence", List.of(Map.of("title", "验收照片"))))
                .post("/rectifications/" + problem + "/submission");
        as(SUPERVISOR)
                .header("If-Match", "\"v2\"")
                .body(Map.of("reason", "现场核验无误"))
                .post("/rectifications/" + problem + "/closing");
        saysTheSample(RectificationClosed.class, problem);
        as(SUPERVISOR)
                .header("If-Match", "\"v3\"")
                .body(Map.of("reason", "巡查发现3处标志缺失", "deadline", "2026-12-31"))
                .post("/rectifications/" + problem + "/reopening");
        saysTheSample(FactWithdrawn.class, problem);
    }

    @Test
    void a_promise_that_comes_again_takes_its_new_words_until_somebody_decides() {
        JsonNode again = read(Samples.of(CommitmentsPublished.class));
        ObjectNode event = (ObjectNode) again;
        UUID report = UUID.randomUUID();
        UUID promise = UUID.randomUUID();
        event.put("subject", report.toString());
        ObjectNode data = (ObjectNode) event.get("data");
        data.put("reportId", report.toString());
        ((ObjectNode) data.at("/commitments/0")).put("id", promise.toString());
        ((ObjectNode) data.at("/commitments/1")).put("id", UUID.randomUUID().toString());
        happened(event.put("id", UUID.randomUUID().toString()));
        ((ObjectNode) data.at("/commitments/0")).put("text", "新改建农村公路50公里").put("targetValue", 50);
        happened(event.put("id", UUID.randomUUID().toString()));
        as(STATISTICIAN)
                .get("/proposals?limit=200")
                .then()
                .body("items.find { it.id == '" + promise + "' }.value", equalTo(50));
    }
}
