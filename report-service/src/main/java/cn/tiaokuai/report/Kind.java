package cn.tiaokuai.report;

/** Kinds of reports. */
public enum Kind {
    /** Work summary of a year with the plan of the next. */
    ANNUAL,
    QUARTERLY,
    /** 法治政府建设报告. */
    RULE_OF_LAW,
    /** On one topic; a unit may write several in a year. */
    SPECIAL
}
