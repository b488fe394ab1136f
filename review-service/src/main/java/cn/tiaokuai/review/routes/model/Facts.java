package cn.tiaokuai.review.routes.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What conditions can ask about a submission, as texts; a field that is not there has no value. */
public record Facts(Map<String, String> values) {

    /** What is known of every submission: its kind and year, kind and trade of its unit, whether reasons overruled checks. */
    public static final Set<String> FIELDS = Set.of("kind", "year", "unitKind", "line", "overruled");

    public Facts {
        values = Map.copyOf(values);
    }

    /** The facts that every submission has, besides those that it brings along, which never replace them. */
    public static Facts of(
            String kind, int year, String unitKind, String line, boolean overruled, Map<String, String> others) {
        Map<String, String> all = new HashMap<>(others);
        all.put("kind", kind);
        all.put("year", String.valueOf(year));
        all.put("unitKind", unitKind);
        all.put("overruled", String.valueOf(overruled));
        all.remove("line");
        if (line != null) {
            all.put("line", line);
        }
        return new Facts(all);
    }

    String of(String field) {
        return values.get(field);
    }
}
