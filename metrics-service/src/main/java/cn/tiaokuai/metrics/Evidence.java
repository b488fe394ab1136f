package cn.tiaokuai.metrics;

import cn.tiaokuai.platform.problems.Violations;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * 佐证材料: what shows that something is as it was said, kept where it was made. The digest tells whether what is found there
 * is still what was referred to.
 *
 * @param title what it is called
 * @param url where it is, http or https; null for paper
 * @param digest SHA-256 of its bytes, lower-case hex; null where nobody computed it
 */
public record Evidence(String title, String url, String digest) {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
    private static final int MOST = 20;
    private static final int LONGEST_URL = 1000;

    /** Notes what is wrong with a list of them; it may be missing. */
    public static void check(Violations violations, String field, List<Evidence> given, Limits limits) {
        List<Evidence> all = orNone(given);
        violations.unless(all.size() <= MOST, field, "不能超过 " + MOST + " 项");
        for (int i = 0; i < Math.min(all.size(), MOST); i++) {
            String name = field + "[" + i + "]";
            if (violations.present(name, all.get(i))) {
                all.get(i).check(violations, name, limits);
            }
        }
    }

    /** The list that a missing one means. */
    public static List<Evidence> orNone(List<Evidence> given) {
        return given == null ? List.of() : given;
    }

    private void check(Violations violations, String field, Limits limits) {
        violations.text(field + ".title", title, limits.nameLength());
        violations.unless(
                url == null || isAddress(url), field + ".url", "须为 http 或 https 地址，不超过 " + LONGEST_URL + " 个字符");
        violations.unless(
                digest == null || DIGEST.matcher(digest).matches(), field + ".digest", "须为 64 位小写十六进制的 SHA-256");
    }

    /** Nothing that a browser would run, as {@code javascript:} would be. */
    private static boolean isAddress(String url) {
        try {
            URI uri = new URI(url);
            return url.length() <= LONGEST_URL
                    && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
