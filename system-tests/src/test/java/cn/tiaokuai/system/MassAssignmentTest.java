package cn.tiaokuai.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What a request may not set, it cannot even name: at no endpoint, at no depth. */
class MassAssignmentTest {

    /** Columns of tables and fields of answers that no request has. */
    private static final List<String> NOBODYS =
            List.of("unitPath", "linePath", "unit_code", "createdBy", "decidedBy", "roles");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Api api = TestedSystem.get().api();

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicTest> a_field_that_is_not_asked_for_is_refused() throws IOException {
        return MatrixRow.all().stream()
                .filter(row -> Requests.of(row, SharedThings.get(row.thing())).body() instanceof Map)
                .map(row -> DynamicTest.dynamicTest(row.operation() + " (" + row.thing() + ")", () -> check(row)));
    }

    private void check(MatrixRow row) {
        Requests right = Requests.of(row, SharedThings.get(row.thing()));
        assertAll(bodies(right.body()).map(body -> () -> {
            Api.Caller caller = Relation.OWN.callers(api, row.roles()).getFirst();
            Answer answer = right.saying(body).by(caller);
            assertThat(answer.status())
                    .as(answer.request() + " with " + body + ": "
                            + answer.response().body())
                    .isEqualTo(400);
        }));
    }

    private static Stream<JsonNode> bodies(Object body) {
        JsonNode tree = JSON.valueToTree(body);
        return pointers(tree, "").flatMap(place -> NOBODYS.stream().map(field -> {
            JsonNode more = tree.deepCopy();
            ((ObjectNode) more.at(place)).put(field, "3701");
            return more;
        }));
    }

    /** Where the objects are; a text's own document is free in form, and only what is known of it is kept. */
    private static Stream<String> pointers(JsonNode tree, String here) {
        Stream<String> own = tree.isObject() ? Stream.of(here) : Stream.empty();
        Stream<String> below = tree.isObject()
                ? tree.properties().stream()
                        .filter(field -> !field.getKey().equals("document"))
                        .flatMap(field -> pointers(field.getValue(), here + "/" + field.getKey()))
                : tree.isArray() && !tree.isEmpty() ? pointers(tree.get(0), here + "/0") : Stream.empty();
        return Stream.concat(own, below);
    }
}
