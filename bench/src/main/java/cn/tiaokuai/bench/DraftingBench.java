package cn.tiaokuai.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.drafting.model.Section;
import cn.tiaokuai.system.Answer;
import cn.tiaokuai.system.Api;
import cn.tiaokuai.system.OwnSystem;
import cn.tiaokuai.system.Waiting;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What people wait for in a whole system of its own, over HTTP through the front door: a report of 14,000 characters to open, one
 * paragraph of it to be saved, a submitted report to stand before its reviewer. Beside each submission goes a record through
 * the same broker and back: the least that an event can take.
 */
public final class DraftingBench {

    private static final int WARM_UP = 60;
    private static final int EDITS = 400;
    private static final int SUBMISSIONS = 100;
    private static final int SENTENCES = 81;
    private static final int SENTENCES_OF_A_PARAGRAPH = 4;
    private static final String SHORT = "某局工作报告\n一、工作情况\n各项工作平稳有序。\n";

    private final Api.Caller drafter;
    private final Api.Caller reviewer;
    private final KafkaRoundTrip broker;

    private DraftingBench(Api api, KafkaRoundTrip broker) {
        this.drafter = api.as("drafter.370102jt");
        this.reviewer = api.as("reviewer.370102jt");
        this.broker = broker;
    }

    public static void main(String[] arguments) {
        OwnSystem system = OwnSystem.start("bench");
        try (KafkaRoundTrip broker = new KafkaRoundTrip(system.address().kafka())) {
            DraftingBench bench = new DraftingBench(new Api(system.address()), broker);
            bench.edit();
            bench.submit();
        }
    }

    private void edit() {
        String path = begin(text());
        JsonNode report = drafter.get(path).expect(200).json();
        String section = path + "/sections/" + report.at("/sections/0/id").asText();
        Answer before = drafter.get(section).expect(200);
        ObjectNode document = (ObjectNode) before.json().get("document");
        String etag = before.etag();
        String client = UUID.randomUUID().toString();
        Times opening = new Times("open a report of " + characters(report) + " characters", EDITS);
        Times saving = new Times("save one paragraph of it", EDITS);
        for (int i = 0; i < WARM_UP + EDITS; i++) {
            long start = System.nanoTime();
            drafter.get(path).expect(200);
            long opened = System.nanoTime();
            ((ObjectNode) document.at("/content/1/content/0")).put("text", "第" + i + "次改写的一段话，说明全年工作情况。");
            Map<String, Object> change = Map.of(
                    "change", UUID.randomUUID().toString(), "client", client, "sequence", i + 1, "document", document);
            long typed = System.nanoTime();
            etag = drafter.send("PUT", section, etag, change).expect(200).etag();
            if (i >= WARM_UP) {
                saving.add(System.nanoTime() - typed);
                opening.add(opened - start);
            }
        }
        System.out.println(opening);
        System.out.println(saving);
    }

    private void submit() {
        Times submitting = new Times("submit a report until it is answered", SUBMISSIONS);
        Times arriving = new Times("submit a report until its reviewer sees it", SUBMISSIONS);
        Times bare = new Times("a record through the broker and back", SUBMISSIONS);
        for (int i = 0; i < WARM_UP + SUBMISSIONS; i++) {
            String path = begin(SHORT);
            String etag = drafter.get(path).expect(200).etag();
            String id = path.substring(path.lastIndexOf('/') + 1);
            long record = broker.nanos();
            long start = System.nanoTime();
            drafter.post(path + "/submission", etag, Map.of("addressee", "370102", "copies", List.of("3701JT")))
                    .expect(201);
            long answered = System.nanoTime();
            Waiting.closely(Duration.ofSeconds(30), "a step for " + id, () -> Optional.of(
                            reviewer.get("/api/reviews/steps?state=OPEN&reportId=" + id)
                                    .expect(200)
                                    .json()
                                    .get("items"))
                    .filter(items -> !items.isEmpty()));
            if (i >= WARM_UP) {
                arriving.add(System.nanoTime() - start);
                submitting.add(answered - start);
                bare.add(record);
            }
        }
        System.out.println(submitting);
        System.out.println(arriving);
        System.out.println(bare);
    }

    /** A special report, of which a unit may write many. */
    private String begin(String text) {
        Answer begun = drafter.post("/api/reports", Map.of("kind", "SPECIAL", "year", 2025))
                .expect(201);
        String path = "/api/reports/" + begun.json().get("id").asText();
        drafter.post(path + "/imports", begun.etag(), text.getBytes(UTF_8)).expect(200);
        return path;
    }

    private static String text() {
        MadeUpReports texts = new MadeUpReports(1);
        Content content = texts.report("某局2025年工作报告", texts.ownName(), SENTENCES);
        StringBuilder text = new StringBuilder(content.title()).append('\n');
        for (Section section : content.sections()) {
            text.append(section.number()).append(section.heading()).append('\n');
            int sentences = 0;
            for (String sentence : section.paragraphs().getFirst().splitWithDelimiters("。", 0)) {
                text.append(sentence);
                if (sentence.equals("。") && ++sentences % SENTENCES_OF_A_PARAGRAPH == 0) {
                    text.append('\n');
                }
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static int characters(JsonNode report) {
        int characters = 0;
        for (JsonNode section : report.get("sections")) {
            for (JsonNode paragraph : section.get("paragraphs")) {
                characters += paragraph.asText().length();
            }
        }
        return characters;
    }
}
