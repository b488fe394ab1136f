package cn.tiaokuai.platform.logs;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;

/**
 * Keeps what people send from writing lines of the log of its own: line ends and other control characters are written as escapes,
 * in messages and in those of exceptions. Set for the console in {@code microprofile-config.properties}.
 */
@LoggingFilter(name = "one-line")
public final class OneLine implements Filter {

    /** Deeper than causes go; they may go in circles. */
    private static final int DEEPEST = 20;

    /** Puts parameters in their places, whatever the style of the message. */
    private static final ExtFormatter WORDS = new ExtFormatter() {
        @Override
        public String format(ExtLogRecord entry) {
            return formatMessage(entry);
        }
    };

    @Override
    public boolean isLoggable(LogRecord entry) {
        if (entry instanceof ExtLogRecord said && said.getMessage() != null) {
            String message = WORDS.formatMessage(said);
            if (breaksLines(message)) {
                said.setMessage(escaped(message), FormatStyle.NO_FORMAT);
            }
        }
        if (entry.getThrown() != null && breaksLines(entry.getThrown(), DEEPEST)) {
            entry.setThrown(Escaped.of(entry.getThrown(), DEEPEST));
        }
        return true;
    }

    static String escaped(String text) {
        StringBuilder line = new StringBuilder(text.length() + 16);
        text.chars().forEach(c -> {
            switch (c) {
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> {
                    if (breaksLine(c)) {
                        line.append(String.format("\\u%04x", c));
                    } else {
                        line.append((char) c);
                    }
                }
            }
        });
        return line.toString();
    }

    private static boolean breaksLines(Throwable thrown, int deep) {
        return thrown != null
                && deep > 0
                && (breaksLines(String.valueOf(thrown)) || breaksLines(thrown.getCause(), deep - 1));
    }

    private static boolean breaksLines(String text) {
        return text.chars().anyMatch(OneLine::breaksLine);
    }

    /** Escape sequences of terminals begin with one of them, too. */
    private static boolean breaksLine(int c) {
        return (Character.isISOControl(c) && c != '\t') || c == '\u2028' || c == '\u2029';
    }

    /** An exception that says the same on one line, from the same place; it goes by the name of the other one. */
    @SuppressWarnings("OverrideThrowableToString")
    private static final class Escaped extends Throwable {

        private static final long serialVersionUID = 1L;

        private final String said;

        private Escaped(Throwable thrown, int deep) {
            super(null, of(thrown.getCause(), deep - 1));
            this.said = escaped(thrown.toString());
            setStackTrace(thrown.getStackTrace());
        }

        static Throwable of(Throwable thrown, int deep) {
            return thrown == null || deep == 0 ? null : new Escaped(thrown, deep);
        }

        @Override
        public String toString() {
            return said;
        }
    }
}
