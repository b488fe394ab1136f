package cn.tiaokuai.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Every endpoint by how the caller's post stands to the thing; the table is {@code access-matrix.txt}. */
class AccessMatrixTest {

    private static final Path DESCRIPTIONS = Path.of("../docs/api");

    private final Api api = TestedSystem.get().api();
    private final Things things = new Things(api);

    @Test
    void the_matrix_names_every_endpoint_and_no_other() throws IOException {
        Set<String> described = new TreeSet<>();
        for (String service : List.of("report", "metrics", "review")) {
            described.addAll(operations(DESCRIPTIONS.resolve(service + "-service.yaml")));
        }
        Set<String> named =
                MatrixRow.all().stream().map(MatrixRow::operation).collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).containsExactlyElementsOf(described);
    }

    /** Lines side by side, for the services answer several people at once; the relations of a line one after the other. */
    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicTest> matrix() throws IOException {
        Map<String, Thing> shared = new ConcurrentHashMap<>();
        return MatrixRow.all().stream()
                .map(row -> DynamicTest.dynamicTest(
                        row.operation() + " (" + row.thing() + ")",
                        () -> check(row, row.changes() ? new ConcurrentHashMap<>() : shared)));
    }

    private void check(MatrixRow row, Map<String, Thing> made) {
        assertAll(row.operation(), Stream.of(Relation.values()).map(relation -> () -> check(row, relation, made)));
    }

    private void check(MatrixRow row, Relation relation, Map<String, Thing> made) {
        Owner owner = relation.owner(row.roles());
        String name = row.thing() + " of " + owner.unit();
        Thing thing = made.computeIfAbsent(name, key -> things.make(row.thing(), owner));
        String expected = row.expected().get(relation);
        for (Api.Caller caller : relation.callers(api, row.roles())) {
            Answer answer = Requests.of(row, thing).by(caller);
            assertThat(answer.status())
                    .as(
                            "%s as %s: %s",
                            answer.request(), relation, answer.response().body())
                    .isEqualTo(Integer.parseInt(expected.substring(0, 3)));
            if (expected.length() > 3) {
                Optional<JsonNode> found = Lists.find(caller, answer.path(), item -> isAbout(item, thing));
                assertThat(found.isPresent())
                        .as("%s as %s contains %s", answer.request(), relation, thing)
                        .isEqualTo(expected.endsWith("+"));
            } else if (answer.status() >= 400) {
                assertThat(answer.json().path("type").asText()).startsWith("urn:tiaokuai:problem:");
                assertThat(answer.json().path("title").asText()).isNotBlank();
            }
        }
        // What was changed is no longer what the next caller should find.
        if (row.changes() && row.succeeds(relation)) {
            made.remove(name);
        }
    }

    static boolean isAbout(JsonNode item, Thing thing) {
        return Stream.of("id", "reportId")
                .anyMatch(field -> item.path(field).asText().equals(thing.get("id")));
    }

    static Set<String> operations(Path description) throws IOException {
        Set<String> operations = new TreeSet<>();
        new YAMLMapper()
                .readTree(description.toFile())
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
                    if (!method.equals("parameters")) {
                        operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
                    }
                }));
        return operations;
    }
}
