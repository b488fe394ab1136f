package cn.tiaokuai.launcher.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class DeadLetterTest {

    private static ConsumerRecord<String, String> record(String topic, long offset, String key, String value) {
        return new ConsumerRecord<>(topic, 0, offset, key, value);
    }

    private static DeadLetter of(String value, String... headers) {
        ConsumerRecord<String, String> record = record("report-service-dead", 4, "370102JT", value);
        for (int i = 0; i < headers.length; i += 2) {
            record.headers().add(headers[i], headers[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return new DeadLetter(record);
    }

    private static DeadLetter aboutUnit() {
        return of(
                "{\"specversion\":\"1.0\",\"type\":\"cn.tiaokuai.UnitChanged.v1\"}",
                "dead-letter-topic",
                "units",
                "dead-letter-offset",
                "7",
                "dead-letter-reason",
                "first\nsecond",
                "trace",
                "abc");
    }

    @Test
    void it_tells_where_it_came_from_and_why() {
        assertThat(aboutUnit().topic()).isEqualTo("units");
        assertThat(aboutUnit().type()).isEqualTo("cn.tiaokuai.UnitChanged.v1");
        assertThat(aboutUnit().reason()).isEqualTo("first");
    }

    @Test
    void it_goes_back_as_it_was_with_a_word_about_where_from() {
        var again = aboutUnit().again();
        assertThat(again.topic()).isEqualTo("units");
        assertThat(again.key()).isEqualTo("370102JT");
        assertThat(again.headers())
                .extracting(header -> header.key() + "=" + new String(header.value(), StandardCharsets.UTF_8))
                .containsExactly("trace=abc", "replayed-from=report-service-dead@4");
    }

    @Test
    void a_newer_word_about_the_same_unit_overtakes_it() {
        assertThat(aboutUnit().isOvertakenBy(record("units", 8, "370102JT", "")))
                .isTrue();
        assertThat(aboutUnit().isOvertakenBy(record("units", 7, "370102JT", "")))
                .isFalse();
        assertThat(aboutUnit().isOvertakenBy(record("units", 8, "370102SF", "")))
                .isFalse();
    }

    @Test
    void what_nobody_can_read_is_still_a_letter() {
        DeadLetter garbage = of(null);
        assertThat(garbage.topic()).isEmpty();
        assertThat(garbage.type()).isEqualTo("?");
        assertThat(garbage.reason()).isEqualTo("?");
    }
}
