package cn.tiaokuai.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.imageio.ImageIO;

/** Makes the things that requests of the matrix are about, over HTTP as their owners do. */
final class Things {

    private static final int YEAR = 2023;
    private static final String PLAN = "一、2023年工作\n修路12公里。局长王建国带队调研。\n二、存在的问题\n执法力量薄弱。\n三、2024年工作计划\n（一）改造农村公路18公里。\n";

    private static final String FAULT = "标题\n全年新增经营主体51户，其中企业新增208户、个体工商户新增637户。\n";
    static final Map<String, Object> REASON = Map.of("reason", "访问矩阵");

    /** Facts about a thing; {@code id} is what lists of it contain. */
    record Thing(Map<String, String> facts) {
        String get(String fact) {
            return Optional.ofNullable(facts.get(fact))
                    .orElseThrow(() -> new IllegalArgumentException("no " + fact + " in " + facts));
        }

        Thing and(String fact, String value) {
            Map<String, String> more = new HashMap<>(facts);
            more.put(fact, value);
            return new Thing(more);
        }
    }

    private final Api api;

    Things(Api api) {
        this.api = api;
    }

    Thing make(String name, Owner owner) {
        return switch (name) {
            case "-" -> new Thing(Map.of("unit", owner.unit()));
            case "unit" -> new Thing(Map.of("unit", owner.unit()));
            case "draft" -> draft(owner);
            case "assignment" -> assignment(draft(owner), owner);
            case "delivered" -> delivered(assignment(draft(owner), owner), owner);
            case "comment" -> comment(draft(owner), owner);
            case "unmerged" -> unmerged(owner);
            case "picture" -> picture(draft(owner), owner);
            case "faulty" -> faulty(owner);
            case "overruled" -> overruled(owner);
            case "submitted" -> submitted(owner);
            case "approved" -> approved(owner);
            case "step" -> step(submitted(owner), owner.reviewer());
            case "decided" -> decided(owner);
            case "question" -> question(owner);
            case "delegation" -> created(owner, owner.reviewer(), "/api/reviews/delegations", newDelegation());
            case "phrase" -> created(owner, owner.reviewer(), "/api/reviews/phrases", newPhrase());
            case "case" -> reviewCase(submitted(owner), owner);
            case "round" -> round(owner);
            case "compendium" -> new CompendiumThings(api, owner).ready(approved(owner));
            case "masking" -> new CompendiumThings(api, owner).masking(approved(owner));
            case "reviewed" -> new CompendiumThings(api, owner).reviewed(approved(owner));
            case "closed" -> closed(round(owner), owner);
            case "extension" -> extension(round(owner), owner);
            case "task" -> task(owner);
            case "problem" -> problem(owner);
            case "rectified" -> rectified(problem(owner), owner);
            case "verified" -> verified(rectified(problem(owner), owner), owner);
            case "admitted" -> admitted(approved(owner), owner);
            case "honour" -> honour(owner);
            case "granted" -> granted(honour(owner), owner);
            case "project" -> project(owner);
            case "scorecard" -> scorecard(owner);
            case "announced" -> announced(scorecard(owner), owner);
            case "answered" -> answered(task(owner), owner);
            case "wishing" -> wishing(task(owner), owner);
            case "indicator" -> indicator(owner);
            case "catalogued" -> catalogued(owner);
            case "rule" -> rule(catalogued(owner), owner);
            case "import" -> imported(indicator(owner), owner);
            case "lock" -> lock(indicator(owner), owner);
            case "target" -> target(indicator(owner), owner);
            case "reported" -> reported(indicator(owner), owner);
            case "confirmed" -> confirmed(reported(indicator(owner), owner), owner);
            case "material" -> material(owner);
            case "proposal" -> proposal(approved(owner), owner);
            case "route" -> route(owner);
            case "bound" -> bound(owner);
            case "candidate" -> candidate(owner);
            case "promise" -> promise(owner);
            case "template" -> template(owner);
            default -> throw new IllegalArgumentException("nobody knows how to make a " + name);
        };
    }

    private Thing draft(Owner owner) {
        return draft(owner, PLAN);
    }

    private Thing draft(Owner owner, String text) {
        return draft(owner, YEAR, text);
    }

