package cn.tiaokuai.keycloak.administration;

import cn.tiaokuai.keycloak.units.UnitGroup;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.keycloak.models.GroupModel;

/**
 * That a unit goes on in others from a day on, kept in the attributes of its group (ADR 57).
 *
 * @param unit group of the unit
 * @param day the first day on which it is so
 * @param heirs codes of the units in which it goes on, the one that takes what is not told otherwise first; its own among them where
 *     it stays
 * @param movesPosts whether people go to posts of the same name there
 * @param below which heir takes a unit of the block or the line below, by code
 */
record Succession(GroupModel unit, LocalDate day, List<String> heirs, boolean movesPosts, Map<String, String> below) {

    static final String DAY = "successionDay";
    static final String DONE = "successionDone";
    private static final String FIRST = "successionFirst";
    private static final String POSTS = "successionPosts";
    private static final String BELOW = "successionBelow";
    private static final String BETWEEN = " ";

    /** What is written down about a unit, whether it has happened or not. */
    static Optional<Succession> of(GroupModel unit) {
        return Optional.ofNullable(unit.getFirstAttribute(DAY))
                .filter(UnitGroup::isDay)
                .filter(_ -> unit.getFirstAttribute(FIRST) != null)
                .map(day -> new Succession(
                        unit,
                        LocalDate.parse(day),
                        heirs(unit),
                        Boolean.parseBoolean(unit.getFirstAttribute(POSTS)),
                        below(unit)));
    }

    private static List<String> heirs(GroupModel unit) {
        List<String> heirs = new ArrayList<>(List.of(unit.getFirstAttribute(FIRST)));
        unit.getAttributeStream(UnitGroup.SUCCESSORS)
                .sorted()
                .filter(heir -> !heirs.contains(heir))
                .forEach(heirs::add);
        return heirs;
    }

    private static Map<String, String> below(GroupModel unit) {
        Map<String, String> below = new TreeMap<>();
        unit.getAttributeStream(BELOW).map(told -> told.split(BETWEEN, 2)).forEach(told -> below.put(told[0], told[1]));
        return below;
    }

    String code() {
        return unit.getFirstAttribute(UnitGroup.CODE);
    }

    boolean ends() {
        return !heirs.contains(code());
    }

    boolean isPending() {
        return unit.getFirstAttribute(DONE) == null;
    }

    /** Who takes a unit below; nobody where it stays. */
    Optional<String> heirOf(String code) {
        return Optional.ofNullable(below.get(code))
                .or(() -> ends() ? Optional.of(heirs.getFirst()) : Optional.empty())
                .filter(heir -> !heir.equals(code()));
    }

    void keep() {
        unit.setSingleAttribute(DAY, day.toString());
        unit.setSingleAttribute(FIRST, heirs.getFirst());
        unit.setAttribute(UnitGroup.SUCCESSORS, List.copyOf(new TreeSet<>(heirs)));
        unit.setSingleAttribute(POSTS, Boolean.toString(movesPosts));
        unit.setAttribute(
                BELOW,
                below.entrySet().stream()
                        .map(told -> told.getKey() + BETWEEN + told.getValue())
                        .toList());
        unit.removeAttribute(DONE);
        if (ends()) {
            unit.setSingleAttribute(UnitGroup.VALID_TO, lastDay());
        }
    }

    void forget() {
        List.of(DAY, FIRST, UnitGroup.SUCCESSORS, POSTS, BELOW, DONE).forEach(unit::removeAttribute);
        if (lastDay().equals(unit.getFirstAttribute(UnitGroup.VALID_TO))) {
            unit.removeAttribute(UnitGroup.VALID_TO);
        }
    }

    private String lastDay() {
        return day.minusDays(1).toString();
    }
}
