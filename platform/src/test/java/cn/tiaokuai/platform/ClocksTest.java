package cn.tiaokuai.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClocksTest {

    @Test
    void the_clock_tells_what_the_database_keeps() {
        assertThat(Stream.generate(new Clocks().clock()::instant).limit(1000))
                .allMatch(instant -> instant.equals(instant.truncatedTo(ChronoUnit.MICROS)));
    }
}
