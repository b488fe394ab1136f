package cn.tiaokuai.system;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Facts about a thing that requests of the matrix are about; {@code id} is what lists of it contain. */
record Thing(Map<String, String> facts) {

    String get(String fact) {
        return Optional.ofNullable(facts.get(fact))
                .orElseThrow(() -> new IllegalArgumentException("no " + fact + " in " + facts));
    }

    Thing and(String fact, String value) {
        Map<String, String> more = new HashMap<>(facts);
        more.put(fact, value);
        return new Thing(more);
    }
}
