package cn.tiaokuai.keycloak.units;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** What a unit must fulfil before Keycloak stores it. Each rule answers with the reason of its refusal, in Chinese. */
final class UnitRules {

    private interface Rule {
        Optional<String> refusal(UnitGroup unit, AllUnits all);
    }

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("cn.tiaokuai.keycloak.messages");

    private static final Rule CODE_IS_WELL_FORMED = (unit, all) -> unit.code() == null
            ? refuseIf(true, "unit.code.missing", unit.name())
            : refuseIf(!unit.hasCode(), "unit.code.form", unit.name(), unit.code());

    private static final Rule CODE_IS_UNIQUE = (unit, all) -> refuseIf(
            all.claiming(unit.code()).size() > 1,
            "unit.code.taken",
            unit.name(),
            unit.code(),
            all.claiming(unit.code()).stream()
                    .filter(other -> !other.id().equals(unit.id()))
                    .map(UnitGroup::name)
                    .findFirst()
                    .orElse(""));

    private static final Rule DATES_ARE_READABLE =
            (unit, all) -> refuseIf(!unit.datesReadable(), "unit.dates.form", unit.name());

    private static final Rule DATES_ARE_IN_ORDER = (unit, all) -> refuseIf(
            unit.validFrom() != null && unit.validTo() != null && unit.validTo().isBefore(unit.validFrom()),
            "unit.dates.order",
            unit.name());

    private static final Rule LINE_SUPERIOR_EXISTS = (unit, all) -> refuseIf(
            unit.lineSuperior() != null && all.withCode(unit.lineSuperior()).isEmpty(),
            "unit.line.unknown",
            unit.name(),
            unit.lineSuperior());

    private static final Rule LINE_HAS_A_TOP = (unit, all) -> refuseIf(
            unit.lineSuperior() != null
                    && new Hierarchy(all, LocalDate.EPOCH).of(unit).lineSuperior() == null,
            "unit.line.circle",
            unit.name(),
            unit.lineSuperior());

    private static final List<Rule> ALL = List.of(
            CODE_IS_WELL_FORMED,
            CODE_IS_UNIQUE,
            DATES_ARE_READABLE,
            DATES_ARE_IN_ORDER,
            LINE_SUPERIOR_EXISTS,
            LINE_HAS_A_TOP);

    private UnitRules() {}

    /** The first reason why one of these units cannot be stored; {@code all} shows them as they would be. */
    static Optional<String> refusal(Stream<UnitGroup> units, AllUnits all) {
        return units.flatMap(unit -> ALL.stream().flatMap(rule -> rule.refusal(unit, all).stream()))
                .findFirst();
    }

    private static Optional<String> refuseIf(boolean broken, String text, Object... values) {
        return broken ? Optional.of(MessageFormat.format(TEXTS.getString(text), values)) : Optional.empty();
    }
}
