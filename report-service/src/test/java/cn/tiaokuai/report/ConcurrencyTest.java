package cn.tiaokuai.report;

import static cn.tiaokuai.report.Offices.DRAFTER;
import static cn.tiaokuai.report.Offices.TEXT;
import static cn.tiaokuai.report.Offices.approved;
import static cn.tiaokuai.report.Offices.as;
import static cn.tiaokuai.report.Offices.drafted;
import static cn.tiaokuai.report.Offices.issue;
import static cn.tiaokuai.report.Offices.overrule;
import static cn.tiaokuai.report.Offices.save;
import static cn.tiaokuai.report.Offices.seen;
import static cn.tiaokuai.report.Offices.standing;
import static cn.tiaokuai.report.Offices.submit;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.contracts.ReportSubmitted;
import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = RealServers.class, initArgs = @ResourceArg(name = "database", value = "report"))
class ConcurrencyTest {

    private static final int PEOPLE = 8;

    @BeforeEach
    void offices_are_open() {
        Offices.open();
    }

    private static <T> List<T> together(List<Callable<T>> calls) throws InterruptedException, ExecutionException {
        try (ExecutorService people = Executors.newFixedThreadPool(calls.size())) {
            List<Future<T>> answers = people.invokeAll(calls);
            Stream.Builder<T> results = Stream.builder();
            for (Future<T> answer : answers) {
                results.add(answer.get());
            }
            return results.build().toList();
        }
    }

    private static List<Integer> allAtOnce(Callable<Integer> call) throws InterruptedException, ExecutionException {
        return together(IntStream.range(0, PEOPLE).mapToObj(i -> call).toList());
    }

    @Test
    void document_numbers_have_no_gap_and_no_double() throws Exception {
        List<String> reports =
                IntStream.range(0, PEOPLE).mapToObj(i -> approved()).toList();
        issue(drafted()).statusCode(409);
        List<Integer> numbers = together(reports.stream()
                .<Callable<Integer>>map(report ->
                        () -> number(issue(report).statusCode(201).extract().path("documentNumber")))
                .toList());
        int first = numbers.stream().mapToInt(Integer::intValue).min().orElseThrow();
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(first, first + PEOPLE).boxed().toList());
    }

    private static int number(String documentNumber) {
        return Integer.parseInt(documentNumber.substring(documentNumber.indexOf('〕') + 1, documentNumber.indexOf('号')));
    }

    @Test
    void of_edits_from_the_same_version_one_is_saved() throws Exception {
        String report = drafted();
        String version = seen(DRAFTER, report).header("ETag");
        List<Integer> answers = allAtOnce(() -> as(DRAFTER)
                .header("If-Match", version)
                .body(TEXT)
                .put("/" + report + "/content")
                .statusCode());
        assertThat(answers)
                .containsOnlyOnce(200)
                .filteredOn(status -> status != 200)
                .containsOnly(412);
        assertThat(seen(DRAFTER, report).<Integer>path("revision")).isEqualTo(3);
    }

    @Test
    void of_issuances_of_one_report_one_gets_a_number() throws Exception {
        String report = approved();
        List<Integer> answers = allAtOnce(() -> issue(report).extract().statusCode());
        assertThat(answers)
                .containsOnlyOnce(201)
                .filteredOn(status -> status != 201)
                .containsOnly(409);
    }

    @Test
    void of_beginnings_of_one_annual_report_one_succeeds() throws Exception {
        List<Integer> answers = allAtOnce(() ->
                as(DRAFTER).body("{\"kind\":\"ANNUAL\",\"year\":1998}").post().statusCode());
        assertThat(answers)
                .containsOnlyOnce(201)
                .filteredOn(status -> status != 201)
                .containsOnly(409);
    }

    private static String faulty() {
        String report = drafted();
        save(report, TEXT.replace("新改建农村公路46.5公里", "全年新增经营主体51户，其中企业新增208户、个体工商户新增637户"))
                .statusCode(200);
        return report;
    }

    @Test
    void of_reasons_given_at_once_the_first_stands() throws Exception {
        String report = faulty();
        List<String> checks = standing(report);
        List<Integer> answers = allAtOnce(
                () -> overrule(DRAFTER, report, checks, "口径不同").extract().statusCode());
        assertThat(answers)
                .containsOnlyOnce(201)
                .filteredOn(status -> status != 201)
                .containsOnly(409);
    }

    @Test
    void of_submissions_made_at_once_one_goes_with_its_reasons() throws Exception {
        String report = faulty();
        overrule(DRAFTER, report, standing(report), "口径不同").statusCode(201);
        String version = seen(DRAFTER, report).header("ETag");
        List<Integer> answers = allAtOnce(() -> as(DRAFTER)
                .header("If-Match", version)
                .body(Offices.TO_DISTRICT)
                .post("/" + report + "/submission")
                .statusCode());
        assertThat(answers)
                .containsOnlyOnce(201)
                .filteredOn(status -> status != 201)
                .containsOnly(412);
        assertThat(Offices.announced(report, ReportSubmitted.class).at("/data/overrules"))
                .hasSize(1);
    }

    /** Whichever comes first: a text never goes without the reason that it needs. */
    @Test
    void a_reason_taken_back_during_the_submission_stops_it_or_comes_too_late() throws Exception {
        String report = faulty();
        List<String> checks = standing(report);
        overrule(DRAFTER, report, checks, "口径不同").statusCode(201);
        List<Integer> answers = together(List.of(() -> submit(report).extract().statusCode(), () -> as(DRAFTER)
                .delete("/" + report + "/overrules/" + checks.getFirst())
                .statusCode()));
        assertThat(answers).isIn(List.of(201, 409), List.of(422, 204));
    }

    @Test
    void of_versions_made_from_one_template_one_is_kept() throws Exception {
        String template = """
                {"kind":"SPECIAL","name":"并发 %s","sections":[{"heading":"工作"}]}
                """.formatted(UUID.randomUUID());
        String id = as(Offices.SUPERVISOR)
                .body(template)
                .post("/templates")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        List<Integer> answers = allAtOnce(() -> as(Offices.SUPERVISOR)
                .header("If-Match", "\"v1\"")
                .body(template)
                .put("/templates/" + id)
                .statusCode());
        assertThat(answers)
                .containsOnlyOnce(200)
                .filteredOn(status -> status != 200)
                .containsOnly(412);
    }
}
