package cn.tiaokuai.keycloak.administration;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A machine client to be.
 *
 * @param clientId by which it asks for tokens, for ever
 * @param name as shown beside what it does
 * @param post id of the group whose roles it gets, in that group's unit
 * @param scopes what of that it may do
 * @param perMinute requests in a minute; 60 unless given
 * @param perDay requests in a day; 10,000 unless given
 */
record NewClient(String clientId, String name, String post, List<String> scopes, Integer perMinute, Integer perDay) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{2,59}");
    /** What the realm file and Keycloak itself bring along. */
    private static final Pattern OURS =
            Pattern.compile("tiaokuai-.*|account.*|admin-cli|broker|realm-management|security-admin.*");

    void require() {
        if (clientId == null
                || !ID.matcher(clientId).matches()
                || OURS.matcher(clientId).matches()) {
            throw Refusal.invalid("clientId", "须为 3 到 60 个小写字母、数字和连字符，以字母开头，且不得占用系统自带的名称");
        }
        if (post == null) {
            throw Refusal.invalid("post", "须指明岗位");
        }
        edited().require();
    }

    EditedClient edited() {
        return new EditedClient(name, scopes, perMinute, perDay, true);
    }
}
