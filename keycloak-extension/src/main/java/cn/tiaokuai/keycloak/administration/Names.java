package cn.tiaokuai.keycloak.administration;

import java.util.regex.Pattern;

/** Names of units, offices, posts. Keycloak joins them to paths by slashes. */
final class Names {

    private static final int LONGEST = 120;
    private static final Pattern FORM = Pattern.compile("[^\\p{Cntrl}/]*[^\\p{Cntrl}/\\s][^\\p{Cntrl}/]*");

    private Names() {}

    static void require(String field, String name) {
        if (name == null || name.length() > LONGEST || !FORM.matcher(name).matches()) {
            throw Refusal.invalid(field, "名称须为 1 至 " + LONGEST + " 个字符，不含斜杠和控制字符");
        }
    }
}
