package cn.tiaokuai.report.analysis;

/**
 * Something to look at that is no arithmetic.
 *
 * @param message for the drafter, in Chinese
 */
public record Finding(Kind kind, int start, int end, String message) {

    /** What is remarkable. */
    public enum Kind {
        NUMBERING,
        PLACEHOLDER,
        PERSONAL_NAME,
        PUNCTUATION,
        REPEATED_TEXT,
        DATE
    }

    Finding shifted(int by) {
        return by == 0 ? this : new Finding(kind, start + by, end + by, message);
    }
}
