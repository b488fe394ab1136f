package cn.tiaokuai.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Nothing that somebody who may ask puts into a request breaks a service: it is taken, or refused with a reason. */
class OddInputTest {

    private static final String MARKER = "0dd-input";
    private static final String QUOTED_MARKER = "\"" + MARKER + "\"";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Raw JSON in the place of each value of a body. */
    private static final List<String> VALUES = List.of(
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"' or 1=1 --\"",
            "\"${jndi:ldap://127.0.0.1/a}\"",
            "\"" + "长".repeat(20_000) + "\"",
            "\"\"",
            "-1",
            "1e400",
            "99999999999999999999",
            "null",
            "{}",
            "[null]");

    private static final List<String> BODIES =
            List.of("", "{", "null", "[]", "\"x\"", "{\"a\":".repeat(5000), "[".repeat(5000), "\u0000", "{}");

    /** As they stand in an address. */
    private static final List<String> PARAMETERS = List.of(
            "",
            "-1",
            "99999999999999999999",
            "x",
            "%27--",
            "%00",
            "%ED%A0%80",
            "%C3",
            "%F0%9F%98%80",
            "1e9",
            "2024-13-45",
            "a".repeat(1000));

    private static final Map<String, List<String>> QUERIES = new ConcurrentHashMap<>();

    private final Api api = TestedSystem.get().api();

    @TestFactory
    @Execution(ExecutionMode.CONCURRENT)
    Stream<DynamicTest> odd_input_is_taken_or_refused_but_breaks_nothing() throws IOException {
        for (String service : List.of("report", "metrics", "review")) {
            describe(Path.of("../docs/api", service + "-service.yaml"));
        }
        Map<String, MatrixRow> once = new LinkedHashMap<>();
        MatrixRow.all().forEach(row -> once.putIfAbsent(row.operation(), row));
        return once.values().stream().map(row -> DynamicTest.dynamicTest(row.operation(), () -> check(row)));
    }

    private void check(MatrixRow row) {
        Requests right = Requests.of(row, SharedThings.get(row.thing()));
        Api.Caller caller = caller(row);
        assertAll(Stream.concat(Stream.concat(paths(row, right), queries(row, right)), bodies(right))
                .map(request -> () -> {
                    Answer answer = request.by(caller);
                    assertThat(answer.status())
                            .as(
                                    "%s with %.200s: %s",
                                    answer.request(),
                                    request.body(),
                                    answer.response().body())
                            .isLessThan(500);
                    if (answer.status() >= 400) {
                        assertThat(answer.json().path("title").asText())
                                .as(answer.request())
                                .isNotBlank();
                    }
                }));
    }

    /** Somebody whom the endpoint lets in, so that the odd things are looked at. */
    private Api.Caller caller(MatrixRow row) {
        return Stream.of(Relation.OWN, Relation.BLOCK_ANCESTOR)
                .filter(row::succeeds)
                .findFirst()
                .orElse(Relation.OWN)
                .callers(api, row.roles())
                .getFirst();
    }

    private static Stream<Requests> paths(MatrixRow row, Requests right) {
        String path = right.path().replaceFirst("\\?.*", "");
        String[] template = row.path().split("/", -1);
        String[] real = path.split("/", -1);
        List<Requests> odd = new ArrayList<>();
        for (int i = 0; i < template.length; i++) {
            if (template[i].startsWith("{")) {
                for (String value : PARAMETERS) {
                    if (!value.isEmpty()) {
                        String[] segments = real.clone();
                        segments[i] = value;
                        odd.add(right.at(
                                String.join("/", segments) + right.path().substring(path.length())));
                    }
                }
            }
        }
        return odd.stream();
    }

    private static Stream<Requests> queries(MatrixRow row, Requests right) {
        return QUERIES.getOrDefault(row.operation(), List.of()).stream()
                .flatMap(name -> PARAMETERS.stream().map(value -> right.at(with(right.path(), name, value))));
    }

    private static String with(String path, String name, String value) {
        String others = path.replaceAll("([?&])" + name + "=[^&]*", "$1");
        return others + (others.contains("?") ? "&" : "?") + name + "=" + value;
    }

    private static Stream<Requests> bodies(Requests right) {
        if (!(right.body() instanceof Map)) {
            return right.body() == null ? Stream.empty() : BODIES.stream().map(right::saying);
        }
        JsonNode tree = JSON.valueToTree(right.body());
        List<Requests> odd = new ArrayList<>();
        BODIES.forEach(body -> odd.add(right.saying(body)));
        replace(tree, tree, odd, right);
        return odd.stream();
    }

    /** One request for each value at each place; a marker stands for it, since some are no values that a tree can hold. */
    private static void replace(JsonNode root, JsonNode here, List<Requests> odd, Requests right) {
        switch (here) {
            case ObjectNode object ->
                List.copyOf(object.properties()).forEach(field -> {
                    JsonNode before = field.getValue();
                    object.put(field.getKey(), MARKER);
                    VALUES.forEach(value -> odd.add(right.saying(root.toString().replace(QUOTED_MARKER, value))));
                    object.set(field.getKey(), before);
                    replace(root, before, odd, right);
                });
            case ArrayNode array when !array.isEmpty() -> replace(root, array.get(0), odd, right);
            default -> {
                // Nothing is below a value.
            }
        }
    }

    private static void describe(Path description) throws IOException {
        JsonNode all = new YAMLMapper().readTree(description.toFile());
        all.get("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(method -> QUERIES.put(
                        method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                        StreamSupport.stream(
                                        method.getValue().path("parameters").spliterator(), false)
                                .filter(parameter ->
                                        parameter.path("in").asText().equals("query"))
                                .map(parameter -> parameter.get("name").asText())
                                .toList())));
    }
}
