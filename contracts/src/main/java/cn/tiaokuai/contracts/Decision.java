package cn.tiaokuai.contracts;

/** Outcome of a review step. */
public enum Decision {
    APPROVED,
    RETURNED
}
