package cn.tiaokuai.report.checking;

import cn.tiaokuai.report.analysis.Span;
import cn.tiaokuai.report.checking.Objection.Kind;
import cn.tiaokuai.report.checking.Objection.Severity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 请示: a report contains no request (公文处理工作条例, article 15). The closing formulas of requests are
 * objections; a plea for support may be mere politeness and is a warning.
 */
@ApplicationScoped
class RequestCheck implements SubmissionCheck {

    private static final Pattern FORMULA =
            Pattern.compile("[妥当可]否[，,、\\s]*(?:请|盼|望)?[^。；！？\\n]{0,6}(?:批示|批复|批准|审批|审示|核准|核示)"
                    + "|(?:特此|以上|现)请示|请示如下|(?<![提报申呈])请(?:予以?|给予|领导|上级|审核)?(?:批示|批复|批准|审批|核准|核示)");
    private static final Pattern PLEA =
            Pattern.compile("(?:恳请|恳求|请求|望请|敬请)[^。；！？\\n]{0,30}?(?:支持|解决|安排|拨付|增加|给予|协调|同意|倾斜)");

    @Override
    public List<Objection> objections(Draft draft) {
        List<Objection> found = new ArrayList<>();
        find(FORMULA, draft, Severity.OVERRULABLE, "报告中不得夹带请示事项：“%s”；需要批准的，请另文请示", found);
        find(PLEA, draft, Severity.WARNING, "“%s”近于请示；报告中不得夹带请示事项", found);
        return found;
    }

    private static void find(Pattern pattern, Draft draft, Severity severity, String message, List<Objection> found) {
        Matcher matcher = pattern.matcher(draft.text());
        while (matcher.find()) {
            found.add(draft.objection(
                    Kind.REQUEST,
                    severity,
                    matcher.group(),
                    message.formatted(matcher.group()),
                    List.of(new Span(matcher.start(), matcher.end()))));
        }
    }
}
