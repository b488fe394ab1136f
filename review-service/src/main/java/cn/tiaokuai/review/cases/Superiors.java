package cn.tiaokuai.review.cases;

import cn.tiaokuai.platform.access.Relation;
import cn.tiaokuai.platform.access.Scope;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitDirectory;
import cn.tiaokuai.review.routes.model.Surroundings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Finds the units around a reporting unit. */
@ApplicationScoped
class Superiors {

    private final UnitDirectory directory;

    Superiors(UnitDirectory directory) {
        this.directory = directory;
    }

    /** What a route can ask for a submission to this addressee; an addressee beside or below the unit counts as none. */
    Surroundings around(Unit unit, String addressee) {
        return new Surroundings(
                unit.code(),
                active(unit.parent()).map(Unit::code),
                active(unit.lineSuperior()).map(Unit::code),
                active(addressee).filter(a -> mayReceive(a, unit)).map(Unit::code));
    }

    private Optional<Unit> active(String code) {
        return Optional.ofNullable(code).map(this::heardOf).filter(Unit::active);
    }

    /** A unit that the directory has not heard of is no reason to leave a step out: the event waits or becomes a dead letter. */
    private Unit heardOf(String code) {
        return directory
                .find(code)
                .orElseThrow(() -> new IllegalStateException("unit " + code + " is not in the directory"));
    }

    /** A superior by block or line; a unit that has none may address itself. */
    private static boolean mayReceive(Unit addressee, Unit unit) {
        Relation relation = Scope.of(addressee).to(unit.code(), unit.path(), unit.linePath());
        return relation.above() || (relation == Relation.OWN && unit.parent() == null && unit.lineSuperior() == null);
    }
}
