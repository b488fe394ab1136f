package cn.tiaokuai.metrics.rules;

import cn.tiaokuai.metrics.Reach;
import cn.tiaokuai.metrics.indicators.IndicatorRow;
import cn.tiaokuai.metrics.indicators.Indicators;
import cn.tiaokuai.platform.access.Post;
import cn.tiaokuai.platform.http.Keyset;
import cn.tiaokuai.platform.http.Page;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Problems;
import cn.tiaokuai.platform.units.UnitPath;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** The rules of a unit and of those above it, which hold for it. */
@ApplicationScoped
public class Rules implements PanacheRepositoryBase<RuleRow, UUID> {

    /** A unit that has more has none that anybody understands; and all of them are asked for every value. */
    static final int MOST_OF_A_UNIT = 500;

    private final Indicators indicators;

    Rules(Indicators indicators) {
        this.indicators = indicators;
    }

    /** Active rules that hold for a unit at this place. */
    public List<RuleRow> holdingFor(UnitPath block, UnitPath line) {
        return list("active and owner in ?1 order by owner, id", Reach.above(block, line));
    }

    /** The rule, locked; 404 when it does not hold for the post's unit, 403 when it is another unit's. */
    RuleRow own(UUID id, Post post) {
        RuleRow row = visible(id, post);
        if (!row.owner.equals(post.unit())) {
            throw Problems.forbidden("forbidden", "只有建立规则的单位可以修改");
        }
        getEntityManager().refresh(row, LockModeType.PESSIMISTIC_WRITE);
        return row;
    }

    /** The rule; a 404 problem when it does not hold for the post's unit. */
    RuleRow visible(UUID id, Post post) {
        return find("id = ?1 and owner in ?2", id, Reach.above(post.path(), post.linePath()))
                .firstResultOptional()
                .orElseThrow(() -> Problems.notFound("rule", id));
    }

    /** Those that hold for the post's unit, active or not. */
    Page<RuleRow> list(Post post, String after, int limit) {
        UUID last = after == null
                ? new UUID(0, 0)
                : Requests.after(() -> UUID.fromString(Keyset.decode(after, 1).getFirst()));
        List<RuleRow> rows = find(
                        "owner in ?1 and id > ?2 order by id", Reach.above(post.path(), post.linePath()), last)
                .range(0, limit)
                .list();
        return Page.of(rows, limit, row -> new Object[] {row.id});
    }

    /** Refuses a rule that could never be asked: its indicators have values for the same periods. */
    void requireComparable(NewRule given) {
        List<IndicatorRow> named = given.indicators().stream()
                .map(code -> indicators.require("left.terms.indicator", code))
                .toList();
        if (named.isEmpty()) {
            throw Problems.invalid("left", "至少一侧须有指标");
        }
        if (named.stream().map(row -> row.frequency).distinct().count() > 1) {
            throw Problems.invalid("left", "各指标的频度须相同");
        }
        if (named.stream().anyMatch(IndicatorRow::isComputed)) {
            throw Problems.invalid("left", "由分子、分母计算的指标不填报，请用其分子或分母");
        }
    }

    void requireRoom(String owner) {
        if (count("owner = ?1 and active", owner) >= MOST_OF_A_UNIT) {
            throw Problems.conflict("too-many-rules", "一个单位最多有 " + MOST_OF_A_UNIT + " 条有效规则");
        }
    }
}
