package cn.tiaokuai.report.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.tiaokuai.report.drafting.model.Block;
import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.drafting.model.Numbering;
import cn.tiaokuai.report.drafting.model.Section;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A book of reports as LibreOffice shows it; where it is not installed, there is nothing to look at. */
class RenderedBookTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<String> TITLES =
            List.of("临江区交通运输局2025年工作总结和2026年工作计划", "临江区水利局2025年工作总结", "临江区人民政府办公室关于2025年工作情况和2026年工作安排的报告");

    @TempDir
    static Path folder;

    private static List<Integer> pages;
    private static List<String> text;

    @BeforeAll
    static void a_book_is_laid_out_twice() throws IOException {
        LibreOffice office = new LibreOffice(new RenderedPageTest.Limits(Optional.empty(), PATIENCE, 1, PATIENCE));
        assumeTrue(office.isInstalled(), "no LibreOffice here");
        AtomicInteger breaths = new AtomicInteger();
        pages = new PageNumbers(office)
                .of(written("first", null), TITLES.size(), PATIENCE, breaths::incrementAndGet)
                .orElseThrow();
        Path book = office.pdf(written("book", pages));
        Path kept = Path.of("target", "pages");
        Files.createDirectories(kept);
        // For people who want to see it.
        Files.copy(book, kept.resolve("book.pdf"), StandardCopyOption.REPLACE_EXISTING);
        text = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(book.toFile())) {
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                text.add(stripper.getText(pdf));
            }
        }
        office.leaveNothing();
    }

    private static Path written(String name, List<Integer> pages) throws IOException {
        Path file = folder.resolve(name + ".docx");
        List<WordFront.Entry> contents = new ArrayList<>();
        for (int i = 0; i < TITLES.size(); i++) {
            contents.add(new WordFront.Entry(TITLES.get(i), pages == null ? null : pages.get(i)));
        }
        WordFront.Cover cover = new WordFront.Cover("临江区2025年工作总结汇编", "临江区人民政府", "2026年1月");
        try (OutputStream out = Files.newOutputStream(file);
                WordBook book = new WordBook(out, cover, contents)) {
            book.chapter(report(0, 40, new Block.Image("0".repeat(64), "路网图", 120)), Specimens.PICTURES);
            book.chapter(report(1, 4, Specimens.table()), Specimens.PICTURES);
            book.chapter(report(2, 1), Specimens.PICTURES);
        }
        return file;
    }

    private static Content report(int number, int paragraphs, Block... more) {
        List<Block> blocks = new ArrayList<>(Collections.nCopies(
                paragraphs, Block.Paragraph.of("新改建农村公路46.5公里，“四好农村路”建设——以县道为重点——全面完成，群众出行条件明显改善。")));
        blocks.addAll(List.of(more));
        Section first = new Section(UUID.randomUUID(), 1, Numbering.COMMA, null, "一、", "主要工作", false, null, blocks);
        return Content.asWritten(
                TITLES.get(number),
                List.of(
                        Section.plain(UUID.randomUUID(), 1, null, "", false, null, List.of("区人民政府：")),
                        first,
                        Section.plain(UUID.randomUUID(), 2, "（一）", "农村公路", false, null, List.of("全年完成投资3.2亿元。")),
                        Section.plain(
                                UUID.randomUUID(),
                                1,
                                "二、",
                                "2026年计划",
                                false,
                                null,
                                List.of("继续推进。", "临江区交通运输局", "2026年1月5日"))));
    }

    /** The page that carries a number at its foot. */
    private static String numbered(int number) {
        return text.stream()
                .filter(page -> page.contains("— " + number + " —"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no page " + number));
    }

    @Test
    void each_chapter_begins_on_the_page_that_the_contents_name() {
        assertThat(pages.getFirst()).isEqualTo(1);
        assertThat(pages).isSorted().doesNotHaveDuplicates();
        for (int i = 0; i < TITLES.size(); i++) {
            assertThat(numbered(pages.get(i)).replaceAll("\\s", ""))
                    .startsWith(TITLES.get(i).replaceAll("\\s", ""));
        }
    }

    @Test
    void the_contents_list_all_chapters_with_their_pages() {
        String contents = text.get(1).replaceAll("[\\s.…]", "");
        for (int i = 0; i < TITLES.size(); i++) {
            assertThat(contents).contains(TITLES.get(i)).contains(pages.get(i).toString());
        }
    }

    @Test
    void cover_and_contents_have_no_page_number() {
        assertThat(text.get(0)).contains("临江区人民政府").doesNotContain("—");
        assertThat(text.get(1)).startsWith("目").doesNotContain("—");
    }
}
