package cn.tiaokuai.review.cases;

import cn.tiaokuai.contracts.SubjectKind;

/** What is reviewed. */
public enum ReviewedKind {
    REPORT,
    TARGETS,
    OBSERVATIONS;

    static ReviewedKind of(SubjectKind kind) {
        return switch (kind) {
            case TARGETS -> TARGETS;
            case OBSERVATIONS -> OBSERVATIONS;
        };
    }

    /** For things that are no reports: as events name them. */
    public SubjectKind subject() {
        return switch (this) {
            case REPORT -> throw new IllegalStateException("a report has events of its own");
            case TARGETS -> SubjectKind.TARGETS;
            case OBSERVATIONS -> SubjectKind.OBSERVATIONS;
        };
    }
}
