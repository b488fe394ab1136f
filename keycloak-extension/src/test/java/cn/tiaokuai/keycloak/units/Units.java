package cn.tiaokuai.keycloak.units;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Units for tests: the transport line of an invented city, and what can be wrong with it. */
public final class Units {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private Units() {}

    /** Province, city and district with their transport departments. */
    public static List<UnitGroup> transport() {
        return List.of(
                unit("37", null),
                unit("37JT", "37"),
                unit("3701", "37"),
                superior(unit("3701JT", "3701"), "37JT"),
                unit("370102", "3701"),
                superior(unit("370102JT", "370102"), "3701JT"));
    }

    /** A unit whose group has the code as id. */
    public static UnitGroup unit(String code, String above) {
        return new UnitGroup(code, above, 1, code, code + "单位", "BUREAU", null, null, null, null, true, true);
    }

    public static UnitGroup superior(UnitGroup of, String code) {
        return new UnitGroup(
                of.id(),
                of.groupAbove(),
                of.created(),
                of.code(),
                of.name(),
                of.kind(),
                of.line(),
                code,
                of.validFrom(),
                of.validTo(),
                of.datesReadable(),
                of.enabled());
    }

    public static UnitGroup valid(UnitGroup of, LocalDate from, LocalDate to) {
        return new UnitGroup(
                of.id(),
                of.groupAbove(),
                of.created(),
                of.code(),
                of.name(),
                of.kind(),
                of.line(),
                of.lineSuperior(),
                from,
                to,
                of.datesReadable(),
                of.enabled());
    }

    static UnitGroup disabled(UnitGroup of) {
        return new UnitGroup(
                of.id(),
                of.groupAbove(),
                of.created(),
                of.code(),
                of.name(),
                of.kind(),
                of.line(),
                of.lineSuperior(),
                of.validFrom(),
                of.validTo(),
                of.datesReadable(),
                false);
    }

    /** Another group, made later, that claims the same code. */
    static UnitGroup twin(UnitGroup of) {
        return new UnitGroup(
                of.id() + "-twin",
                of.groupAbove(),
                of.created() + 1,
                of.code(),
                of.name() + "二",
                of.kind(),
                of.line(),
                of.lineSuperior(),
                of.validFrom(),
                of.validTo(),
                of.datesReadable(),
                of.enabled());
    }

    public static AllUnits all(UnitGroup... units) {
        return all(Arrays.asList(units));
    }

    public static AllUnits all(List<UnitGroup> units) {
        return new AllUnits(units, _ -> null);
    }

    /** The rules over these units, today. */
    public static Hierarchy hierarchy(List<UnitGroup> units) {
        return new Hierarchy(all(units), TODAY);
    }
}
