package cn.tiaokuai.review.notices;

import cn.tiaokuai.platform.problems.Violations;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How somebody wants notices by mail.
 *
 * @param mode OFF, EACH or DIGEST
 * @param address where to; needed unless OFF
 */
public record NewSettings(MailMode mode, String address) {

    /** Narrower than RFC 5321 on purpose: what no office uses is a typing error, or an attempt at headers. */
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@(?=.{3,190}$)[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");

    void check(MailConfig config) {
        Violations violations = new Violations();
        violations.present("mode", mode);
        if (address != null || (mode != null && mode != MailMode.OFF)) {
            violations.unless(address != null && ADDRESS.matcher(address).matches(), "address", "须为邮箱地址");
        }
        if (address != null) {
            String domain = address.substring(address.indexOf('@') + 1).toLowerCase(Locale.ROOT);
            List<String> domains = config.domains().orElse(List.of());
            violations.unless(
                    domains.isEmpty() || domains.contains(domain),
                    "address",
                    "须为 " + String.join("、", domains) + " 的邮箱");
        }
        violations.stop();
    }
}
