package cn.tiaokuai.metrics.progress;

/** 口径: as it was reported by the units of then, or as the units of today would have reported it. */
public enum SeriesBasis {
    REPORTED,
    RESTATED
}
