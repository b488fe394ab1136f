package cn.tiaokuai.launcher;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** What the launcher says in the terminal: Chinese where LANG says so, English otherwise. */
public final class Messages {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("cn.tiaokuai.launcher.messages");

    private Messages() {}

    public static String text(String key, Object... values) {
        return MessageFormat.format(TEXTS.getString(key), values);
    }
}
