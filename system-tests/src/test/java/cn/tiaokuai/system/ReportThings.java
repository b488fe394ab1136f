package cn.tiaokuai.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.imageio.ImageIO;

/** Drafts of a unit, and what is written, drawn, said and found in them before anybody reviews them. */
record ReportThings(Api api, Owner owner) implements Making {

    static final int YEAR = 2023;

    /** For special reports, as all of these are; every unit may use it. */
    static final String BUILT_IN_TEMPLATE = "5b0d8c1e-0004-4a6e-9d10-7c1f00000004";

    private static final String PLAN = "一、2023年工作\n修路12公里。局长王建国带队调研。\n二、存在的问题\n执法力量薄弱。\n三、2024年工作计划\n（一）改造农村公路18公里。\n";
    private static final String FAULT = "标题\n全年新增经营主体51户，其中企业新增208户、个体工商户新增637户。\n";

    /** A special report: a unit may write several in a year. */
    static Map<String, Object> newReport() {
        return newReport(YEAR);
    }

    private static Map<String, Object> newReport(int year) {
        return Map.of("kind", "SPECIAL", "year", year);
    }

    static Map<String, Object> newSectionChange() {
        return Map.of(
                "change", UUID.randomUUID().toString(),
                "client", UUID.randomUUID().toString(),
                "sequence", 1,
                "document", Map.of("type", "doc", "content", List.of(Map.of("type", "paragraph"))));
    }

    static Map<String, Object> newSection() {
        Map<String, Object> heading = Map.of(
                "type",
                "heading",
                "attrs",
                Map.of("level", 1),
                "content",
                List.of(Map.of("type", "text", "text", "访问矩阵")));
        return Map.of(
                "change", UUID.randomUUID().toString(),
                "client", UUID.randomUUID().toString(),
                "sequence", 1,
                "sectionId", UUID.randomUUID().toString(),
                "document", Map.of("type", "doc", "content", List.of(heading)));
    }

    static Map<String, Object> newPlace() {
        return Map.of(
                "change", UUID.randomUUID().toString(),
                "client", UUID.randomUUID().toString(),
                "sequence", 1);
    }

    static Map<String, Object> newAssignment(Thing report) {
        return Map.of("sectionId", report.get("section"), "office", "公路科", "task", "访问矩阵", "due", Making.inAMonth());
    }

    static Map<String, Object> newContribution() {
        return Map.of("document", Map.of("type", "doc", "content", List.of(Map.of("type", "paragraph"))));
    }

    static Map<String, Object> newComment(Thing report) {
        return Map.of("sectionId", report.get("section"), "text", "访问矩阵");
    }

    static Map<String, Object> newOverrule(String check) {
        return Map.of("checks", List.of(check), "reason", "访问矩阵");
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

    Thing draft() {
        return draft(YEAR, PLAN);
    }

    /** A draft whose text begins with some words. */
    Thing draft(String words) {
        return draft(YEAR, "标题\n" + words + "\n" + PLAN);
    }

    private Thing draft(int year, String text) {
        Api.Caller drafter = drafter();
        String id = Making.id(drafter.post("/api/reports", newReport(year)));
        drafter.post("/api/reports/" + id + "/imports", etag(id, drafter), text.getBytes(UTF_8))
                .expect(200);
        return report(id);
    }

    private static String etag(String report, Api.Caller caller) {
        return caller.get("/api/reports/" + report).expect(200).etag();
    }

    /** A report of a year with nothing written in it yet. */
    Thing begun(int year) {
        return report(Making.id(drafter().post("/api/reports", newReport(year))));
    }

    /** A report as it stands now. */
    Thing report(String id) {
        Answer answer = drafter().get("/api/reports/" + id).expect(200);
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
        Answer first =
                drafter().get("/api/reports/" + id + "/sections/" + section).expect(200);
        return report.and("section", section).and("sectionEtag", first.etag());
    }

    Thing picture(Thing report) {
        Answer stored = drafter().post("/api/reports/" + report.get("id") + "/images", null, newPicture());
        return report.and("digest", stored.json().get("digest").asText());
    }

    Thing faulty() {
        Thing draft = draft(YEAR, FAULT + PLAN);
        JsonNode checks = drafter()
                .get("/api/reports/" + draft.get("id") + "/checks")
                .expect(200)
                .json();
        return draft.and("checkId", checks.get("checks").get(0).get("id").asText());
    }

    Thing overruled(Thing faulty) {
        drafter()
                .post("/api/reports/" + faulty.get("id") + "/overrules", newOverrule(faulty.get("checkId")))
                .expect(201);
        return faulty;
    }

    /** A text that was made from a section which nobody has seen, and is kept for its author. */
    Thing unmerged(Thing draft) {
        Map<String, Object> change = newSectionChange();
        drafter()
                .put("/api/reports/" + draft.get("id") + "/sections/" + draft.get("section"), "\"unseen\"", change)
                .expect(412);
        return draft.and("change", change.get("change").toString());
    }

    Thing comment(Thing report) {
        Answer made = drafter().post("/api/reports/" + report.get("id") + "/comments", newComment(report));
        return report.and("comment", Making.id(made));
    }

    /** The id stays that of the report, by which lists of assignments name what they are about. */
    Thing assignment(Thing report) {
        Answer made = drafter().post("/api/reports/" + report.get("id") + "/assignments", newAssignment(report));
        return report.and("assignment", Making.id(made)).and("assignmentEtag", made.etag());
    }

    Thing delivered(Thing assignment) {
        String path = "/api/reports/assignments/" + assignment.get("assignment") + "/contributions";
        drafter().post(path, newContribution()).expect(201);
        return assignment;
    }

    /**
     * An empty report whose year before has a draft that was never approved, with promises to be confirmed; a year of its own, for
     * the latest report of a year stands for it.
     */
    Thing candidate() {
        int year = ThreadLocalRandom.current().nextInt(2030, 2090);
        Thing last = draft(year, PLAN);
        return begun(year + 1).and("reportId", last.get("id")).and("promise", "改造农村公路18公里");
    }
}
