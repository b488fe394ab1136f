package cn.tiaokuai.system;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Years for which a unit has no special report yet: there is one report of a unit, kind and year. */
final class FreeYears {

    private static final int FIRST = 1991;
    private static final int LAST = 2100;

    private final Api api;
    private final Map<String, Set<Integer>> taken = new HashMap<>();

    FreeYears(Api api) {
        this.api = api;
    }

    int next(String drafter) {
        Set<Integer> years = taken.computeIfAbsent(drafter, this::read);
        for (int year = FIRST; year <= LAST; year++) {
            if (years.add(year)) {
                return year;
            }
        }
        throw new Unexpected(drafter + " has written special reports for all years; ./tk reset");
    }

    private Set<Integer> read(String drafter) {
        Set<Integer> years = new HashSet<>();
        Lists.find(api.as(drafter), "/api/reports?kind=SPECIAL", report -> {
            years.add(report.get("year").asInt());
            return false;
        });
        return years;
    }
}
