package cn.tiaokuai.metrics.model;

/** What a finding about a value does: an error stops its confirmation, a warning is for a person to look at. */
public enum Severity {
    ERROR,
    WARNING
}
