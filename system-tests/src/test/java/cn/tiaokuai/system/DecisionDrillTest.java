package cn.tiaokuai.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Eight people submit reports and decide them while service, broker and database are killed in turn: every decision that was
 * answered stands once, and no other. Only by hand, {@code -Ddrill.seconds=600} for
 * ten minutes: what every build kills, KillTest does.
 */
@EnabledIfSystemProperty(named = "drill.seconds", matches = "\\d+")
class DecisionDrillTest {

    private static final int PEOPLE = 8;
    private static final int LEAST = 2;
    private static final int LOT = 3;
    private static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("drill.seconds", 50));
    private static final int SECONDS_BETWEEN_KILLS = 15;
    /** As many as Keycloak holds to its database. */
    private static final int CONNECTIONS = 15;

    private static final List<String> VICTIMS = List.of("review-service", "kafka", "postgres");
    private static final String TEXT = "演练报告\n一、工作情况\n各项工作平稳有序。\n";

    private final OwnSystem system = TestedSystem.get().own();
    private final Api api = new Api(system.address(), true);

    /** A report, and the steps whose decisions were answered. */
    private record Decided(String report, List<String> steps) {}

    @Test
    void decisions_are_neither_lost_nor_made_twice_whatever_is_killed() throws Exception {
        Map<String, Long> before =
                new EventRecords(system.address().kafka()).counted().ids();
        List<Decided> all = new ArrayList<>();
        Instant end = Instant.now().plus(LENGTH);
        try (ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
                ExecutorService people = Executors.newFixedThreadPool(PEOPLE)) {
            Killer killer = new Killer(end);
            Future<?> kills = clock.scheduleWithFixedDelay(
                    killer, SECONDS_BETWEEN_KILLS, SECONDS_BETWEEN_KILLS, TimeUnit.SECONDS);
            Callable<List<Decided>> work = () -> workUntil(end);
            for (Future<List<Decided>> one : people.invokeAll(Collections.nCopies(PEOPLE, work))) {
                all.addAll(one.get());
            }
            kills.cancel(false);
            System.out.printf("%d decisions of %d reports, %d kills%n", decisions(all), all.size(), killer.kills);
        }

        signInWorksAgain();
        Traces.settled(system);
        assertThat(all).allSatisfy(this::standsAsAnswered);
        Map<String, Long> after =
                new EventRecords(system.address().kafka()).counted().ids();
        assertThat(since(before, after, "ReportSubmitted")).isEqualTo(all.size());
        assertThat(since(before, after, "ReviewStepDecided")).isEqualTo(decisions(all));
        assertThat(since(before, after, "ReportApproved")).isEqualTo(all.size());
        assertThat(HistoryVerification.verify(api.as("reviewer.37"))).isTrue();
    }

    /** Keycloak finds out one by one which of its connections to the database broke; other tests begin with a whole system. */
    private void signInWorksAgain() {
        Waiting.until(CONNECTIONS + " people sign in one after the other", () -> {
            for (int i = 0; i < CONNECTIONS; i++) {
                int status = api.nobody()
                        .form(
                                "/auth/realms/tiaokuai/protocol/openid-connect/token",
                                "grant_type=password&client_id=tiaokuai-demo&username=reviewer.37&password=Tiaokuai-2026")
                        .status();
                if (status != 200) {
                    return Optional.empty();
                }
            }
            return Optional.of(true);
        });
    }

    private static long decisions(List<Decided> all) {
        return all.stream().mapToLong(one -> one.steps().size()).sum();
    }

    private static long since(Map<String, Long> before, Map<String, Long> after, String event) {
        String type = "cn.tiaokuai." + event + ".v1";
        return after.getOrDefault(type, 0L) - before.getOrDefault(type, 0L);
    }

    private List<Decided> workUntil(Instant end) {
        List<Decided> decided = new ArrayList<>();
        while (decided.size() < LEAST || Instant.now().isBefore(end)) {
            List<String> reports = Stream.generate(this::submit).limit(LOT).toList();
            List<String> first = reports.stream()
                    .map(report -> approve(report, "reviewer.370102jt"))
                    .toList();
            List<String> second = approveTogether(reports, "reviewer.370102");
            for (int i = 0; i < LOT; i++) {
                decided.add(new Decided(reports.get(i), List.of(first.get(i), second.get(i))));
            }
        }
        return decided;
    }

    private String submit() {
        Api.Caller drafter = api.as("drafter.370102jt");
        String report = drafter.once()
                .post("/api/reports", Map.of("kind", "SPECIAL", "year", 2025))
                .expect(201)
                .json()
                .get("id")
                .asText();
        String path = "/api/reports/" + report;
        drafter.once()
                .post(path + "/imports", drafter.get(path).etag(), TEXT.getBytes(UTF_8))
                .expect(200);
        drafter.once()
                .post(
                        path + "/submission",
                        drafter.get(path).etag(),
                        Map.of("addressee", "370102", "copies", List.of("3701JT")))
                .expect(201);
        return report;
    }

    /** Waits for the step that asks this person, and approves it; answers its id. */
    private String approve(String report, String who) {
        JsonNode step = open(report, who);
        String id = step.get("id").asText();
        Map<String, Object> approval =
                Map.of("decision", "APPROVED", "digest", step.get("digest").asText());
        api.as(who)
                .once()
                .post("/api/reviews/steps/" + id + "/decision", approval)
                .expect(201);
        return id;
    }

    /** The same for several in one lot, which is kept as a whole or not at all, however often it is sent. */
    private List<String> approveTogether(List<String> reports, String who) {
        List<JsonNode> steps = reports.stream().map(report -> open(report, who)).toList();
        List<String> ids = steps.stream().map(step -> step.get("id").asText()).toList();
        JsonNode outcomes = api.as(who)
                .once()
                .post(
                        "/api/reviews/steps/approvals",
                        Map.of(
                                "items",
                                steps.stream()
                                        .map(step -> Map.of(
                                                "stepId", step.get("id").asText(),
                                                "digest", step.get("digest").asText()))
                                        .toList()))
                .expect(200)
                .json()
                .get("items");
        // Who died after the commit did not answer any more: the lot that came again is told that it was decided.
        assertThat(outcomes)
                .extracting(outcome -> outcome.get("outcome").asText() + " "
                        + outcome.path("problem").asText("null"))
                .allMatch(Set.of("APPROVED null", "REFUSED urn:tiaokuai:problem:step-decided")::contains);
        return ids;
    }

    private JsonNode open(String report, String who) {
        return Waiting.until(who + " is asked about " + report, () -> {
            JsonNode open = api.as(who)
                    .get("/api/reviews/steps?state=OPEN&reportId=" + report)
                    .expect(200)
                    .json()
                    .get("items");
            return open.isEmpty() ? Optional.empty() : Optional.of(open.get(0));
        });
    }

    private void standsAsAnswered(Decided decided) {
        Api.Caller reviewer = api.as("reviewer.370102jt");
        JsonNode cases = reviewer.get("/api/reviews/cases?reportId=" + decided.report())
                .expect(200)
                .json()
                .get("items");
        assertThat(cases).hasSize(1);
        JsonNode details = reviewer.get(
                        "/api/reviews/cases/" + cases.get(0).get("id").asText())
                .expect(200)
                .json();
        assertThat(details.get("state").asText()).isEqualTo("APPROVED");
        assertThat(details.get("historyIntact").asBoolean()).isTrue();
        assertThat(StreamSupport.stream(details.get("decisions").spliterator(), false)
                        .map(decision -> decision.get("stepId").asText()))
                .containsExactlyElementsOf(decided.steps());
        assertThat(api.as("drafter.370102jt")
                        .get("/api/reports/" + decided.report())
                        .expect(200)
                        .json()
                        .get("state")
                        .asText())
                .isEqualTo("APPROVED");
    }

    /** Takes the next victim each time until the end; one that is not up yet is left alone. */
    private final class Killer implements Runnable {

        private final Instant end;
        private int turn;
        private int kills;

        private Killer(Instant end) {
            this.end = end;
        }

        @Override
        public void run() {
            String victim = VICTIMS.get(turn++ % VICTIMS.size());
            if (Instant.now().isBefore(end) && system.process(victim).isPresent()) {
                system.kill(victim);
                kills++;
            }
        }
    }
}
