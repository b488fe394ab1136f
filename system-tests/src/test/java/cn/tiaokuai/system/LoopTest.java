package cn.tiaokuai.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The whole way of a report, with invented text always and with real texts where they are. */
class LoopTest {

    private static final Path CORPUS = Path.of("../../shared/corpus/text");

    @Test
    void an_invented_report_goes_the_whole_way_again_and_again() throws IOException {
        byte[] file = Texts.invented();
        Loop.Made first = loop(file);
        Loop.Made second = loop(file);
        assertThat(number(second)).isEqualTo(number(first) + 1);
    }

    @Test
    void a_report_in_the_older_chinese_encoding_goes_the_whole_way() throws IOException {
        String text = new String(Texts.invented(), StandardCharsets.UTF_8);
        loop(text.getBytes(Charset.forName("GB18030")));
    }

    @Test
    void a_report_without_any_figure_in_its_plan_goes_the_whole_way() {
        loop("""
                某局2023年工作总结
                一、2023年工作情况
                各项工作平稳有序，没有发生重大事故。
                二、2024年工作计划
                进一步改进作风，继续做好日常工作。
                """.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void what_was_decided_on_the_way_holds_as_tk_history_verify_sees_it() throws IOException {
        loop(Texts.invented());
        assertThat(HistoryVerification.verify(TestedSystem.get().api().as("reviewer.37")))
                .isTrue();
    }

    @Test
    void what_was_changed_and_refused_on_the_way_holds_as_tk_audit_verify_sees_it() throws IOException {
        loop(Texts.invented());
        assertThat(AuditVerification.verify(TestedSystem.get().api().as("admin.audit")))
                .isTrue();
    }

    @TestFactory
    Stream<DynamicTest> every_report_of_the_corpus_goes_the_whole_way() throws IOException {
        return corpus().stream()
                .map(file ->
                        DynamicTest.dynamicTest(file.getFileName().toString(), () -> loop(Files.readAllBytes(file))));
    }

    private static List<Path> corpus() throws IOException {
        if (!Files.isDirectory(CORPUS)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
        }
    }

    private static Loop.Made loop(byte[] file) {
        return new Loop(TestedSystem.get().api(), (who, what, work) -> work.get()).run(file);
    }

    private static int number(Loop.Made made) {
        return Integer.parseInt(made.documentNumber().replaceAll(".*〕(\\d+)号", "$1"));
    }
}
