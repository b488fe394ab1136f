package cn.tiaokuai.report.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reports of many kinds of unit, written by us as offices write them, and what a person found in each: beside
 * {@code NN.txt} stands {@code NN.expected}, which {@code -Dupdate.expected=true} rewrites for a person to look at.
 */
class OwnReportsTest {

    private static final Path REPORTS = Path.of("src", "test", "resources", "reading");

    static Stream<String> reports() throws IOException {
        try (Stream<Path> files = Files.list(REPORTS)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("reports")
    void a_report_is_read_as_a_person_read_it(String name) throws IOException {
        Path expected = REPORTS.resolve(name.replace(".txt", ".expected"));
        String found = String.join("\n", lines(Reader.read(Files.readString(REPORTS.resolve(name))))) + "\n";
        if (Boolean.getBoolean("update.expected")) {
            Files.writeString(expected, found);
        }
        assertThat(found).isEqualTo(Files.readString(expected));
    }

    private static List<String> lines(Reading reading) {
        List<String> lines = new ArrayList<>();
        lines.add("unit " + reading.unit() + " to " + reading.addressee() + " signed " + reading.signedOn());
        reading.sections()
                .forEach(section -> lines.add("section %d %s %s%s"
                        .formatted(
                                section.level(),
                                section.part(),
                                section.number() == null ? "" : section.number(),
                                section.heading())));
        reading.figures()
                .forEach(figure -> lines.add("figure %s = %s %s %s %s"
                        .formatted(figure.text(), figure.value(), figure.unit(), figure.kind(), figure.subject())));
        reading.checks()
                .forEach(check -> lines.add("%s %s %s %s"
                        .formatted(
                                check.holds() ? "holds" : "fails", check.severity(), check.kind(), check.message())));
        reading.commitments().forEach(promise -> lines.add("promise " + promise.text() + " by " + promise.deadline()));
        reading.findings().stream()
                .filter(finding -> finding.kind() != Finding.Kind.PLACEHOLDER)
                .forEach(finding -> lines.add("finding " + finding.kind() + " " + finding.message()));
        return lines;
    }
}
