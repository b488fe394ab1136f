package cn.tiaokuai.report.autosave;

import static cn.tiaokuai.report.Offices.DRAFTER;
import static cn.tiaokuai.report.Offices.as;
import static cn.tiaokuai.report.Offices.begun;
import static cn.tiaokuai.report.Offices.save;
import static cn.tiaokuai.report.Offices.seen;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.report.Editor;
import cn.tiaokuai.report.Offices;
import cn.tiaokuai.testkit.Database;
import cn.tiaokuai.testkit.People;
import cn.tiaokuai.testkit.RealServers;
import cn.tiaokuai.testkit.Tokens;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Eight people write in four sections, their own and each other's, and add, move and delete others; every third change of words is
 * cut off before its answer, and many are sent twice. {@code -Dtogether.seconds=180} lets them do so for minutes.
 */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "report"))
class TogetherTest {

    private static final int PEOPLE = 8;
    private static final int SECTIONS = 4;
    /** On a slow machine, too. */
    private static final int LEAST = 12;

    private static final int SECONDS = Integer.getInteger("together.seconds", 12);
    private static final String POST = "/江州省/云川市/临江区/临江区交通运输局/起草岗";

    /** One of the eight; each change adds a mark of its own to what the person sees. */
    private static final class Person {

        private final int number;
        private final String report;
        private final String username;
        private final Editor editor;
        private final Random random;
        private final List<String> sections;
        private final List<String> acknowledged = new ArrayList<>();
        private final List<String> refused = new ArrayList<>();
        private final Map<String, String> added = new LinkedHashMap<>();
        private final List<String> removed = new ArrayList<>();

        Person(int number, String username, String report, List<String> sections) {
            this.number = number;
            this.report = report;
            this.username = username;
            this.editor = new Editor(username, report);
            this.random = new Random(number);
            this.sections = sections;
        }

        Person worksUntil(long end) throws IOException {
            for (int i = 0; i < LEAST || System.nanoTime() < end; i++) {
                switch (random.nextInt(8)) {
                    case 0 -> adds("节" + number + "-" + i);
                    case 1 -> moves();
                    case 2 -> removes();
                    default -> writes("〔" + number + "-" + i + "〕");
                }
            }
            return this;
        }

        private void adds(String heading) {
            String section = UUID.randomUUID().toString();
            editor.adds(section, sections.get(random.nextInt(SECTIONS)), heading)
                    .statusCode(201);
            added.put(section, heading);
        }

        private void moves() {
            int from = random.nextInt(SECTIONS);
            editor.moves(sections.get(from), sections.get((from + 1) % SECTIONS))
                    .statusCode(200);
        }

        private void removes() {
            if (!added.isEmpty()) {
                String section = added.keySet().iterator().next();
                editor.removes(section, editor.version(section)).statusCode(200);
                removed.add(added.remove(section));
            }
        }

        private void writes(String mark) throws IOException {
            int own = number % SECTIONS;
            String section = sections.get(random.nextInt(3) == 0 ? random.nextInt(SECTIONS) : own);
            ExtractableResponse<Response> seen = editor.reads(section);
            String words = seen.path("document.content[1].content[0].text");
            Editor.Change change = editor.change(section, seen.path("digest"), words + mark);
            if (random.nextInt(3) == 0) {
                cutOff(change);
            }
            if (random.nextInt(4) == 0) {
                editor.sends(change);
            }
            int status = editor.sends(change).extract().statusCode();
            assertThat(status).isIn(200, 412);
            (status == 200 ? acknowledged : refused).add(mark);
        }

        /** Sends a change, all of it or half of it, and hangs up. */
        private void cutOff(Editor.Change change) throws IOException {
            byte[] body = editor.body(change).getBytes(StandardCharsets.UTF_8);
            String head =
                    "PUT /api/reports/" + report + "/sections/" + change.section() + " HTTP/1.1\r\nHost: localhost\r\n"
                            + "Authorization: Bearer " + Tokens.of(username)
                            + "\r\nContent-Type: application/json\r\n"
                            + "If-Match: \"" + change.basedOn() + "\"\r\nContent-Length: " + body.length + "\r\n\r\n";
            try (Socket socket = new Socket("localhost", RestAssured.port)) {
                socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().write(body, 0, random.nextBoolean() ? body.length : body.length / 2);
                socket.getOutputStream().flush();
            }
        }
    }

    private static String reportOfSections() {
        Offices.open();
        String report = begun();
        StringBuilder text = new StringBuilder("{\"title\":\"工作总结\",\"sections\":[");
        for (int i = 0; i < SECTIONS; i++) {
            text.append(i == 0 ? "" : ",")
                    .append("{\"level\":1,\"number\":\"一、\",\"heading\":\"工作" + i + "\",\"paragraphs\":[\"开头\"]}");
        }
        save(report, text.append("]}").toString()).statusCode(200);
        return report;
    }

    private static List<Person> write(String report, List<String> sections) throws Exception {
        List<String> usernames = People.holding(POST, "together.370102jt", PEOPLE);
        usernames.forEach(Tokens::of);
        List<Person> people = new ArrayList<>();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        try (ExecutorService threads = Executors.newFixedThreadPool(PEOPLE)) {
            List<Future<Person>> writing = IntStream.range(0, PEOPLE)
                    .mapToObj(i ->
                            threads.submit(() -> new Person(i, usernames.get(i), report, sections).worksUntil(end)))
                    .toList();
            for (Future<Person> person : writing) {
                people.add(person.get());
            }
        }
        return people;
    }

    private static long changesOf(Person person) {
        return Database.number(
                "report",
                "select count(*) from section_change where author = ? and report_id = ?::uuid",
                person.username,
                person.report);
    }

    private static int count(String text, String mark) {
        return (text.length() - text.replace(mark, "").length()) / mark.length();
    }

    @Test
    void nothing_acknowledged_is_lost_and_nothing_is_applied_twice() throws Exception {
        String report = reportOfSections();
        List<String> sections = seen(DRAFTER, report).path("sections.id");
        List<Person> people = write(report, sections);
        List<List<String>> paragraphs = seen(DRAFTER, report).path("sections.paragraphs");
        String text =
                String.join("\n", paragraphs.stream().flatMap(List::stream).toList());
        List<String> acknowledged =
                people.stream().flatMap(person -> person.acknowledged.stream()).toList();
        List<String> refused =
                people.stream().flatMap(person -> person.refused.stream()).toList();
        assertThat(acknowledged)
                .hasSizeGreaterThan(PEOPLE)
                .allSatisfy(mark -> assertThat(count(text, mark)).as(mark).isEqualTo(1));
        assertThat(refused).allSatisfy(mark -> assertThat(text).doesNotContain(mark));
        List<String> headings = seen(DRAFTER, report).path("sections.heading");
        assertThat(people).allSatisfy(person -> {
            assertThat(headings).containsAll(person.added.values());
            assertThat(person.removed).doesNotContainAnyElementsOf(headings);
            assertThat(changesOf(person)).isPositive();
        });
        assertThat(headings)
                .doesNotHaveDuplicates()
                .hasSize(SECTIONS
                        + people.stream()
                                .mapToInt(person -> person.added.size())
                                .sum());
        assertThat(Database.number(
                        "report",
                        "select count(*) from section_change where refused is not null and report_id = ?::uuid",
                        report))
                .isEqualTo(refused.size());
        as(DRAFTER).get("/" + report + "/unmerged").then().statusCode(200);
    }
}
