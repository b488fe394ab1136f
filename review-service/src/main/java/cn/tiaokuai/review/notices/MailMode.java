package cn.tiaokuai.review.notices;

/** How a person wants notices by mail. */
public enum MailMode {
    /** Not at all. */
    OFF,
    /** Each at once. */
    EACH,
    /** Those of a day in one letter. */
    DIGEST
}
