package cn.tiaokuai.bench;

import cn.tiaokuai.launcher.parts.Databases;
import cn.tiaokuai.launcher.parts.Roles;
import cn.tiaokuai.system.Api;
import cn.tiaokuai.system.OwnSystem;
import cn.tiaokuai.system.Waiting;
import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Eight people decide reports on a route of three stages beside 100,000 open cases (or as many as the argument says), over HTTP through
 * the front door of a whole system, one by one and then fifty at a time; then somebody looks at a thousand open steps. After that the
 * same on Flowable's engine, called in this JVM, in the same PostgreSQL.
 */
public final class DecisionBench {

    private static final int PEOPLE = 8;
    private static final int WARM_UP = 1_000;
    private static final int MEASURED = 1_000;
    private static final int LOT = 50;
    private static final int LEFT_OPEN = 1_000;
    private static final int LOOKS = 400;
    private static final List<String> REVIEWERS = List.of("reviewer.370102jt", "issuer.370102jt", "reviewer.370102");

    /** What can be done with one case or process. */
    @FunctionalInterface
    private interface Work<T, R> {
        R with(T one) throws Exception;
    }

    private final OwnSystem system;
    private final Api api;
    private final int cases;

    private DecisionBench(OwnSystem system, int cases) {
        this.system = system;
        this.api = new Api(system.address());
        this.cases = cases;
    }

    public static void main(String[] arguments) throws Exception {
        int cases = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        DecisionBench bench = new DecisionBench(OwnSystem.start("bench"), cases);
        Ours ours = bench.ours();
        double theirs = bench.theirs();
        System.out.printf(
                Locale.ROOT,
                "%.2f times the decisions of the bare engine, fifty at a time %.2f%n",
                ours.perSecond() / theirs,
                ours.inLots() / theirs);
    }

    /** Decisions a second. */
    private record Ours(double perSecond, double inLots) {}

    private Ours ours() throws Exception {
        api.as("supervisor.370102")
                .post(
                        "/api/reviews/routes",
                        Map.of(
                                "name",
                                "三级审批",
                                "kind",
                                "SPECIAL",
                                "steps",
                                List.of(
                                        Map.of("relation", "OWN", "role", "reviewer"),
                                        Map.of("relation", "OWN", "role", "issuer", "act", "SIGN_OFF"),
                                        Map.of("relation", "ADDRESSEE", "role", "reviewer"))))
                .expect(201);
        try (Connection maker = system.databases().connect("review")) {
            OpenCases.make(maker, cases, 100);
        }
        List<String> reports = SubmittedReports.submit(system.address().kafka(), WARM_UP + MEASURED + MEASURED);
        Waiting.atMost(
                Duration.ofMinutes(5),
                "the last report has its step",
                () -> openStep(reports.getLast(), REVIEWERS.getFirst()));
        all(reports.subList(0, WARM_UP), this::approveAll);
        double perSecond = measured(
                "Tiaokuai, over HTTP", () -> sum(all(reports.subList(WARM_UP, WARM_UP + MEASURED), this::approveAll)));
        double inLots = measured("Tiaokuai, fifty at a time", this::approveInLots);
        try (Connection maker = system.databases().connect("review")) {
            OpenCases.waiting(maker, LEFT_OPEN);
        }
        looks("Tiaokuai: first page of a thousand open steps", () -> api.as(REVIEWERS.getFirst())
                .get("/api/reviews/steps?state=OPEN")
                .expect(200));
        return new Ours(perSecond, inLots);
    }

    private double theirs() throws Exception {
        Databases databases = system.databases();
        try (Connection maker = databases.connect("postgres")) {
            BenchDatabase.run(maker, "create database flowable");
        }
        try (FlowableApprovals flowable = new FlowableApprovals(
                "jdbc:postgresql://127.0.0.1:" + databases.port() + "/flowable",
                Roles.SUPERUSER,
                databases.secrets().superuser())) {
            List<Integer> others = new ArrayList<>();
            for (int i = 0; i < cases; i++) {
                others.add(i);
            }
            long start = System.nanoTime();
            List<String> open = all(others, _ -> flowable.begin());
            System.out.printf("%,d processes begun in %.0f s%n", cases, (System.nanoTime() - start) / 1e9);
            try (Connection maker = system.databases().connect("flowable")) {
                BenchDatabase.run(maker, "vacuum analyze");
            }
            all(open.subList(0, WARM_UP), flowable::approveAll);
            double perSecond = timed(
                    "Flowable 7.2, in this JVM",
                    () -> sum(all(open.subList(WARM_UP, WARM_UP + MEASURED), flowable::approveAll)));
            looks("Flowable: first page of its open tasks", flowable::inbox);
            return perSecond;
        }
    }

