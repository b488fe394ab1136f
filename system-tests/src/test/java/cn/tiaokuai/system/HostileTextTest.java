package cn.tiaokuai.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that are more than words to whoever takes them for more: spreadsheets, browsers, headers and logs. What browsers do is in web/browser-tests. */
class HostileTextTest {

    /** A cell that a spreadsheet takes for a formula: not a number, and nothing before the operator but what is not seen. */
    private static final Pattern FORMULA =
            Pattern.compile("(^|[,\\n])\"?[\\s\\p{Cf}]*[=+@＝＋－＠-](?![0-9.]+\"?[,\\r\\n])", Pattern.MULTILINE);

    private final Api api = TestedSystem.get().api();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0",
                "+1+1",
                "-1+1",
                "@SUM(1)",
                "\t=1",
                "＝1+1",
                "\u200b=1",
                " =HYPERLINK(\"http://a\")"
            })
    void no_ledger_has_a_formula(String words) {
        String text = words + " " + UUID.randomUUID();
        Api.Caller drafter = api.as("drafter.370102jt");
        Api.Caller supervisor = api.as("supervisor.370102");
        supervisor
                .post("/api/metrics/tasks", Map.of("title", text, "unit", "370102JT", "deadline", Making.inAMonth()))
                .expect(201);
        supervisor
                .post(
                        "/api/metrics/rectifications",
                        Map.of("unit", "370102JT", "problem", text, "owner", "nobody", "deadline", Making.inAMonth()))
                .expect(201);
        drafter.post(
                        "/api/metrics/projects",
                        Map.of("name", text, "months", List.of(Map.of("month", "2024-01", "planned", 1))))
                .expect(201);
        drafter.post(
                        "/api/metrics/honours",
                        Map.of(
                                "title",
                                text,
                                "grantedBy",
                                text,
                                "level",
                                "OTHER",
                                "grantedOn",
                                "2024-01-31",
                                "evidence",
                                List.of(Map.of("title", text))))
                .expect(201);
        for (String ledger : List.of("tasks", "rectifications", "projects", "honours")) {
            String file = drafter.get("/api/metrics/" + ledger + "/ledger.csv")
                    .expect(200)
                    .response()
                    .body();
            assertThat(file).as(ledger).contains(text.strip().replace("\"", "\"\""));
            assertThat(FORMULA.matcher(file.replace("\ufeff", ""))
                            .results()
                            .map(found -> file.substring(found.start(), Math.min(file.length(), found.end() + 20))))
                    .as(ledger)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"imports/people", "imports/units"})
    void a_file_that_the_administration_hands_back_has_no_formula(String kind) {
        String heads = kind.endsWith("people") ? "用户名,姓,名,单位代码,岗位\n" : "代码,名称,类型,上级代码\n";
        String file = heads + "=1+1,+1+1,-1+1,@SUM(1),＝1\n";
        String who = kind.endsWith("people") ? "admin.370102" : "admin.system";
        Answer back =
                api.as(who).csv(Administering.ROOT + "/" + kind + "?dryRun=true&annotated=true", file.getBytes(UTF_8));
        assertThat(back.status()).isLessThan(500);
        assertThat(FORMULA.matcher(back.response().body().replace("\ufeff", "")).find())
                .as(back.response().body())
                .isFalse();
    }

    @Test
    void the_name_of_a_file_adds_nothing_to_the_header_that_tells_it() {
        Thing report = new ReportThings(api, Owner.BUREAU).draft();
        Api.Caller drafter = api.as("drafter.370102jt");
        String path = "/api/reports/" + report.get("id");
        List<Map<String, Object>> sections = List.of(Map.of("level", 1, "heading", "工作", "paragraphs", List.of("一段。")));
        String named = "a\";filename=\"b.exe\"; x=../../c<script>";
        drafter.put(path + "/content", report.get("etag"), Map.of("title", named, "sections", sections))
                .expect(200);
        for (String format : List.of("docx", "md", "html")) {
            String told = drafter.get(path + "/export?format=" + format)
                    .response()
                    .headers()
                    .firstValue("Content-Disposition")
                    .orElse("");
            assertThat(told).doesNotContain("b.exe\"", "../", "<script>");
        }
        String etag = drafter.get(path).etag();
        drafter.put(path + "/content", etag, Map.of("title", "a\r\nSet-Cookie: b=c", "sections", sections))
                .expect(422);
    }

    @Test
    void an_answer_that_repeats_what_was_asked_is_no_page() {
        for (String path : List.of(
                "/api/reports/%3Cscript%3E",
                "/api/nowhere/%3Cscript%3E", "/api/metrics/indicators?after=%3Cscript%3E")) {
            HttpResponse<String> answer = api.as("drafter.370102jt").get(path).response();
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .as(path)
                    .contains("json");
            assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                    .as(path)
                    .contains("nosniff");
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'none'");
        }
    }

    @Test
    void what_is_too_large_is_refused_whether_it_says_so_or_not() throws Exception {
        byte[] large = new byte[13 * 1024 * 1024];
        assertThat(api.as("drafter.370102jt")
                        .send("POST", "/api/reports/analyses", null, large)
                        .status())
                .isEqualTo(413);
        HttpRequest unsaid = HttpRequest.newBuilder(
                        URI.create(TestedSystem.get().address().front() + "/api/reports/analyses"))
                .header("Authorization", "Bearer " + api.token("drafter.370102jt"))
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(unsaid, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("problem+json");
    }

    /** What is refused is told in the log, with the words that were wrong. */
    @Test
    void what_people_send_writes_no_lines_of_the_log() throws IOException {
        String mark = "FORGED" + UUID.randomUUID().toString().replace("-", "");
        String forged = "x\n" + mark + " INFO  all is well\r" + mark + "\u2028" + mark;
        String escaped = "x%0a" + mark + "%20INFO%0d" + mark;
        Api.Caller drafter = api.as("drafter.370102jt");
        for (String path : List.of("/api/reports", "/api/metrics/indicators", "/api/reviews/steps")) {
            drafter.get(path + "?after=" + escaped + "&limit=" + escaped + "&state=" + escaped);
            drafter.in(mark).get(path);
            drafter.post(path, "{\"" + forged.replace("\n", "\\n").replace("\r", "\\r") + "\":1}");
            drafter.post(path, forged);
        }
        drafter.post("/api/reports", Map.of("kind", forged, "year", 1990, "title", forged));
        drafter.post("/api/metrics/projects", Map.of("name", forged));
        drafter.send(
                "POST",
                "/api/metrics/imports",
                null,
                ("indicator,period,value\n\"" + forged + "\",2024-01,1\n").getBytes(UTF_8));
        api.nobody()
                .form(
                        "/auth/realms/tiaokuai/protocol/openid-connect/token",
                        "grant_type=password&client_id=tiaokuai-demo&password=x&username=" + escaped);
        Path logs = TestedSystem.get().own().logs();
        try (Stream<Path> files = Files.list(logs)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), UTF_8).lines())
                        .as(file.toString())
                        .noneMatch(line -> line.startsWith(mark));
            }
        }
    }
}
