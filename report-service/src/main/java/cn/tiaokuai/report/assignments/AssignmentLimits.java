package cn.tiaokuai.report.assignments;

import io.smallrye.config.ConfigMapping;

/** How much an assignment may hold. */
@ConfigMapping(prefix = "tiaokuai.report.assignments")
public interface AssignmentLimits {

    int nameLength();

    int taskLength();

    /** Assignments of one report. */
    int perReport();
}
