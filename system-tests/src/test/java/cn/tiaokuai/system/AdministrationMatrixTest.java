package cn.tiaokuai.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every endpoint of the administration by who asks and about whom; the table is {@code administration-matrix.txt}. */
class AdministrationMatrixTest {

    private static AdministrationThings things;

    @BeforeAll
    static void things_of_the_tests() {
        things = AdministrationThings.make();
    }

    @AfterAll
    static void are_gone_with_them() {
        things.remove();
    }

    @Test
    void the_matrix_names_every_endpoint_and_no_other() throws IOException {
        Set<String> named = AdministrationRow.all().stream()
                .map(AdministrationRow::operation)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named)
                .containsExactlyElementsOf(AccessMatrixTest.operations(Path.of("../docs/api/administration.yaml")));
    }

    @TestFactory
    Stream<DynamicTest> matrix() throws IOException {
        return AdministrationRow.all().stream()
                .map(row -> DynamicTest.dynamicTest(row.operation() + " (" + row.about() + ")", () -> check(row)));
    }

    private static void check(AdministrationRow row) {
        assertAll(row.expected().entrySet().stream().map(expected -> () -> {
            Answer answer = things.ask(row, AdministrationRow.CALLERS.get(expected.getKey()));
            assertThat(answer.status())
                    .as(
                            "%s by %s: %s",
                            answer.request(),
                            expected.getKey(),
                            answer.response().body())
                    .isEqualTo(Integer.parseInt(expected.getValue()));
            if (answer.status() >= 400) {
                assertThat(answer.json().path("type").asText()).startsWith("urn:tiaokuai:problem:");
                assertThat(answer.json().path("title").asText()).isNotBlank();
            }
        }));
    }
}
