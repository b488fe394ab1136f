package cn.tiaokuai.metrics.indicators;

import cn.tiaokuai.metrics.model.Applicability;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.http.Keyset;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitPath;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The catalogue of indicators, open to everybody who works with business data. */
@ApplicationScoped
public class Indicators implements PanacheRepositoryBase<IndicatorRow, String> {

    static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9-]{1,39}");

    /** The indicator with this code. */
    public Optional<IndicatorRow> named(String code) {
        return code != null && CODE.matcher(code).matches() ? findByIdOptional(code) : Optional.empty();
    }

    /** The indicator that a body names; a 422 problem when there is none. */
    public IndicatorRow require(String field, String code) {
        return named(code).orElseThrow(() -> Problems.invalid(field, "没有此代码的指标"));
    }

    /** The indicator that a body names, for a unit at this place; a 422 problem when there is none that is for it. */
    public IndicatorRow requireFor(String field, String code, UnitPath block, UnitPath line) {
        IndicatorRow row = require(field, code);
        if (!row.appliesTo(block, line)) {
            throw Problems.invalid(field, "该指标不适用于此单位");
        }
        return row;
    }

    /** The indicators with these codes, by code, in one query; what is no code is none. */
    public Map<String, IndicatorRow> byCode(Collection<String> codes) {
        List<String> possible = codes.stream()
                .filter(code -> code != null && CODE.matcher(code).matches())
                .distinct()
                .toList();
        return list("code in ?1", possible).stream().collect(Collectors.toMap(row -> row.code, Function.identity()));
    }

    /** Those computed from this one: what changes it changes them. */
    public List<IndicatorRow> computedFrom(String code) {
        return list("numerator = ?1 or denominator = ?1", Sort.by("code"), code);
    }

    /** Those computed from any of these, in one query. */
    public List<IndicatorRow> computedFrom(Collection<String> codes) {
        return list("numerator in ?1 or denominator in ?1", Sort.by("code"), codes);
    }

    /** What a computed indicator is made of. */
    public Parts partsOf(IndicatorRow computed) {
        return new Parts(findById(computed.numerator), findById(computed.denominator), computed.factor);
    }

    /** The indicator of the own unit, locked; 404 when there is none, 403 when it is another unit's. */
    IndicatorRow own(String code, Post post) {
        IndicatorRow row = named(code).orElseThrow(() -> Problems.notFound("indicator", code));
        if (!row.owner.equals(post.unit())) {
            throw Problems.forbidden("forbidden", "只有建立指标的单位可以修改");
        }
        getEntityManager().refresh(row, LockModeType.PESSIMISTIC_WRITE);
        return row;
    }

    /** Every wording of a definition, newest first. */
    Page<DefinitionRow> definitions(String code, Integer before, int limit) {
        List<DefinitionRow> rows = getEntityManager()
                .createQuery(
                        "from IndicatorDefinition where indicator = ?1 and number < ?2 order by number desc",
                        DefinitionRow.class)
                .setParameter(1, code)
                .setParameter(2, before == null ? Integer.MAX_VALUE : before)
                .setMaxResults(limit + 1)
                .getResultList();
        return Page.of(rows, limit, row -> new Object[] {row.number});
    }

    /** A query parameter that names an indicator, null when it is missing; a 400 problem when none can be called so. */
    public static String parameter(String name, String code) {
        if (code != null && !CODE.matcher(code).matches()) {
            throw Problems.of(400, "bad-parameter", name + " 须为指标代码", Map.of("field", name));
        }
        return code;
    }

    /**
     * In the order of their codes.
     *
     * @param unit only those that this unit may report; null for all
     */
    Page<IndicatorRow> list(Unit unit, String after, int limit) {
        String last =
                after == null ? "" : parameter("after", Keyset.decode(after, 1).getFirst());
        PanacheQuery<IndicatorRow> found = unit == null
                ? find("code > ?1 order by code", last)
                : find(
                        "code > ?1 and (owner in ?2 and applies <> ?3 or owner in ?4 and applies <> ?5) order by code",
                        last,
                        unit.path().codes(),
                        Applicability.LINE,
                        unit.linePath().codes(),
                        Applicability.BLOCK);
        return Page.of(found.range(0, limit).list(), limit, row -> new Object[] {row.code});
    }
}
