package cn.tiaokuai.platform.access;

import cn.tiaokuai.platform.units.Unit;
import cn.tiaokuai.platform.units.UnitPath;

/**
 * What row-level security is told: for which unit a transaction works.
 *
 * @param unit code of the unit
 * @param path its block path
 * @param linePath its line path
 */
public record Scope(String unit, UnitPath path, UnitPath linePath) {

    public static Scope of(Unit unit) {
        return new Scope(unit.code(), unit.path(), unit.linePath());
    }

    /** How this scope's unit stands to another unit; the first that applies, own before block before line. */
    public Relation to(String otherUnit, UnitPath otherPath, UnitPath otherLinePath) {
        if (unit.equals(otherUnit)) {
            return Relation.OWN;
        }
        if (path.covers(otherPath)) {
            return Relation.BLOCK_ANCESTOR;
        }
        return linePath.covers(otherLinePath) ? Relation.LINE_ANCESTOR : Relation.NONE;
    }
}
