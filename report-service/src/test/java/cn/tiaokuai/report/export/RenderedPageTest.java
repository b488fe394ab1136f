package cn.tiaokuai.report.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.tiaokuai.report.export.model.OfficialDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page as LibreOffice shows it, measured; where it is not installed, there is nothing to measure. */
class RenderedPageTest {

    record Limits(Optional<Path> office, Duration officeTimeout, int atOnce, Duration patience)
            implements ExportLimits {}

    private static final double MILLIMETRE = 72 / 25.4;

    @TempDir
    static Path folder;

    private static PDDocument even;
    private static PDDocument redHead;

    @BeforeAll
    static void the_pages_are_made() throws Exception {
        LibreOffice office =
                new LibreOffice(new Limits(Optional.empty(), Duration.ofMinutes(3), 1, Duration.ofMinutes(3)));
        assumeTrue(
                office.isInstalled(), "no LibreOffice here: apt-get install libreoffice-writer-nogui fonts-noto-cjk");
        even = rendered(office, "even", Specimens.even());
        redHead = rendered(office, "red", Specimens.redHead());
        office.leaveNothing();
    }

    private static PDDocument rendered(LibreOffice office, String name, OfficialDocument document) throws Exception {
        Path word = folder.resolve(name + ".docx");
        Files.write(word, Exported.word(document, Specimens.PICTURES));
        Path kept = Path.of("target", "pages");
        Files.createDirectories(kept);
        Path pdf = office.pdf(word);
        // For people who want to see what was measured.
        Files.copy(pdf, kept.resolve(name + ".pdf"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        return Loader.loadPDF(pdf.toFile());
    }

    /** Characters of a page by their line, from the top; the page number is left out. */
    private static List<List<TextPosition>> lines(PDDocument document, int page) throws IOException {
        TreeMap<Long, List<TextPosition>> lines = new TreeMap<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition position) {
                if (!position.getUnicode().isBlank() && position.getYDirAdj() < (297 - 35) * MILLIMETRE) {
                    lines.computeIfAbsent(Math.round(position.getYDirAdj() / 4.0), y -> new ArrayList<>())
                            .add(position);
                }
            }
        };
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.getText(document);
        return List.copyOf(lines.values());
    }

    @Test
    void a_page_holds_22_lines() throws IOException {
        assertThat(lines(even, 2)).hasSize(22);
    }

    @Test
    void a_line_holds_28_characters() throws IOException {
        assertThat(lines(even, 2).stream().map(List::size).filter(size -> size == 28))
                .hasSizeGreaterThan(15);
        assertThat(lines(even, 2)).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(28));
    }

    @Test
    void the_text_block_is_156_by_225_millimetres() throws IOException {
        List<List<TextPosition>> lines = lines(even, 2);
        double left = lines.stream()
                .mapToDouble(line -> line.getFirst().getXDirAdj())
                .min()
                .orElseThrow();
        double right = lines.stream()
                .mapToDouble(
                        line -> line.getLast().getXDirAdj() + line.getLast().getWidthDirAdj())
                .max()
                .orElseThrow();
        assertThat(left / MILLIMETRE).isCloseTo(28, within(1.0));
        assertThat(right / MILLIMETRE).isCloseTo(210 - 26, within(1.5));
        double first = lines.getFirst().getFirst().getYDirAdj();
        double last = lines.getLast().getFirst().getYDirAdj();
        assertThat(first / MILLIMETRE).isBetween(37.0, 37 + 10.3);
        assertThat((last - first) / MILLIMETRE).isCloseTo(225.0 / 22 * 21, within(1.0));
    }

    @Test
    void the_body_is_of_16_points() throws IOException {
        assertThat(lines(even, 2).getFirst().getFirst().getFontSizeInPt()).isCloseTo(16f, within(0.1f));
    }

    @Test
    void the_mark_stands_35_millimetres_below_the_edge_and_is_one_line() throws IOException {
        List<TextPosition> mark = lines(redHead, 1).getFirst();
        double upper = mark.getFirst().getYDirAdj() - mark.getFirst().getFontSizeInPt();
        assertThat(mark).hasSize("临江区交通运输局文件".length());
        assertThat(upper / MILLIMETRE).isCloseTo(37 + 35, within(6.0));
    }

    @Test
    void page_numbers_are_at_the_right_of_odd_pages_and_at_the_left_of_even_ones() throws IOException {
        assertThat(numberOf(1)).isGreaterThan(300);
        assertThat(numberOf(2)).isLessThan(300);
    }

    private static double numberOf(int page) throws IOException {
        List<TextPosition> found = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition position) {
                if (position.getYDirAdj() > (297 - 34) * MILLIMETRE) {
                    found.add(position);
                }
            }
        };
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.getText(even);
        assertThat(found.stream().map(TextPosition::getUnicode).reduce("", String::concat))
                .contains("— " + page + " —");
        return found.getFirst().getXDirAdj();
    }

    @Test
    void fonts_are_embedded_and_differ_by_level() throws IOException {
        List<String> fonts = new ArrayList<>();
        for (var page : redHead.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                var font = page.getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                fonts.add(font.getName().replaceFirst("^[A-Z]{6}\\+", ""));
            }
        }
        assertThat(fonts.stream().distinct()).hasSizeGreaterThanOrEqualTo(3);
    }
}
