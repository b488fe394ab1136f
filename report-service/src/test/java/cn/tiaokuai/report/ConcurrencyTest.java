package cn.tiaokuai.report;

import static cn.tiaokuai.report.Offices.DRAFTER;
import static cn.tiaokuai.report.Offices.TEXT;
import static cn.tiaokuai.report.Offices.approved;
import static cn.tiaokuai.report.Offices.as;
import static cn.tiaokuai.report.Offices.drafted;
import static cn.tiaokuai.report.Offices.issue;
import static cn.tiaokuai.report.Offices.seen;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.testkit.RealServers;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
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
}
