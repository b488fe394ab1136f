package cn.tiaokuai.platform.units;

import cn.tiaokuai.platform.problems.Problems;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The units of the system, kept by the topic {@code units}; a service's own copy, so that it works while Keycloak is away. */
@ApplicationScoped
public class UnitDirectory implements PanacheRepositoryBase<UnitRow, String> {

    /** The unit with this code, active or not. */
    public Optional<Unit> find(String code) {
        return findByIdOptional(code).map(UnitRow::unit);
    }

    /** A unit's name, as people know it; its code where nobody has heard of it. */
    public String nameOf(String code) {
        return find(code).map(Unit::name).orElse(code);
    }

    /**
     * The active unit with this code.
     *
     * @param field field of the request that names it, for the problem
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 when there is none
     */
    public Unit require(String field, String code) {
        return find(code)
                .filter(Unit::active)
                .orElseThrow(() -> Problems.invalid(field, "没有代码为“" + code + "”的单位，或该单位已停用"));
    }

    /** The units with these codes, active or not, in one query. */
    public List<Unit> all(Collection<String> codes) {
        return list("code in ?1", codes).stream().map(UnitRow::unit).toList();
    }

    /** Active units that nobody stands above by block, in the order of their codes. */
    public List<Unit> roots() {
        return list("active and parent is null order by code").stream()
                .map(UnitRow::unit)
                .toList();
    }

    /** Active units at or below a block path, in the order of their paths. */
    public List<Unit> below(UnitPath block) {
        return within("path", block);
    }

    /** Units at or below a block path, also those that are closed by now, in the order of their paths. */
    public List<Unit> everBelow(UnitPath block) {
        return list("(path = ?1 or path >= ?2 and path < ?3) order by path", block.value(), block + ".", block + "/")
                .stream()
                .map(UnitRow::unit)
                .toList();
    }

    /** Active units at or below a line path, in the order of their paths. */
    public List<Unit> inLineBelow(UnitPath line) {
        return within("linePath", line);
    }

    private List<Unit> within(String column, UnitPath path) {
        return list(
                        "active and (" + column + " = ?1 or " + column + " >= ?2 and " + column + " < ?3) order by "
                                + column,
                        path.value(),
                        path + ".",
                        path + "/")
                .stream()
                .map(UnitRow::unit)
                .toList();
    }
}
