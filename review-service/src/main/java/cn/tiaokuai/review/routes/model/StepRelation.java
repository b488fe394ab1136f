package cn.tiaokuai.review.routes.model;

/** Which unit a stage asks, seen from the unit whose submission is reviewed. */
public enum StepRelation {
    /** That unit itself. */
    OWN,
    /** The next unit above it by territory 块. */
    BLOCK_PARENT,
    /** The unit above it by trade 条. */
    LINE_SUPERIOR,
    /** 主送: the superior that the submission is addressed to; it decides. */
    ADDRESSEE,
    /** 抄送: of a unit that is led by block and by line, the superior that is not the addressee; it is informed. */
    OTHER_SUPERIOR,
    /** A unit named by its code, at or below the route's owner. */
    UNIT
}
