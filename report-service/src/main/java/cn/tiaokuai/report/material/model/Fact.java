package cn.tiaokuai.report.material.model;

import java.util.List;
import java.util.regex.Pattern;

/** Kinds of facts that are offered, with the parts of a report that they belong into, the best first. */
public enum Fact {
    TARGET_ACHIEVED("指标|目标|主要工作|完成情况", "SUMMARY", "HIGHLIGHTS"),
    TASK_COMPLETED("督办|督查|交办|任务|主要工作", "SUMMARY", "HIGHLIGHTS"),
    HONOUR_GRANTED("荣誉|亮点|表彰|特色", "HIGHLIGHTS", "SUMMARY"),
    RECTIFICATION_CLOSED("整改|问题|巡察|审计|督察", "SUMMARY", "HIGHLIGHTS");

    private final Pattern named;
    private final String first;
    private final String second;

    Fact(String named, String first, String second) {
        this.named = Pattern.compile(named);
        this.first = first;
        this.second = second;
    }

    List<String> parts() {
        return List.of(first, second);
    }

    /** Whether a heading says that such facts stand below it. */
    boolean isNamedBy(String heading) {
        return named.matcher(heading).find();
    }
}
