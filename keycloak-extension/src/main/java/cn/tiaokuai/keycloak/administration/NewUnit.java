package cn.tiaokuai.keycloak.administration;

import java.time.LocalDate;

/**
 * A unit to be.
 *
 * @param parent code of the block parent; missing for a new top
 */
record NewUnit(
        String code,
        String parent,
        String name,
        String kind,
        String line,
        String lineSuperior,
        LocalDate validFrom,
        LocalDate validTo) {

    void require() {
        EditedUnit.requireCode(code);
        inPlace().require();
    }

    EditedUnit inPlace() {
        return new EditedUnit(name, kind, line, lineSuperior, validFrom, validTo, true);
    }

    /** Whether the unit that is there already is the wanted one. */
    boolean describes(UnitView unit) {
        return new NewUnit(
                        unit.code(),
                        unit.parent(),
                        unit.name(),
                        unit.kind(),
                        unit.line(),
                        unit.lineSuperior(),
                        unit.validFrom(),
                        unit.validTo())
                .equals(this);
    }
}
