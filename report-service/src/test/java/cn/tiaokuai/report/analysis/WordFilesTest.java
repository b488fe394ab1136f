package cn.tiaokuai.report.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** People of the field extend these files; a slip in them should show here, not in a report. */
class WordFilesTest {

    private static final List<String> MEASURES = WordFile.lines("measure-words.txt").stream()
            .filter(line -> !line.getFirst().equals("NAME"))
            .flatMap(line -> line.subList(1, line.size()).stream())
            .toList();

    @Test
    void no_measure_word_stands_twice() {
        assertThat(MEASURES).doesNotHaveDuplicates();
    }

    @Test
    void every_measure_word_can_be_reached() {
        for (String word : MEASURES) {
            assertThat(MeasureWords.STANDARD.at(word + "。", 0, word.length() + 1))
                    .as(word)
                    .isEqualTo(word);
            assertThat(NotMeasured.beginsWord(word, 0))
                    .as(word + " is said to measure nothing")
                    .isFalse();
        }
    }

    @Test
    void words_that_end_names_are_measure_words() {
        WordFile.lines("measure-words.txt").stream()
                .filter(line -> line.getFirst().equals("NAME"))
                .flatMap(line -> line.subList(1, line.size()).stream())
                .forEach(word -> assertThat(MEASURES).contains(word));
    }

    @Test
    void no_word_is_said_twice_to_measure_nothing() {
        assertThat(WordFile.lines("not-measured.txt").stream()
                        .flatMap(List::stream)
                        .toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void every_message_has_its_words_and_no_words_are_left_over() throws IOException {
        Properties words = new Properties();
        words.load(new InputStreamReader(
                Message.class.getResourceAsStream("messages.properties"), StandardCharsets.UTF_8));
        assertThat(words.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        EnumSet.allOf(Message.class).stream().map(Message::key).toList());
        assertThat(Message.PLACEHOLDER.with("XX")).isEqualTo("“XX”是占位符，定稿前应替换");
    }
}
