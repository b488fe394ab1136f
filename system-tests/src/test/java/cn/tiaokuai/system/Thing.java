package cn.tiaokuai.system;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Facts about a thing that requests of the matrix are about; {@code id} is what lists of it contain. */
record Thing(Map<String, String> facts) {

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    String get(String fact) {
        return Optional.ofNullable(facts.get(fact))
                .orElseThrow(() -> new IllegalArgumentException("no " + fact + " in " + facts));
    }

    /** As it would be if nobody had ever made it: every id and digest is another one, and all else the same. */
    Thing madeUp() {
        Map<String, String> others = new HashMap<>();
        facts.forEach((fact, value) -> others.put(fact, madeUp(value)));
        return new Thing(others);
    }

    private static String madeUp(String value) {
        if (UUID_TEXT.matcher(value).matches()) {
            return UUID.randomUUID().toString();
        }
        if (DIGEST.matcher(value).matches()) {
            return new StringBuilder(value).reverse().toString();
        }
        return value.startsWith("MATRIX-")
                ? "MATRIX-" + UUID.randomUUID().toString().substring(0, 18).toUpperCase(Locale.ROOT)
                : value;
    }

    Thing and(String fact, String value) {
        Map<String, String> more = new HashMap<>(facts);
        more.put(fact, value);
        return new Thing(more);
    }
}
