package cn.tiaokuai.platform.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.Test;

class OneLineTest {

    private static final String FORGED = "x\n2026-01-01 00:00:00,000 INFO  all is well\r\u001b[2J\u2028";

    private final OneLine filter = new OneLine();

    @Test
    void what_somebody_sent_writes_no_line_of_its_own() {
        ExtLogRecord entry = new ExtLogRecord(Level.INFO, "title \"%s\", %s", ExtLogRecord.FormatStyle.PRINTF, "test");
        entry.setParameters(new Object[] {FORGED, "100 %s"});

        assertThat(filter.isLoggable(entry)).isTrue();
        assertThat(entry.getMessage())
                .isEqualTo("title \"x\\n2026-01-01 00:00:00,000 INFO  all is well\\r\\u001b[2J\\u2028\", 100 %s");
    }

    @Test
    void nor_does_an_exception_that_repeats_it() {
        ExtLogRecord entry = new ExtLogRecord(Level.ERROR, "failed", "test");
        IllegalStateException thrown = new IllegalStateException("outer", new IllegalArgumentException(FORGED));
        entry.setThrown(thrown);

        filter.isLoggable(entry);

        StringWriter trace = new StringWriter();
        entry.getThrown().printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString())
                .contains(
                        "java.lang.IllegalStateException: outer", "java.lang.IllegalArgumentException: x\\n2026-01-01")
                .contains("OneLineTest");
        assertThat(trace.toString().lines()).noneMatch(line -> line.startsWith("2026"));
    }

    @Test
    void what_breaks_no_line_is_left_alone() {
        ExtLogRecord entry = new ExtLogRecord(Level.INFO, "汇编 %s\t完成", ExtLogRecord.FormatStyle.PRINTF, "test");
        entry.setParameters(new Object[] {7});
        IllegalStateException thrown = new IllegalStateException("outer");
        entry.setThrown(thrown);

        filter.isLoggable(entry);

        assertThat(entry.getMessage()).isEqualTo("汇编 %s\t完成");
        assertThat(entry.getThrown()).isSameAs(thrown);
    }
}
