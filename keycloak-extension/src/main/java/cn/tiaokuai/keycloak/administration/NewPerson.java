package cn.tiaokuai.keycloak.administration;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.keycloak.models.UserModel;

/**
 * Somebody to get an account.
 *
 * @param email may be missing
 * @param post id of the group that is the first post: nobody is without one
 */
record NewPerson(String username, String lastName, String firstName, String email, String post) {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");

    NewPerson {
        username = username == null ? null : username.strip().toLowerCase(Locale.ROOT);
    }

    void require() {
        if (username == null || !USERNAME.matcher(username).matches()) {
            throw Refusal.invalid("username", "用户名须为 2 至 64 个小写字母、数字或 . _ -，以字母或数字开头");
        }
        if (post == null || post.isBlank()) {
            throw Refusal.invalid("post", "须指明首个岗位");
        }
        new EditedPerson(lastName, firstName, email, true).require();
    }

    boolean describes(UserModel person) {
        return lastName.strip().equals(person.getLastName())
                && firstName.strip().equals(person.getFirstName())
                && Objects.equals(EditedPerson.stripped(email), person.getEmail());
    }
}
