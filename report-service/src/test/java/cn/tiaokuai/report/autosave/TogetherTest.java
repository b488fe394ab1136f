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
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Eight open editors write in four sections, their own and each other's; every third request is cut off before its answer, and many
 * are sent twice. {@code -Dtogether.changes=200} lets each of them make so many changes.
 */
@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "report"))
class TogetherTest {

    private static final int PEOPLE = 8;
    private static final int SECTIONS = 4;
    private static final int CHANGES = Integer.getInteger("together.changes", 8);

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

        Person(int number, String report, List<String> sections) {
            this.number = number;
            this.report = report;
            this.username = number % 2 == 0 ? DRAFTER : Editor.SECOND_DRAFTER;
            this.editor = new Editor(username, report);
            this.random = new Random(number);
            this.sections = sections;
        }

        Person writesAll() throws IOException {
            for (int i = 0; i < CHANGES; i++) {
                writes("〔" + number + "-" + i + "〕");
            }
            return this;
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
                            + "\r\nX-Post: 370102JT\r\nContent-Type: application/json\r\n"
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
        List<Person> people = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(PEOPLE)) {
            List<Future<Person>> writing = IntStream.range(0, PEOPLE)
                    .mapToObj(i -> threads.submit(() -> new Person(i, report, sections).writesAll()))
                    .toList();
            for (Future<Person> person : writing) {
                people.add(person.get());
            }
        }
        return people;
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
        assertThat(Database.number(
                        "report", "select count(*) from audit where action = 'autosave' and subject = ?", report))
                .isEqualTo(acknowledged.size());
        assertThat(Database.number(
                        "report",
                        "select count(*) from section_change where refused is not null and report_id = ?::uuid",
                        report))
                .isEqualTo(refused.size());
        as(DRAFTER).get("/" + report + "/unmerged").then().statusCode(200);
    }
}
