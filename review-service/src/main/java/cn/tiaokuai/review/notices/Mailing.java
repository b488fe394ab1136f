package cn.tiaokuai.review.notices;

import cn.tiaokuai.platform.days.OfficeDays;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A letter in words.
 *
 * @param id of the letter; its Message-ID is made of it, so that a copy of it can be told from another one
 */
record Mailing(UUID id, String address, String subject, String body) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");
    private static final String MARK = "【条块】";

    static Mailing of(LetterRow letter, List<NoticeRow> notices, String site) {
        String subject =
                notices.size() == 1 ? MARK + subject(notices.getFirst()) : MARK + "您有 " + notices.size() + " 条审核通知";
        String body = notices.stream().map(Mailing::paragraph).collect(Collectors.joining("\n\n", "", "\n"));
        return new Mailing(letter.id, letter.address, subject, body + "\n" + foot(site));
    }

    String messageId() {
        return "<" + id + "@tiaokuai>";
    }

    private static String subject(NoticeRow notice) {
        String heading = notice.kind.heading();
        return notice.title == null ? heading : heading + "：" + line(notice.title);
    }

    private static String paragraph(NoticeRow notice) {
        return time(notice.at) + " " + subject(notice) + "\n" + notice.text
                + (notice.due == null ? "" : "\n办理期限：" + time(notice.due));
    }

    private static String foot(String site) {
        return "本邮件由系统发出，请勿回复。" + (site == null ? "请登录系统查看和办理。" : "请登录 " + site + " 查看和办理。");
    }

    private static String time(Instant at) {
        return TIME.format(at.atZone(OfficeDays.ZONE));
    }

    /** A subject is one line. */
    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
