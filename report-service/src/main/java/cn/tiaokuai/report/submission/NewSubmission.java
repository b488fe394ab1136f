package cn.tiaokuai.report.submission;

import cn.tiaokuai.platform.problems.Violations;
import java.util.List;

/**
 * Where a report goes.
 *
 * @param addressee 主送: code of one superior
 * @param copies 抄送: codes of other superiors, may be absent
 */
public record NewSubmission(String addressee, List<String> copies) {

    private static final int CODE_LENGTH = 40;
    private static final int MOST_COPIES = 10;

    public NewSubmission {
        copies = copies == null ? List.of() : copies;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 when a field does not fit */
    void check() {
        Violations violations = new Violations();
        violations.text("addressee", addressee, CODE_LENGTH);
        violations.unless(copies.size() <= MOST_COPIES, "copies", "不能超过 " + MOST_COPIES + " 个单位");
        for (int i = 0; i < copies.size(); i++) {
            violations.text("copies[" + i + "]", copies.get(i), CODE_LENGTH);
        }
        violations.stop();
    }
}
