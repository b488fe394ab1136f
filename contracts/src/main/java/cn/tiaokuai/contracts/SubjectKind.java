package cn.tiaokuai.contracts;

/** What else than a report goes through review. */
public enum SubjectKind {
    /** 目标分解: how a unit divides its targets among those below. */
    TARGETS,
    /** 数据: a batch of observations. */
    OBSERVATIONS
}
