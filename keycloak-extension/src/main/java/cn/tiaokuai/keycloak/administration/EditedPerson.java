package cn.tiaokuai.keycloak.administration;

import java.util.Locale;
import java.util.regex.Pattern;

/** What of an account can be changed. */
record EditedPerson(String lastName, String firstName, String email, Boolean enabled) {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_EMAIL = 200;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\",;]+@[^\\s@<>\",;]+");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}·.' -]+");

    void require() {
        requireName("lastName", lastName);
        requireName("firstName", firstName);
        String address = stripped(email);
        if (address != null
                && (address.length() > LONGEST_EMAIL || !EMAIL.matcher(address).matches())) {
            throw Refusal.invalid("email", "电子邮箱格式有误");
        }
        if (enabled == null) {
            throw Refusal.invalid("enabled", "须指明账号是否启用");
        }
    }

    /** Keycloak keeps addresses in lower case. */
    static String stripped(String email) {
        return email == null || email.isBlank() ? null : email.strip().toLowerCase(Locale.ROOT);
    }

    private static void requireName(String field, String name) {
        if (name == null
                || name.isBlank()
                || name.length() > LONGEST_NAME
                || !NAME.matcher(name).matches()) {
            throw Refusal.invalid(field, "姓名须为 1 至 " + LONGEST_NAME + " 个文字");
        }
    }
}
