package cn.tiaokuai.review.cases;

import cn.tiaokuai.platform.days.OfficeDays;
import cn.tiaokuai.platform.units.UnitDirectory;
import cn.tiaokuai.review.cases.model.CaseStep;
import cn.tiaokuai.review.cases.model.StepState;
import cn.tiaokuai.review.notices.Addressee;
import cn.tiaokuai.review.notices.Notice;
import cn.tiaokuai.review.notices.NoticeKind;
import cn.tiaokuai.review.notices.Notices;
import cn.tiaokuai.review.routes.model.Itinerary.Seat;
import cn.tiaokuai.review.routes.model.WhenOverdue;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** What people are told about a case, in its own words; always in the transaction that changes the case. */
@ApplicationScoped
public class CaseNotices {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("M月d日HH:mm");

    private final Notices notices;
    private final UnitDirectory directory;

    CaseNotices(Notices notices, UnitDirectory directory) {
        this.notices = notices;
        this.directory = directory;
    }

    /** A step has its turn, or has come to somebody else. */
    void opened(CaseRow about, StepRow step) {
        if (step.title == null) {
            String text = "“" + about.title + "”送审，待您办理" + until(step.due) + "。";
            notices.tell(seat(about, step), notice(NoticeKind.STEP, about, step, text));
        } else {
            String whose = step.title == WhenOverdue.DELEGATE
                    ? "您受“" + step.inPlaceOfPerson + "”委托代为办理"
                    : "下级单位“" + directory.nameOf(step.inPlaceOfUnit) + "”逾期未办，转由您代为办理";
            String text = "“" + about.title + "”的审核环节，" + whose + until(step.due) + "。";
            notices.tell(seat(about, step), notice(NoticeKind.ESCALATED, about, step, text));
        }
    }

    /** A step is soon due. */
    void reminded(CaseRow about, StepRow step) {
        String text = "“" + about.title + "”的审核环节尚未办理" + until(step.due) + "。";
        notices.tell(seat(about, step), notice(NoticeKind.REMINDER, about, step, text));
    }

    /** A step has passed its due time; whether somebody else has it now. */
    void overdue(CaseRow about, CaseStep step, Instant due, boolean gone) {
        String text = "“" + about.title + "”的审核环节应于" + TIME.format(due.atZone(OfficeDays.ZONE)) + "前办结，已逾期"
                + (gone ? "，按流程转由他人办理。" : "，请尽快办理。");
        notices.tell(
                seat(about, step.asked()), new Notice(NoticeKind.OVERDUE, about.id, step.id(), about.title, text, due));
    }

    /** The submission is back with its drafter. */
    void returned(CaseRow about, String by, String reason) {
        submitter(about, NoticeKind.RETURNED, null, "“" + about.title + "”已由" + by + "退回：" + reason);
    }

    void approved(CaseRow about) {
        submitter(about, NoticeKind.APPROVED, null, "“" + about.title + "”已审核通过。");
    }

    /** A reviewer asks the reporting unit something. */
    public void asked(CaseFile file, CaseStep step, String by, String question) {
        submitter(file.row(), NoticeKind.QUESTION, step, by + "就“" + file.row().title + "”提问：" + question);
    }

    /** The reporting unit has answered whoever asked. */
    public void answered(CaseFile file, CaseStep step, String asker, String answer) {
        CaseRow about = file.row();
        notices.tell(
                Addressee.person(step.unit(), asker),
                new Notice(
                        NoticeKind.ANSWER,
                        about.id,
                        step.id(),
                        about.title,
                        "“" + about.title + "”的问题已有答复：" + answer,
                        due(step)));
    }

    /** An approval was taken back, and the submission is with its drafter again. */
    public void revoked(CaseFile file, String by, String reason) {
        CaseRow about = file.row();
        submitter(about, NoticeKind.REVOKED, null, "“" + about.title + "”的批准已由" + by + "撤销，退回修改：" + reason);
    }

    /** An approval could not be taken back. */
    public void kept(CaseFile file, String unit, String asker, boolean issued) {
        CaseRow about = file.row();
        String why = issued ? "报告已签发；如需更正，请按公文更正程序办理" : "此次批准已不是有效的批准";
        notices.tell(
                Addressee.person(unit, asker),
                new Notice(
                        NoticeKind.REVOKED,
                        about.id,
                        null,
                        about.title,
                        "“" + about.title + "”的批准未能撤回：" + why + "。",
                        null));
    }

    private void submitter(CaseRow about, NoticeKind kind, CaseStep step, String text) {
        notices.tell(
                Addressee.person(about.unitCode, about.submittedBy),
                new Notice(kind, about.id, step == null ? null : step.id(), about.title, text, null));
    }

    private static Notice notice(NoticeKind kind, CaseRow about, StepRow step, String text) {
        return new Notice(kind, about.id, step.id, about.title, text, step.due);
    }

    private static Addressee seat(CaseRow about, StepRow step) {
        return seat(about, new Seat(step.stepUnit, step.role, step.office, step.person));
    }

    private static Addressee seat(CaseRow about, Seat seat) {
        return Addressee.seat(seat.unit(), seat.role(), seat.office(), seat.person(), about.submittedBy);
    }

    private static Instant due(CaseStep step) {
        return step.state() instanceof StepState.Open open ? open.due() : null;
    }

    private static String until(Instant due) {
        return due == null ? "" : "，请于" + TIME.format(due.atZone(OfficeDays.ZONE)) + "前办结";
    }
}
