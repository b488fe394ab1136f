package cn.tiaokuai.review.routes.model;

/** What somebody who is asked does. */
public enum Act {
    /** 审核: looks the text through; one decides. */
    REVIEW,
    /** 会签: several sign, each for the sections that concern them. */
    COUNTERSIGNATURE,
    /** 签发: the unit's issuer signs for the unit. */
    SIGN_OFF,
    /** 抄送: is told and decides nothing. */
    INFORMATION
}
