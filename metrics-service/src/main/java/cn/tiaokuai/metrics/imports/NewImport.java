package cn.tiaokuai.metrics.imports;

import cn.tiaokuai.metrics.Limits;
import cn.tiaokuai.metrics.Mode;
import cn.tiaokuai.platform.http.Requests;
import cn.tiaokuai.platform.problems.Violations;

/**
 * How a file is to be taken.
 *
 * @param name of the file, for the list
 */
record NewImport(Mode mode, String name) {

    /** As query parameters say it; all or nothing when they say nothing. */
    static NewImport of(String mode, String name, Limits limits) {
        Mode asked = Requests.oneOf("mode", mode, Mode.class);
        Violations violations = new Violations();
        violations.optionalText("name", name, limits.nameLength());
        violations.stop();
        return new NewImport(
                asked == null ? Mode.ALL_OR_NOTHING : asked, name == null || name.isBlank() ? "未命名" : name.strip());
    }
}
