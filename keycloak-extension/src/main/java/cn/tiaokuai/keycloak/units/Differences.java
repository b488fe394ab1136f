package cn.tiaokuai.keycloak.units;

import cn.tiaokuai.contracts.UnitChanged;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What has to be said so that the topic tells the truth again. */
final class Differences {

    private Differences() {}

    /** Entries that are new or other than published, and those that are gone, as inactive. */
    static List<UnitChanged> between(Map<String, UnitChanged> published, Collection<UnitChanged> units) {
        return Stream.concat(
                        units.stream().filter(unit -> !unit.equals(published.get(unit.code()))), gone(published, units))
                .toList();
    }

    /** All entries, and those that are gone, as inactive. */
    static List<UnitChanged> everything(Map<String, UnitChanged> published, Collection<UnitChanged> units) {
        return Stream.concat(units.stream(), gone(published, units)).toList();
    }

    private static Stream<UnitChanged> gone(Map<String, UnitChanged> published, Collection<UnitChanged> units) {
        Map<String, UnitChanged> now = units.stream().collect(Collectors.toMap(UnitChanged::code, Function.identity()));
        return published.values().stream()
                .filter(unit -> unit.active() && !now.containsKey(unit.code()))
                .map(Differences::inactive);
    }

    private static UnitChanged inactive(UnitChanged unit) {
        return new UnitChanged(
                unit.code(),
                unit.name(),
                unit.kind(),
                unit.path(),
                unit.parent(),
                unit.line(),
                unit.lineSuperior(),
                unit.linePath(),
                unit.validFrom(),
                unit.validTo(),
                false);
    }
}
