package cn.tiaokuai.system;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A line of {@code administration-matrix.txt}.
 *
 * @param operation method and path as in docs/api/administration.yaml
 * @param about inside or outside the unit administrator's subtree, or administrators; - where it makes no difference
 * @param expected status by who asks
 */
record AdministrationRow(String operation, String about, Map<String, String> expected) {

    /** Who asks, in the order of the columns: the user names, empty for nobody. */
    static final Map<String, String> CALLERS = callers();

    static List<AdministrationRow> all() throws IOException {
        return AccessDocument.lines("/administration-matrix.txt").stream()
                .filter(line -> line.contains(" /") && !line.startsWith("#"))
                .map(AdministrationRow::parse)
                .toList();
    }

    private static AdministrationRow parse(String line) {
        List<String> cells = new ArrayList<>(List.of(line.split("\\s+")));
        String operation = cells.removeFirst() + " " + cells.removeFirst();
        String about = cells.removeFirst();
        if (cells.size() != CALLERS.size()) {
            throw new IllegalArgumentException(cells.size() + " answers in: " + line);
        }
        Map<String, String> expected = new LinkedHashMap<>();
        CALLERS.keySet().forEach(who -> expected.put(who, cells.removeFirst()));
        return new AdministrationRow(operation, about, expected);
    }

    private static Map<String, String> callers() {
        Map<String, String> callers = new LinkedHashMap<>();
        callers.put("unit-admin", "admin.370102");
        callers.put("security-admin", "admin.security");
        callers.put("system-admin", "admin.system");
        callers.put("audit-admin", "admin.audit");
        callers.put("other post", "reviewer.370102");
        callers.put("nobody", "");
        return callers;
    }
}
