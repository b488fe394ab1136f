package cn.tiaokuai.review.notices;

/**
 * How the caller wants notices of the post's unit by mail.
 *
 * @param address where to; null while none was given
 * @param problem why letters could not be delivered there; null while they can
 * @param enabled false where this system sends no mail: what is set counts once it does
 */
public record SettingsView(MailMode mode, String address, String problem, boolean enabled) {

    static SettingsView of(SettingsRow row, boolean enabled) {
        return row == null
                ? new SettingsView(MailMode.OFF, null, null, enabled)
                : new SettingsView(row.mode, row.address, row.problem, enabled);
    }
}
