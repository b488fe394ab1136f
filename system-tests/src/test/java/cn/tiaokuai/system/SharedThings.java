package cn.tiaokuai.system;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One thing of each kind, of the bureau, for requests that are to change nothing; made at the first question. */
final class SharedThings {

    private static final Map<String, Thing> MADE = new ConcurrentHashMap<>();

    private SharedThings() {}

    static Thing get(String name) {
        return MADE.computeIfAbsent(name, key -> new Things(TestedSystem.get().api()).make(key, Owner.BUREAU));
    }
}
