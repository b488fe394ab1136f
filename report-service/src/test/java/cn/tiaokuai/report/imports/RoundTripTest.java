package cn.tiaokuai.report.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.tiaokuai.report.analysis.Figure;
import cn.tiaokuai.report.analysis.Reader;
import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.drafting.model.Section;
import cn.tiaokuai.report.export.Exported;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that go out as Word files and come back are the same to a reader: outline and figures. */
class RoundTripTest {

    private static final Path OWN = Path.of("src", "test", "resources", "reading");
    private static final Path CORPUS =
            Path.of("..", "..", "shared", "corpus", "text").toAbsolutePath().normalize();

    static Stream<Path> own() throws IOException {
        return texts(OWN);
    }

    private static Stream<Path> texts(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("own")
    void our_own_reports_come_back_as_they_went(Path file) throws Exception {
        comesBack(file);
    }

    @Test
    void real_reports_come_back_as_they_went() throws Exception {
        assumeTrue(Files.isDirectory(CORPUS), "no corpus beside the project");
        for (Path file : texts(CORPUS).toList()) {
            comesBack(file);
        }
    }

    private static void comesBack(Path file) throws Exception {
        Content imported = Imported.of(Files.readAllBytes(file));
        Content again = Imported.of(Exported.word(imported));
        assertThat(again.title()).isEqualTo(imported.title());
        assertThat(outline(again)).as(file.toString()).isEqualTo(outline(imported));
        assertThat(figures(again)).as(file.toString()).isEqualTo(figures(imported));
        assertThat(Imported.of(Exported.word(again)))
                .usingRecursiveComparison()
                .ignoringFieldsOfTypes(java.util.UUID.class)
                .isEqualTo(again);
    }

    private static List<String> outline(Content content) {
        return content.sections().stream().map(RoundTripTest::line).toList();
    }

    private static String line(Section section) {
        return section.level() + " " + section.number() + " " + section.heading() + " " + section.part();
    }

    private static List<String> figures(Content content) {
        return Reader.read(content.text()).figures().stream()
                .map(RoundTripTest::line)
                .toList();
    }

    private static String line(Figure figure) {
        return figure.text() + " " + figure.subject() + " " + figure.kind() + " " + figure.plan();
    }
}
