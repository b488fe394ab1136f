package cn.tiaokuai.review.routes.model;

/** Which unit a step asks, seen from the unit whose report is reviewed. */
public enum StepRelation {
    /** That unit itself. */
    OWN,
    /** The next unit above it by territory 块. */
    BLOCK_PARENT,
    /** The unit above it by trade 条. */
    LINE_SUPERIOR,
    /** 主送: the superior that the submission is addressed to. */
    ADDRESSEE
}
