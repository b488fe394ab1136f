package cn.tiaokuai.system;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A line of {@code access-matrix.txt}.
 *
 * @param operation method and path as in the OpenAPI file
 * @param thing what the request is about, a name that {@link Things} knows
 * @param roles that the caller has where the unit has such a post, the first first
 * @param expected status by relation, for lists with + or - for whether they contain the thing
 */
record MatrixRow(String operation, String thing, List<String> roles, Map<Relation, String> expected) {

    static List<MatrixRow> all() throws IOException {
        try (InputStream file = MatrixRow.class.getResourceAsStream("/access-matrix.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains("/api/") && !line.startsWith("#"))
                    .map(MatrixRow::parse)
                    .toList();
        }
    }

    private static MatrixRow parse(String line) {
        List<String> cells = new ArrayList<>(List.of(line.split("\\s+")));
        String operation = cells.removeFirst() + " " + cells.removeFirst();
        String thing = cells.removeFirst();
        List<String> roles = List.of(cells.removeFirst().split(","));
        if (cells.size() != Relation.values().length) {
            throw new IllegalArgumentException(cells.size() + " answers in: " + line);
        }
        Map<Relation, String> expected = new EnumMap<>(Relation.class);
        for (Relation relation : Relation.values()) {
            expected.put(relation, cells.removeFirst());
        }
        return new MatrixRow(operation, thing, roles, expected);
    }

    String method() {
        return operation.substring(0, operation.indexOf(' '));
    }

    String path() {
        return operation.substring(operation.indexOf(' ') + 1);
    }

    boolean changes() {
        return !method().equals("GET");
    }

    boolean succeeds(Relation relation) {
        return expected.get(relation).startsWith("2");
    }
}
