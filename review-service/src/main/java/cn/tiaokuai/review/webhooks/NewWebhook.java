package cn.tiaokuai.review.webhooks;

import cn.tiaokuai.platform.problems.Violations;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A subscription as somebody makes it.
 *
 * @param client for which; a machine client makes its own and names none
 * @param url where messages go, https
 * @param events types of events, for example {@code cn.tiaokuai.ReportApproved.v1}
 */
public record NewWebhook(String client, String url, List<String> events) {

    private static final Pattern CLIENT = Pattern.compile("[a-z][a-z0-9-]{2,59}");

    void check(Receivers receivers, String machine) {
        Violations violations = new Violations();
        violations.unless(
                machine != null
                        ? client == null || client.equals(machine)
                        : client != null && CLIENT.matcher(client).matches(),
                "client",
                machine == null ? "须为系统对接的标识" : "只能为自己订阅");
        check(violations, receivers, url, events);
        violations.stop();
    }

    static void check(Violations violations, Receivers receivers, String url, List<String> events) {
        if (violations.present("url", url)) {
            receivers.refusal(url).ifPresent(reason -> violations.add("url", reason));
        }
        violations.unless(
                events != null && !events.isEmpty() && Audience.TYPES.containsAll(events),
                "events",
                "须为下列事件中的至少一项：" + String.join("、", Audience.TYPES));
    }
}