    /** Decisions a second, with what each of them costs every part of the system. */
    private double measured(String what, Callable<Integer> decisions) throws Exception {
        Map<String, Duration> before = system.spent();
        double perSecond = timed(what, decisions);
        system.spent()
                .forEach((part, spent) -> System.out.printf(
                        Locale.ROOT,
                        "  %-20s %6.2f ms of CPU a decision%n",
                        part,
                        spent.minus(before.get(part)).toNanos() / 1e6 / MEASURED / REVIEWERS.size()));
        return perSecond;
    }

    private static double timed(String what, Callable<Integer> work) throws Exception {
        long start = System.nanoTime();
        int decisions = work.call();
        double perSecond = decisions / ((System.nanoTime() - start) / 1e9);
        System.out.printf(
                Locale.ROOT, "%-44s %5d decisions by %d people: %7.1f/s%n", what, decisions, PEOPLE, perSecond);
        return perSecond;
    }

    private static int sum(List<Integer> decisions) {
        return decisions.stream().mapToInt(Integer::intValue).sum();
    }

    private static void looks(String what, Callable<?> look) throws Exception {
        Times times = new Times(what, LOOKS);
        for (int i = -40; i < LOOKS; i++) {
            long start = System.nanoTime();
            look.call();
            if (i >= 0) {
                times.add(System.nanoTime() - start);
            }
        }
        System.out.println(times);
    }

    private static <T, R> List<R> all(List<T> things, Work<T, R> work) throws InterruptedException, ExecutionException {
        try (ExecutorService people = Executors.newFixedThreadPool(PEOPLE)) {
            List<R> done = new ArrayList<>();
            for (Future<R> one : people.invokeAll(things.stream()
                    .<Callable<R>>map(thing -> () -> work.with(thing))
                    .toList())) {
                done.add(one.get());
            }
            return done;
        }
    }

    private int approveAll(String report) {
        for (String who : REVIEWERS) {
            JsonNode step = openStep(report, who).orElseThrow();
            api.as(who)
                    .post(
                            "/api/reviews/steps/" + step.get("id").asText() + "/decision",
                            Map.of(
                                    "decision",
                                    "APPROVED",
                                    "digest",
                                    step.get("digest").asText()))
                    .expect(201);
        }
        return REVIEWERS.size();
    }

    /** All that is open on the route, stage by stage, as whoever has a full inbox does it. */
    private int approveInLots() throws Exception {
        int decisions = 0;
        for (String who : REVIEWERS) {
            decisions += sum(all(lots(who), lot -> approveLot(who, lot)));
        }
        return decisions;
    }

    private List<List<Map<String, String>>> lots(String who) {
        List<List<Map<String, String>>> lots = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = api.as(who)
                    .get("/api/reviews/steps?state=OPEN&limit=" + LOT + after)
                    .expect(200)
                    .json();
            List<Map<String, String>> lot = new ArrayList<>();
            page.get("items")
                    .forEach(step -> lot.add(Map.of(
                            "stepId",
                            step.get("id").asText(),
                            "digest",
                            step.get("digest").asText())));
            lots.add(lot);
            after = page.hasNonNull("next") ? "&after=" + page.get("next").asText() : null;
        } while (after != null);
        return lots;
    }

    private int approveLot(String who, List<Map<String, String>> lot) {
        JsonNode outcomes = api.as(who)
                .post("/api/reviews/steps/approvals", Map.of("items", lot))
                .expect(200)
                .json()
                .get("items");
        outcomes.forEach(outcome -> {
            if (!outcome.get("outcome").asText().equals("APPROVED")) {
                throw new IllegalStateException(outcome.toString());
            }
        });
        return outcomes.size();
    }

    private Optional<JsonNode> openStep(String report, String who) {
        return Optional.ofNullable(api.as(who)
                .get("/api/reviews/steps?state=OPEN&reportId=" + report)
                .expect(200)
                .json()
                .get("items")
                .get(0));
    }
}
