package cn.tiaokuai.review.routes;

import cn.tiaokuai.platform.access.Relation;
import cn.tiaokuai.platform.access.Scope;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitDirectory;
import cn.tiaokuai.review.routes.model.Assignee;
import cn.tiaokuai.review.routes.model.Stage;
import cn.tiaokuai.review.routes.model.Surroundings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the units around the one whose submission is reviewed. */
@ApplicationScoped
public class Superiors {

    private final UnitDirectory directory;

    Superiors(UnitDirectory directory) {
        this.directory = directory;
    }

    /** What a route can ask for a submission to this addressee; an addressee beside or below the unit counts as none. */
    public Surroundings around(Unit unit, String addressee, List<Stage> stages) {
        Set<String> named = named(stages);
        Map<String, Unit> known =
                heardOf(Stream.concat(Stream.of(unit.parent(), unit.lineSuperior(), addressee), named.stream()));
        return new Surroundings(
                unit.code(),
                active(known, unit.parent()).map(Unit::code),
                active(known, unit.lineSuperior()).map(Unit::code),
                active(known, addressee).filter(a -> mayReceive(a, unit)).map(Unit::code),
                named.stream().filter(code -> active(known, code).isPresent()).collect(Collectors.toSet()));
    }

    private static Set<String> named(List<Stage> stages) {
        return stages.stream()
                .flatMap(stage -> stage.assignees().stream())
                .map(Assignee::unit)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** A unit that the directory has not heard of is no reason to leave a stage out: the event cannot be applied yet. */
    private Map<String, Unit> heardOf(Stream<String> codes) {
        Set<String> asked = codes.filter(Objects::nonNull).collect(Collectors.toSet());
        Map<String, Unit> known =
                directory.all(asked).stream().collect(Collectors.toMap(Unit::code, Function.identity()));
        if (!known.keySet().containsAll(asked)) {
            throw new IllegalStateException("the directory has " + known.keySet() + " of " + asked);
        }
        return known;
    }

    private static Optional<Unit> active(Map<String, Unit> known, String code) {
        return Optional.ofNullable(code).map(known::get).filter(Unit::active);
    }

    /** A superior by block or line; a unit that has none may address itself. */
    private static boolean mayReceive(Unit addressee, Unit unit) {
        Relation relation = Scope.of(addressee).to(unit.code(), unit.path(), unit.linePath());
        return relation.above() || (relation == Relation.OWN && unit.parent() == null && unit.lineSuperior() == null);
    }
}
