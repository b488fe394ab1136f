package cn.tiaokuai.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of page numbers when LibreOffice does not do what it should. */
class PageNumbersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private Optional<List<Integer>> toldBy(String program) throws Exception {
        Path office = Files.writeString(folder.resolve("soffice"), program);
        Files.setPosixFilePermissions(office, PosixFilePermissions.fromString("rwxr-xr-x"));
        LibreOffice broken = new LibreOffice(new RenderedPageTest.Limits(Optional.of(office), PATIENCE, 1, PATIENCE));
        Path book = Files.writeString(folder.resolve("book.docx"), "a book");
        return new PageNumbers(broken).of(book, 1, PATIENCE, () -> {});
    }

    @ParameterizedTest
    @ValueSource(strings = {"exit 77", "kill -SEGV $$", "exit 0"})
    void a_program_that_crashes_leaves_a_book_without_numbers(String ending) throws Exception {
        assertThat(toldBy("#!/bin/sh\n" + ending + "\n")).isEmpty();
    }

    @Test
    void half_a_pdf_leaves_a_book_without_numbers() throws Exception {
        assertThat(toldBy("#!/bin/sh\necho %PDF-1.7 > " + folder.resolve("book.pdf") + "\n"))
                .isEmpty();
    }

    @Test
    void a_program_that_cannot_be_started_leaves_a_book_without_numbers() throws Exception {
        assertThat(toldBy("#!/no/such/shell\n")).isEmpty();
    }
}
