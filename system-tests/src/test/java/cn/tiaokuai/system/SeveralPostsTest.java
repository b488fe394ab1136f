package cn.tiaokuai.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.io.IOException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Somebody drafts in the bureau that owns the things of the access matrix, and reviews in a bureau of another county: for every
 * endpoint they have the rights of the post that they name, and of no other.
 */
class SeveralPostsTest {

    private final Api.Caller somebody = TestedSystem.get().api().as("two.posts");

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicTest> rights_are_those_of_the_named_post_alone() throws IOException {
        return eachRow(row -> assertAll(
                () -> refused(row, somebody, 400, "post-required"),
                () -> refused(row, somebody.in("370102SF"), 403, "foreign-post"),
                () -> refused(row, somebody.in("*"), 403, "foreign-post"),
                () -> seesNoMore(row, somebody.in("370121JT"))));
    }

    private static Stream<DynamicTest> eachRow(Consumer<MatrixRow> check) throws IOException {
        return MatrixRow.all().stream()
                .map(row ->
                        DynamicTest.dynamicTest(row.operation() + " (" + row.thing() + ")", () -> check.accept(row)));
    }

    private static void refused(MatrixRow row, Api.Caller caller, int status, String type) {
        Answer answer = Requests.of(row, SharedThings.get(row.thing())).by(caller);
        assertThat(answer.status())
                .as(answer.request() + " " + answer.response().body())
                .isEqualTo(status);
        assertThat(answer.json().path("type").asText()).isEqualTo("urn:tiaokuai:problem:" + type);
    }

    /** As somebody who has nothing to do with the bureau, or less where the post lacks the role. */
    private static void seesNoMore(MatrixRow row, Api.Caller caller) {
        Thing thing = SharedThings.get(row.thing());
        String foreign = row.expected().get(Relation.FOREIGN);
        Answer answer = Requests.of(row, thing).by(caller);
        assertThat(answer.status())
                .as(answer.request() + " " + answer.response().body())
                .isIn(Integer.parseInt(foreign.substring(0, 3)), 403);
        if (foreign.endsWith("-") && answer.status() == 200) {
            assertThat(Lists.find(caller, answer.path(), item -> AccessMatrixTest.isAbout(item, thing)))
                    .isEmpty();
        }
    }
}
