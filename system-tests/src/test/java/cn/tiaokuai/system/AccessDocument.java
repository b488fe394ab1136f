package cn.tiaokuai.system;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables that the access tests go by, for people: docs/access.md. */
final class AccessDocument {

    private static final String BEGINNING = """
        # Who may do what

        Written from `access-matrix.txt`, `access-roles.txt` and `administration-matrix.txt` in system-tests, which `AccessMatrixTest`, `RolesTest` and
        `AdministrationMatrixTest` hold against the running system; a test fails when this page is not what they say
        (`-Dupdate.access=true` writes it). Each line of the first part is a request that would succeed if the caller may.

        - ✓ is done or shown; *listed* and *not listed*: the list is answered, with the thing or without it.
        - 401 nobody is signed in; 403 the post lacks a role, or sees the thing and may not do that; 404 there is no such thing as far as the caller is told
          (`GuessedIdsTest` compares that, word for word, with what nobody ever made); 409, 422, 428 the caller may, but not this, not now, or not without the version.
        - Whoever has several posts has the rights of the post that `X-Post` names, at every endpoint (`SeveralPostsTest`); without it they are
          asked which (400), and a post of somebody else's is refused (403).

        """;

    private static final String THINGS = """
        ## By relation to the thing

        *own* is a post of the unit that the thing belongs to; *block* 块 and *line* 条 are posts of the superiors on either hierarchy; *beside* has the same superior; *below* is
        a post of a unit under the one that the thing belongs to; *foreign* is of another county; *three* are system, security and audit administrators.
        What the things are is said at the top of `access-matrix.txt`.

        """;

    private static final String ROLES = """
        ## By role

        Whether an endpoint opens to a post that has this role alone, whatever the thing is.

        """;

    private static final String ADMINISTRATION = """
        ## Administration

        Below `/auth/realms/tiaokuai/administration/v1`, inside Keycloak (ADR 50). *inside*: about a unit, a post or a person of the unit administrator's subtree; *outside*: about
        others. For the security administrator, posts of administrators are asked about as well, as *administrators*.

        """;

    private AccessDocument() {}

    static String written() throws IOException {
        return BEGINNING + THINGS + things() + ROLES + roles() + ADMINISTRATION + administration();
    }

    private static String things() throws IOException {
        Map<String, List<MatrixRow>> parts = MatrixRow.all().stream()
                .collect(Collectors.groupingBy(AccessDocument::part, LinkedHashMap::new, Collectors.toList()));
        StringBuilder text = new StringBuilder();
        parts.forEach((part, rows) -> text.append("### ")
                .append(part)
                .append("\n\n")
                .append(head(
                        "operation",
                        "about",
                        "as",
                        "own",
                        "block",
                        "line",
                        "beside",
                        "below",
                        "foreign",
                        "nobody",
                        "three"))
                .append(rows.stream().map(AccessDocument::line).collect(Collectors.joining()))
                .append('\n'));
        return text.toString();
    }

    /** The first two segments below /api. */
    private static String part(MatrixRow row) {
        String[] segments = row.path().split("/", -1);
        return "/api/" + segments[2] + (segments.length > 3 && !segments[3].startsWith("{") ? "/" + segments[3] : "");
    }

    private static String line(MatrixRow row) {
        List<String> cells = new ArrayList<>(List.of(
                "`" + row.operation() + "`",
                row.thing().equals("-") ? "" : row.thing(),
                String.join(", ", row.roles())));
        row.expected().values().forEach(answer -> cells.add(word(answer)));
        return line(cells);
    }

    static String word(String answer) {
        if (answer.endsWith("+")) {
            return "listed";
        }
        if (answer.endsWith("-")) {
            return "not listed";
        }
        return answer.startsWith("2") ? "✓" : answer;
    }

    private static String roles() throws IOException {
        List<String> lines = lines("/access-roles.txt");
        String head = lines.stream()
                .filter(line -> line.startsWith("# drafter "))
                .findFirst()
                .orElseThrow();
        return head(Stream.concat(
                                Stream.of("operation"),
                                Stream.of(head.substring(2).split(" ", -1)))
                        .toArray(String[]::new))
                + lines.stream()
                        .filter(line -> line.contains(" /api/"))
                        .map(line -> List.of(line.split(" ", -1)))
                        .map(cells -> line(Stream.concat(
                                        Stream.of("`" + cells.get(0) + " " + cells.get(1) + "`"),
                                        cells.stream().skip(2).map(mark -> mark.equals("+") ? "✓" : ""))
                                .toList()))
                        .collect(Collectors.joining())
                + "\n";
    }

    private static String administration() throws IOException {
        return head("operation", "about", "unit-admin", "security", "system", "audit", "other post", "nobody")
                + AdministrationRow.all().stream()
                        .map(row -> line(Stream.concat(
                                        Stream.of(
                                                "`" + row.operation() + "`",
                                                row.about().equals("-") ? "" : row.about()),
                                        row.expected().values().stream().map(AccessDocument::word))
                                .toList()))
                        .collect(Collectors.joining());
    }

    static List<String> lines(String resource) throws IOException {
        try (InputStream file = AccessDocument.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    private static String head(String... names) {
        return line(List.of(names)) + line(Stream.of(names).map(name -> "---").toList());
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
