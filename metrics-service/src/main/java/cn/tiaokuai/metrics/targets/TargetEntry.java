package cn.tiaokuai.metrics.targets;

import cn.tiaokuai.metrics.model.SeriesKey;

/**
 * One of many targets that are set at once: a first one, or one that is there set anew.
 *
 * @param reason why a target that is there becomes another one; not asked of a first one
 * @param revision of the target that is there, as it was seen; absent where nobody looked
 */
public record TargetEntry(String unit, String indicator, Integer year, Wanted wanted, String reason, Long revision) {

    SeriesKey key() {
        return new SeriesKey(unit, indicator, year);
    }
}
