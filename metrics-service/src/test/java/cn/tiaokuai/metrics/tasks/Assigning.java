package cn.tiaokuai.metrics.tasks;

import static cn.tiaokuai.metrics.Measuring.SUPERVISOR;
import static cn.tiaokuai.metrics.Measuring.as;
import static cn.tiaokuai.metrics.Measuring.id;

import io.quarkus.test.junit.QuarkusMock;
import io.restassured.response.ValidatableResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What people do about tasks. The district assigns, the transport bureau leads, the justice bureau helps. */
final class Assigning {

    static final String LEAD = "reviewer.370102jt";
    static final String PARTNER = "reviewer.370102sf";

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Assigning() {}

    static LocalDate day(int fromToday) {
        return LocalDate.now(Clock.system(ZONE)).plusDays(fromToday);
    }

    /** Noon, so many days from now; later than the tokens were made, which last for hours only where days are few. */
    static void itIs(int days) {
        Duration ahead = Duration.between(
                Clock.systemUTC().instant(),
                day(days).atTime(12, 0).atZone(ZONE).toInstant());
        QuarkusMock.installMockForType(Clock.offset(Clock.systemUTC(), ahead), Clock.class);
    }

    static Map<String, Object> task(LocalDate deadline) {
        return new HashMap<>(Map.of(
                "title",
                "完成农村公路安防隐患整治",
                "content",
                "逐处登记，逐处验收。",
                "unit",
                "370102JT",
                "partners",
                List.of("370102SF"),
                "deadline",
                deadline.toString(),
                "urgency",
                "URGENT"));
    }

    static UUID assigned(LocalDate deadline) {
        return id(as(SUPERVISOR).body(task(deadline)).post("/tasks").then());
    }

    static ValidatableResponse says(String who, UUID task, String text) {
        return as(who).body(Map.of("text", text, "evidence", List.of(Map.of("title", "验收单"))))
                .post("/tasks/" + task + "/feedback")
                .then();
    }

    /** Something that the assigner decides from what he reads now. */
    static ValidatableResponse decides(UUID task, String what, Map<String, ?> words) {
        String etag = as(SUPERVISOR).get("/tasks/" + task).header("ETag");
        return as(SUPERVISOR)
                .header("If-Match", etag)
                .body(words)
                .post("/tasks/" + task + "/" + what)
                .then();
    }

    static ValidatableResponse asksForTime(UUID task, LocalDate until) {
        return as(LEAD).body(Map.of("until", until.toString(), "reason", "汛期无法施工"))
                .post("/tasks/" + task + "/extension")
                .then();
    }

    static ValidatableResponse read(String who, UUID task) {
        return as(who).get("/tasks/" + task).then();
    }
}
