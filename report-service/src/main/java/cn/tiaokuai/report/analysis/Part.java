package cn.tiaokuai.report.analysis;

/** What a section of a report is about. */
public enum Part {
    SUMMARY,
    HIGHLIGHTS,
    PROBLEMS,
    PLAN,
    SUGGESTIONS,
    BASICS
}
