package cn.tiaokuai.review.phrases;

import cn.tiaokuai.platform.problems.Violations;

/** A phrase to be kept. */
public record NewPhrase(String text) {

    private static final int LENGTH = 200;

    String checked() {
        Violations violations = new Violations();
        violations.lines("text", text, LENGTH);
        violations.stop();
        return text.strip();
    }
}
