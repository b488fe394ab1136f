package cn.tiaokuai.review.routes.model;

/** Who decides instead, once nobody has in time (ADR on steps that nobody takes in time). */
public enum WhenOverdue {
    /** Whoever was asked, still. */
    NOBODY,
    /** The colleague to whom the person named has delegated 委托. */
    DELEGATE,
    /** The same role in the next unit above the one that was asked. */
    SUPERIOR
}
