package cn.tiaokuai.review.webhooks;

import cn.tiaokuai.platform.problems.Violations;
import java.util.List;

/**
 * What of a subscription can be changed; writing it renews it.
 *
 * @param enabled false for no more messages; what waits is given up and may be replayed
 */
public record EditedWebhook(String url, List<String> events, Boolean enabled) {

    void check(Receivers receivers) {
        Violations violations = new Violations();
        NewWebhook.check(violations, receivers, url, events);
        violations.present("enabled", enabled);
        violations.stop();
    }
}
