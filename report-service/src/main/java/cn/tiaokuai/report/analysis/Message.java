package cn.tiaokuai.report.analysis;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** What the reader tells drafters; the words stand in {@code messages.properties}. */
enum Message {
    YEAR_FAR,
    DAY_BEFORE_SIGNATURE,
    DAY_AFTER_SIGNATURE,
    NO_SUCH_DAY,
    PERIOD_AFTER_SIGNATURE,
    SIGNED_NO_DAY,
    SIGNED_EARLY,
    ENUMERATION_HOLDS,
    ENUMERATION_FAILS,
    PLACEHOLDER,
    HALF_WIDTH,
    STRAIGHT_QUOTES,
    PERSONAL_NAME,
    BRACKET_NOT_OPENED,
    BRACKET_NOT_CLOSED,
    NUMBERING_WITHOUT_FIRST,
    NUMBERING_JUMPS,
    REPEATED_TEXT,
    REST_UNTOLD,
    FEWER_PEOPLE_THAN_HOUSEHOLDS,
    HOUSEHOLDS_HOLD,
    RATE_OF_REST_HOLDS,
    RATE_OF_BOTH_HOLDS,
    TASK_INFERRED,
    RATE_HOLDS,
    RATE_FAILS,
    GROWTH_IMPOSSIBLE,
    GROWTH_HOLDS,
    GROWTH_FAILS,
    REPEAT_HOLDS,
    REPEAT_FAILS,
    CHANGE_HOLDS,
    CHANGE_FAILS,
    DIFFERENCE_HOLDS,
    DIFFERENCE_FAILS,
    SUM_HOLDS,
    SUM_FAILS,
    PARTS_WITHIN,
    PART_WITHIN,
    PART_EXCEEDS;

    private static final Properties WORDS = words();

    /** The message with the figures and words that it is about. */
    String with(Object... about) {
        return String.format(Locale.ROOT, pattern(), about);
    }

    /** The message as it stands in the file, with {@code %s} where words of the text go. */
    private String pattern() {
        return Objects.requireNonNull(WORDS.getProperty(key()), name());
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    private static Properties words() {
        Properties words = new Properties();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(Message.class.getResourceAsStream("messages.properties")),
                StandardCharsets.UTF_8)) {
            words.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
