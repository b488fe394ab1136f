package cn.tiaokuai.launcher.services;

import java.util.Map;
import java.util.TreeMap;

/** Which mail server review-service is told; none unless whoever starts the system names one. */
final class MailSettings {

    /** What the service does without. */
    private static final Map<String, String> USUAL = Map.of(
            "TIAOKUAI_MAIL_ENABLED", "false",
            "TIAOKUAI_MAIL_HOST", "localhost",
            "TIAOKUAI_MAIL_PORT", "25",
            "TIAOKUAI_MAIL_TLS", "false",
            "TIAOKUAI_MAIL_START_TLS", "OPTIONAL",
            "TIAOKUAI_MAIL_USER", "",
            "TIAOKUAI_MAIL_PASSWORD", "",
            "TIAOKUAI_MAIL_FROM", "tiaokuai@localhost");

    private MailSettings() {}

    /** The settings as the surroundings have them, with what is usual for the rest. */
    static Map<String, String> of(Map<String, String> surroundings) {
        Map<String, String> settings = new TreeMap<>(USUAL);
        settings.replaceAll((name, usual) -> surroundings.getOrDefault(name, usual));
        return settings;
    }
}
