package cn.tiaokuai.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Whoever guesses an id learns nothing: what is there and not for them is answered, word for word, like what nobody ever made. For
 * every line of the access matrix whose request names something, in its path, its query or its body.
 */
class GuessedIdsTest {

    /** What names an indicator: the catalogue is everybody's, so nothing is learnt from finding one there. */
    private static final Set<String> ABOUT_INDICATORS =
            Set.of("PUT /api/metrics/indicators/{code}", "POST /api/metrics/targets");

    private final Api api = TestedSystem.get().api();

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicTest> what_is_not_for_the_caller_is_answered_like_what_is_not_there() throws IOException {
        return MatrixRow.all().stream()
                .filter(row -> !ABOUT_INDICATORS.contains(row.operation()))
                .map(row -> DynamicTest.dynamicTest(row.operation() + " (" + row.thing() + ")", () -> check(row)));
    }

    private void check(MatrixRow row) {
        Thing real = SharedThings.get(row.thing());
        assertAll(Stream.of(Relation.SIBLING, Relation.FOREIGN)
                .filter(relation ->
                        Integer.parseInt(row.expected().get(relation).substring(0, 3)) >= 400)
                .flatMap(relation -> relation.callers(api, row.roles()).stream())
                .map(caller -> () -> check(row, real, caller)));
    }

    private static void check(MatrixRow row, Thing real, Api.Caller caller) {
        Thing madeUp = real.madeUp();
        Answer there = Requests.of(row, real).by(caller);
        Answer nowhere = Requests.of(row, madeUp).by(caller);
        assertThat(told(there, real)).as(there.request()).isEqualTo(told(nowhere, madeUp));
    }

    /** Status and words, without what the caller has said. */
    private static String told(Answer answer, Thing thing) {
        // Each request about a calendar takes a year of its own.
        String words = answer.response().body().replaceAll("/calendars/\\d{4}", "/calendars/{}");
        for (Map.Entry<String, String> fact : thing.facts().entrySet()) {
            words = fact.getValue().length() < 8 ? words : words.replace(fact.getValue(), "{}");
        }
        return answer.status() + " " + words;
    }
}
