package cn.tiaokuai.review.notices;

/** What a notice is about, with what its mail is headed by. */
public enum NoticeKind {
    STEP("待办"),
    REMINDER("提醒"),
    OVERDUE("逾期"),
    ESCALATED("移交"),
    RETURNED("退回"),
    APPROVED("通过"),
    REVOKED("撤销批准"),
    QUESTION("问题"),
    ANSWER("答复"),
    VACANCY("无人办理");

    private final String heading;

    NoticeKind(String heading) {
        this.heading = heading;
    }

    String heading() {
        return heading;
    }
}
