package cn.tiaokuai.review.routes.model;

/** When a stage that asks several is done. */
public enum Signing {
    /** All have approved, in whatever order. */
    ALL,
    /** As many as the stage says have approved; the others need not any more. */
    QUORUM,
    /** All have approved, each after the one named before. */
    IN_ORDER
}