    private Thing draft(Owner owner, int year, String text) {
        Api.Caller drafter = api.as(owner.drafter());
        JsonNode begun =
                drafter.post("/api/reports", newReport(year)).expect(201).json();
        String id = begun.get("id").asText();
        drafter.post("/api/reports/" + id + "/imports", etag(id, drafter), text.getBytes(UTF_8))
                .expect(200);
        return report(id, owner);
    }

    private Thing picture(Thing report, Owner owner) {
        Answer stored =
                api.as(owner.drafter()).post("/api/reports/" + report.get("id") + "/images", null, newPicture());
        return report.and("digest", stored.json().get("digest").asText());
    }

    /** A dot in a colour of its own: a unit keeps the same picture once. */
    static byte[] newPicture() {
        BufferedImage dot = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
        dot.setRGB(0, 0, ThreadLocalRandom.current().nextInt(1 << 24));
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        try {
            ImageIO.write(dot, "png", picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return picture.toByteArray();
    }

    private Thing faulty(Owner owner) {
        Thing draft = draft(owner, FAULT + PLAN);
        JsonNode checks = api.as(owner.drafter())
                .get("/api/reports/" + draft.get("id") + "/checks")
                .expect(200)
                .json();
        return draft.and("checkId", checks.get("checks").get(0).get("id").asText());
    }

    private Thing overruled(Owner owner) {
        Thing faulty = faulty(owner);
        api.as(owner.drafter())
                .post("/api/reports/" + faulty.get("id") + "/overrules", newOverrule(faulty.get("checkId")))
                .expect(201);
        return faulty;
    }

    static Map<String, Object> newOverrule(String check) {
        return Map.of("checks", List.of(check), "reason", "访问矩阵");
    }

    /** A special report: a unit may write several in a year. */
    static Map<String, Object> newReport() {
        return newReport(YEAR);
    }

    private static Map<String, Object> newReport(int year) {
        return Map.of("kind", "SPECIAL", "year", year);
    }

    private Thing report(String id, Owner owner) {
        Answer answer = api.as(owner.drafter()).get("/api/reports/" + id).expect(200);
        Thing report = new Thing(Map.of(
                "id", id,
                "unit", owner.unit(),
                "addressee", owner.addressee(),
                "copies", String.join(",", owner.copies()),
                "etag", answer.etag(),
                "digest", answer.json().get("digest").asText(),
                "number", answer.json().get("revision").asText()));
        String section = answer.json().at("/sections/0/id").asText();
        if (section.isEmpty()) {
            return report;
        }
        Answer first = api.as(owner.drafter())
                .get("/api/reports/" + id + "/sections/" + section)
                .expect(200);
        return report.and("section", section).and("sectionEtag", first.etag());
    }

    /** A text that was made from a section which nobody has seen, and is kept for its author. */
    private Thing unmerged(Owner owner) {
        Thing draft = draft(owner);
        Map<String, Object> change = newSectionChange();
        api.as(owner.drafter())
                .send(
                        "PUT",
                        "/api/reports/" + draft.get("id") + "/sections/" + draft.get("section"),
                        "\"unseen\"",
                        change)
                .expect(412);
        return draft.and("change", change.get("change").toString());
    }

    private Thing comment(Thing report, Owner owner) {
        JsonNode made = api.as(owner.drafter())
                .post("/api/reports/" + report.get("id") + "/comments", newComment(report))
                .expect(201)
                .json();
        return report.and("comment", made.get("id").asText());
    }

    /** The id stays that of the report, by which lists of assignments name what they are about. */
    private Thing assignment(Thing report, Owner owner) {
        Answer made = api.as(owner.drafter())
                .post("/api/reports/" + report.get("id") + "/assignments", newAssignment(report))
                .expect(201);
        return report.and("assignment", made.json().get("id").asText()).and("assignmentEtag", made.etag());
    }

    static Map<String, Object> newAssignment(Thing report) {
        return Map.of("sectionId", report.get("section"), "office", "公路科", "task", "访问矩阵", "due", inAMonth());
    }

    private Thing delivered(Thing assignment, Owner owner) {
        String path = "/api/reports/assignments/" + assignment.get("assignment") + "/contributions";
        api.as(owner.drafter()).post(path, newContribution()).expect(201);
        return assignment;
    }

    static Map<String, Object> newContribution() {
        return Map.of("document", Map.of("type", "doc", "content", List.of(Map.of("type", "paragraph"))));
    }

    static Map<String, Object> newComment(Thing report) {
        return Map.of("sectionId", report.get("section"), "text", "访问矩阵");
    }

    static Map<String, Object> newSectionChange() {
        return Map.of(
                "change", UUID.randomUUID().toString(),
                "client", UUID.randomUUID().toString(),
                "sequence", 1,
                "document", Map.of("type", "doc", "content", List.of(Map.of("type", "paragraph"))));
    }

    private Thing submitted(Owner owner) {
        Thing draft = draft(owner);
        String id = draft.get("id");
        api.as(owner.drafter())
                .post(
                        "/api/reports/" + id + "/submission",
                        draft.get("etag"),
                        Map.of("addressee", owner.addressee(), "copies", owner.copies()))
                .expect(201);
        Waiting.until("a case of " + id, () -> cases(id, owner));
        return report(id, owner).and("reportId", id);
    }

    private Thing approved(Owner owner) {
        Thing report = submitted(owner);
        decide(report, owner.reviewer());
        decide(report, owner.addresseeReviewer());
        String id = report.get("id");
        Waiting.until("approval of " + id, () -> Optional.of(api.as(owner.drafter())
                        .get("/api/reports/" + id)
                        .expect(200)
                        .json())
                .filter(json -> json.get("state").asText().equals("APPROVED")));
        return report(id, owner).and("reportId", id);
    }

    private void decide(Thing report, String reviewer) {
        Thing step = step(report, reviewer);
        api.as(reviewer)
                .post(
                        "/api/reviews/steps/" + step.get("id") + "/decision",
                        Map.of("decision", "APPROVED", "digest", step.get("digest")))
                .expect(201);
    }

    private Thing step(Thing report, String reviewer) {
        JsonNode step = Waiting.until(
                "a step for " + reviewer,
                () -> first(reviewer, "/api/reviews/steps?state=OPEN&reportId=" + report.get("id")));
        return report.and("reportId", report.get("id")).and("id", step.get("id").asText());
    }

    /** Approved by the unit's own reviewer, who may take it back; its superior has not looked at it. */
    private Thing decided(Owner owner) {
        Thing step = step(submitted(owner), owner.reviewer());
        decide(step.and("id", step.get("reportId")), owner.reviewer());
        return step;
    }

    private Thing question(Owner owner) {
        Thing step = step(submitted(owner), owner.reviewer());
        JsonNode asked = api.as(owner.reviewer())
                .post("/api/reviews/steps/" + step.get("id") + "/questions", Map.of("text", "访问矩阵"))
                .expect(201)
                .json();
        return step.and("id", asked.get("id").asText());
    }

    static Map<String, Object> newDelegation() {
        String day = inAMonth().substring(0, 10);
        return Map.of("delegate", "head.office", "from", day, "to", day);
    }

    static Map<String, Object> newPhrase() {
        return Map.of("text", "访问矩阵 " + UUID.randomUUID());
    }

    private Thing reviewCase(Thing report, Owner owner) {
        JsonNode found = cases(report.get("id"), owner).orElseThrow();
        return report.and("id", found.get("id").asText());
    }

    private Optional<JsonNode> cases(String report, Owner owner) {
        return first(owner.drafter(), "/api/reviews/cases?reportId=" + report);
    }

    private Optional<JsonNode> first(String who, String list) {
        JsonNode items = api.as(who).get(list).expect(200).json().get("items");
        return items.isEmpty() ? Optional.empty() : Optional.of(items.get(0));
    }

    private Thing round(Owner owner) {
        return created(owner, owner.supervisor(), "/api/reports/rounds", newRound(owner.unit()))
                .and("etag", "\"v1\"");
    }

    private Thing closed(Thing round, Owner owner) {
        api.as(owner.supervisor())
                .post("/api/reports/rounds/" + round.get("id") + "/closure", REASON)
                .expect(200);
        return round;
    }

    private Thing extension(Thing round, Owner owner) {
        JsonNode asked = api.as(owner.drafter())
                .post("/api/reports/rounds/" + round.get("id") + "/extensions", newExtension())
                .expect(201)
                .json();
        return round.and("id", asked.get("id").asText());
    }

    static Map<String, Object> newExtension() {
        return Map.of("until", inMonths(2), "reason", "访问矩阵");
    }

    static Map<String, Object> newSchedule() {
        return Map.of("due", inMonths(2), "reason", "访问矩阵");
    }

    static Map<String, Object> newRound(String unit) {
        return Map.of(
                "title",
                "访问矩阵",
                "kind",
                "SPECIAL",
                "year",
                2023,
                "due",
                inAMonth(),
                "recipients",
                Map.of("units", List.of(unit)));
    }

    private Thing task(Owner owner) {
        return created(owner, owner.supervisor(), "/api/metrics/tasks", newTask(owner.unit()))
                .and("etag", "\"v1\"");
    }

    private Thing problem(Owner owner) {
        return created(owner, owner.supervisor(), "/api/metrics/rectifications", newProblem(owner.unit()))
                .and("etag", "\"v1\"");
    }

    static Map<String, Object> newProblem(String unit) {
        return Map.of("unit", unit, "problem", "访问矩阵", "owner", "nobody", "deadline", inAMonth());
    }

    static Map<String, Object> newPlan() {
        return Map.of("owner", "nobody", "deadline", inAMonth());
    }

    private Thing rectified(Thing problem, Owner owner) {
        return acted(owner.drafter(), problem, "submission", newEvidence());
    }

    static Map<String, Object> newEvidence() {
        return Map.of("measures", "访问矩阵", "evidence", List.of(Map.of("title", "访问矩阵")));
    }

    private Thing verified(Thing rectified, Owner owner) {
        return acted(owner.supervisor(), rectified, "closing", REASON);
    }

    private Thing acted(String who, Thing problem, String act, Map<String, Object> words) {
        Answer answer = api.as(who)
                .post("/api/metrics/rectifications/" + problem.get("id") + "/" + act, problem.get("etag"), words)
                .expect(200);
        return problem.and("etag", answer.etag());
    }

    /** A problem that an approved report admits, and that nobody has decided about. */
    private Thing admitted(Thing approved, Owner owner) {
        JsonNode offered = Waiting.until(
                "problems of " + approved,
                () -> Lists.find(
                        api.as(owner.drafter()),
                        "/api/metrics/rectifications?state=PROPOSED",
                        item -> item.path("reportId").asText().equals(approved.get("reportId"))));
        return new Thing(Map.of("id", offered.get("id").asText(), "unit", owner.unit(), "etag", "\"v1\""));
    }

    private Thing honour(Owner owner) {
        return created(owner, owner.drafter(), "/api/metrics/honours", newHonour())
                .and("etag", "\"v1\"");
    }

    /** Of a name of its own: a unit writes an honour down once. */
    static Map<String, Object> newHonour() {
        return Map.of(
                "title", "访问矩阵 " + UUID.randomUUID(),
                "grantedBy", "访问矩阵",
                "level", "OTHER",
                "grantedOn", "2024-01-31",
                "evidence", List.of(Map.of("title", "访问矩阵")));
    }

    private Thing granted(Thing honour, Owner owner) {
        Answer answer = api.as(owner.reviewer())
                .post("/api/metrics/honours/" + honour.get("id") + "/confirmation", honour.get("etag"), null)
                .expect(200);
        return honour.and("etag", answer.etag());
    }

    private Thing project(Owner owner) {
        return created(owner, owner.drafter(), "/api/metrics/projects", newProject())
                .and("etag", "\"v1\"")
                .and("month", "2024-01");
    }

    /** Of a name of its own: a unit has one of a name. */
    static Map<String, Object> newProject() {
        return Map.of("name", "访问矩阵 " + UUID.randomUUID(), "months", List.of(Map.of("month", "2024-01", "planned", 1)));
    }

    private Thing scorecard(Owner owner) {
        return created(owner, owner.supervisor(), "/api/metrics/scorecards", newScorecard(owner.unit()))
                .and("etag", "\"v1\"");
    }

    static Map<String, Object> newScorecard(String unit) {
        Map<String, Object> item =
                Map.of("name", "访问矩阵", "weight", 100, "source", "TASKS_COMPLETED", "method", "PROPORTION");
        return Map.of("title", "访问矩阵", "year", 2024, "units", List.of(unit), "missing", "ZERO", "items", List.of(item));
    }

    private Thing announced(Thing card, Owner owner) {
        api.as(owner.supervisor())
                .post("/api/metrics/scorecards/" + card.get("id") + "/publication", card.get("etag"), null)
                .expect(201);
        return card;
    }

    private Thing answered(Thing task, Owner owner) {
        Answer answer = api.as(owner.drafter())
                .post("/api/metrics/tasks/" + task.get("id") + "/feedback", Map.of("text", "访问矩阵"))
                .expect(200);
        return task.and("etag", answer.etag());
    }

    private Thing wishing(Thing task, Owner owner) {
        Answer answer = api.as(owner.drafter())
                .post("/api/metrics/tasks/" + task.get("id") + "/extension", newExtension())
                .expect(200);
        return task.and("etag", answer.etag());
    }

    static Map<String, Object> newTask(String unit) {
        return Map.of("title", "访问矩阵", "unit", unit, "deadline", inAMonth());
    }

    private Thing route(Owner owner) {
        return created(owner, owner.supervisor(), "/api/reviews/routes", newRoute());
    }

    /** For a kind of report of its own that nobody writes: it stands in nobody's way, and no other takes its place. */
    static Map<String, Object> newRoute() {
        return Map.of(
                "name",
                "访问矩阵",
                "kind",
                "MATRIX_" + UUID.randomUUID().toString().replace("-", "").toUpperCase(java.util.Locale.ROOT),
                "steps",
                List.of(Map.of("relation", "OWN", "role", "reviewer")));
    }

    private Thing template(Owner owner) {
        return created(owner, owner.supervisor(), "/api/reports/templates", newTemplate())
                .and("number", "1")
                .and("etag", "\"v1\"");
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

    private Thing indicator(Owner owner) {
        Map<String, Object> indicator = newIndicator();
        api.as("supervisor.3701").post("/api/metrics/indicators", indicator).expect(201);
        return new Thing(
                Map.of("unit", owner.unit(), "code", indicator.get("code").toString()));
    }

    private Thing catalogued(Owner owner) {
        Map<String, Object> indicator = newIndicator();
        api.as(owner.drafter()).post("/api/metrics/indicators", indicator).expect(201);
        return new Thing(
                Map.of("unit", owner.unit(), "code", indicator.get("code").toString(), "etag", "\"v1\""));
    }

    private Thing rule(Thing indicator, Owner owner) {
        JsonNode made = api.as(owner.drafter())
                .post("/api/metrics/rules", newRule(indicator.get("code")))
                .expect(201)
                .json();
        return indicator.and("id", made.get("id").asText());
    }

    static Map<String, Object> newRule(String indicator) {
        return Map.of(
                "name", "访问矩阵",
                "left", Map.of("terms", List.of(Map.of("indicator", indicator))),
                "operator", "AT_MOST",
                "right", Map.of("constant", 1_000_000),
                "severity", "WARNING");
    }

    private Thing imported(Thing indicator, Owner owner) {
        JsonNode made = api.as(owner.drafter())
                .post("/api/metrics/imports", null, newImport(indicator.get("code")))
                .expect(201)
                .json();
        return indicator.and("id", made.get("id").asText());
    }

    static byte[] newImport(String indicator) {
        return ("indicator,period,value\n" + indicator + ",2024-01,12\n").getBytes(UTF_8);
    }

    private Thing lock(Thing indicator, Owner owner) {
        JsonNode made = api.as(owner.supervisor())
                .post("/api/metrics/locks", newLock(indicator.get("code")))
                .expect(201)
                .json();
        return indicator.and("id", made.get("id").asText());
    }

    /** Of one indicator, so that it is in nobody's way. */
    static Map<String, Object> newLock(String indicator) {
        return Map.of("period", "2024", "indicator", indicator, "lockedFrom", "2024-01-01", "reason", "访问矩阵");
    }

    static Map<String, Object> newIndicator() {
        return Map.of(
                "code",
                        "MATRIX-"
                                + UUID.randomUUID().toString().substring(0, 18).toUpperCase(java.util.Locale.ROOT),
                "name", "访问矩阵",
                "definition", "仅供测试",
                "measureUnit", "件",
                "direction", "HIGHER",
                "frequency", "MONTH",
                "accumulation", "FLOW",
                "aggregation", "SUM",
                "decimals", 0);
    }

    private Thing target(Thing indicator, Owner owner) {
        JsonNode target = api.as(owner.supervisor())
                .post("/api/metrics/targets", newTarget(indicator.get("code"), owner.unit()))
                .expect(201)
                .json();
        return indicator.and("id", target.get("id").asText()).and("etag", "\"v1\"");
    }

    static Map<String, Object> newTarget(String indicator, String unit) {
        return Map.of("indicator", indicator, "unit", unit, "year", 2024, "value", 10);
    }

    private Thing reported(Thing indicator, Owner owner) {
        JsonNode made = api.as(owner.drafter())
                .post("/api/metrics/observations", newObservation(indicator.get("code")))
                .expect(201)
                .json();
        return indicator.and("id", made.get("id").asText()).and("etag", "\"v1\"");
    }

    static Map<String, Object> newObservation(String indicator) {
        return Map.of("indicator", indicator, "period", "2024-01", "value", 12, "source", "访问矩阵");
    }

    private Thing confirmed(Thing reported, Owner owner) {
        Answer answer = api.as(owner.reviewer())
                .post("/api/metrics/observations/" + reported.get("id") + "/confirmation", reported.get("etag"), null)
                .expect(201);
        return reported.and("etag", answer.etag());
    }

    /** An achieved target's, and a draft that it may be placed in. */
    private Thing material(Owner owner) {
        Thing target = target(indicator(owner), owner);
        confirmed(reported(target, owner), owner);
        JsonNode offered = Waiting.until(
                "material of " + target,
                () -> Lists.find(
                        api.as(owner.drafter()),
                        "/api/reports/material?state=OFFERED",
                        item -> item.get("sourceId").asText().equals(target.get("id"))));
        Thing draft = draft(owner);
        return draft.and("reportId", draft.get("id"))
                .and("id", offered.get("id").asText());
    }

    /** A draft with a figure that is bound to a confirmed value; the value comes by an event, so binding is tried again. */
    private Thing bound(Owner owner) {
        Thing data = confirmed(reported(indicator(owner), owner), owner);
        Thing draft = draft(owner);
        String path = "/api/reports/" + draft.get("id");
        Api.Caller drafter = api.as(owner.drafter());
        Answer bound = Waiting.until("the value of " + data, () -> Optional.of(
                        drafter.post(path + "/figures", draft.get("etag"), newBinding(data.get("code"))))
                .filter(answer -> answer.status() == 201));
        String figure = bound.json().get("id").asText();
        Map<String, Object> node = Map.of("type", "figure", "attrs", Map.of("id", figure, "text", "12件"));
        Map<String, Object> document =
                Map.of("type", "doc", "content", List.of(Map.of("type", "paragraph", "content", List.of(node))));
        drafter.send("PUT", path + "/content", draft.get("etag"), Map.of("title", "访问矩阵", "document", document))
                .expect(200);
        return report(draft.get("id"), owner).and("figure", figure).and("code", data.get("code"));
    }

    static Map<String, Object> newBinding(String indicator) {
        return Map.of("indicator", indicator, "period", "2024-01");
    }

    /**
     * An empty report whose year before has a draft that was never approved, with promises to be confirmed; a year of its own, for
     * the latest report of a year stands for it.
     */
    private Thing candidate(Owner owner) {
        int year = ThreadLocalRandom.current().nextInt(2030, 2090);
        Thing last = draft(owner, year, PLAN);
        return begun(owner, year + 1).and("reportId", last.get("id")).and("promise", "改造农村公路18公里");
    }

    /** A draft that has to answer a promise of the year before, not answered yet. */
    private Thing promise(Owner owner) {
        approved(owner);
        Thing next = begun(owner, YEAR + 1);
        JsonNode promises = api.as(owner.drafter())
                .get("/api/reports/" + next.get("id") + "/promises")
                .expect(200)
                .json();
        return next.and("commitment", promises.at("/promises/0/id").asText()).and("etag", "\"v0\"");
    }

    private Thing begun(Owner owner, int year) {
        JsonNode begun = api.as(owner.drafter())
                .post("/api/reports", newReport(year))
                .expect(201)
                .json();
        return report(begun.get("id").asText(), owner);
    }

    private Thing proposal(Thing approved, Owner owner) {
        JsonNode proposal = Waiting.until(
                "proposals of " + approved,
                () -> Lists.find(
                        api.as(owner.drafter()),
                        "/api/metrics/proposals?state=OPEN",
                        item -> item.get("reportId").asText().equals(approved.get("id"))));
        return indicator(owner).and("id", proposal.get("id").asText());
    }

    private Thing created(Owner owner, String who, String path, Map<String, Object> body) {
        JsonNode made = api.as(who).post(path, body).expect(201).json();
        return new Thing(Map.of("id", made.get("id").asText(), "unit", owner.unit()));
    }

    private static String etag(String report, Api.Caller caller) {
        return caller.get("/api/reports/" + report).expect(200).etag();
    }

    static String inAMonth() {
        return inMonths(1);
    }

    private static String inMonths(int months) {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).plusMonths(months).toString();
    }
}
