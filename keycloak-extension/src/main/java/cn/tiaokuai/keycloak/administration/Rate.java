package cn.tiaokuai.keycloak.administration;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often one person may ask: some questions at once, then as many as come back with time. Counted in memory, so that each
 * server of several counts for itself; what is bounded is its own work.
 */
final class Rate {

    private static final double MINUTE = 60_000;

    /** People remembered at a time; those who have not asked for longest are forgotten, whose questions are back by then. */
    private static final int PEOPLE = 10_000;

    private final int atOnce;
    private final int perMinute;

    private final Map<String, Left> people = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Left> eldest) {
            return size() > PEOPLE;
        }
    };

    Rate(int atOnce, int perMinute) {
        this.atOnce = atOnce;
        this.perMinute = perMinute;
    }

    /** How many questions were left to somebody, and when. */
    private record Left(double questions, long at) {}

    /** Counts a question; false when it is one too many. */
    synchronized boolean allows(String person, long millis) {
        Left before = people.getOrDefault(person, new Left(atOnce, millis));
        double back = Math.max(0, millis - before.at()) * perMinute / MINUTE;
        double left = Math.min(atOnce, before.questions() + back);
        boolean allowed = left >= 1;
        people.put(person, new Left(allowed ? left - 1 : left, Math.max(millis, before.at())));
        return allowed;
    }
}
