package cn.tiaokuai.report.export;

import cn.tiaokuai.platform.problems.Problems;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.docx4j.openpackaging.exceptions.Docx4JException;

/**
 * Makes files of reports. A file is made as a whole before the first byte is sent, so that a failure is told as a problem
 * and not as half a file; it lies on disk, not in memory, and goes away when it has been sent.
 */
@ApplicationScoped
public class Exports {

    private final Manuscripts manuscripts;
    private final LibreOffice office;
    private final ObjectMapper json;
    private final ExportLimits limits;
    private final Semaphore places;

    Exports(Manuscripts manuscripts, LibreOffice office, ObjectMapper json, ExportLimits limits) {
        this.manuscripts = manuscripts;
        this.office = office;
        this.json = json;
        this.limits = limits;
        this.places = new Semaphore(limits.atOnce(), true);
    }

    /** Something that writes a file into a folder and says which. */
    public interface Maker {
        Path make(Path folder) throws IOException;
    }

    /**
     * Makes a file when there is a place for it.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 503 when there is none for too long
     */
    public MadeFile inTurn(Maker maker) {
        Path folder = null;
        try {
            if (!places.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
            try {
                folder = Files.createTempDirectory("tiaokuai-export");
                return new MadeFile(folder, maker.make(folder));
            } finally {
                places.release();
            }
        } catch (IOException | RuntimeException e) {
            leave(folder);
            throw e instanceof RuntimeException known ? known : new UncheckedIOException((IOException) e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a place", e);
        }
    }

    /** Writes a report into a folder. */
    Path write(Manuscript manuscript, Format format, Path folder) throws IOException {
        Path file = folder.resolve("report." + format.extension());
        switch (format) {
            case DOCX -> word(manuscript, file);
            case PDF -> {
                office.requireInstalled();
                Path word = folder.resolve("report.docx");
                word(manuscript, word);
                office.pdf(word);
            }
            case HTML -> {
                try (BufferedWriter out = Files.newBufferedWriter(file)) {
                    new HtmlDocument(out, manuscripts.pictures(manuscript)).write(manuscript.document());
                }
            }
            case MD -> {
                try (BufferedWriter out = Files.newBufferedWriter(file)) {
                    new MarkdownDocument(
                                    out, "/api/reports/" + manuscript.report().id() + "/images/")
                            .write(manuscript.document());
                }
            }
            case JSON -> {
                var data = JsonDocument.of(manuscript, manuscripts.provenances(manuscript));
                json.writeValue(file.toFile(), data);
            }
        }
        return file;
    }

    /** The report as it is kept for good: PDF, or the Word file where PDF cannot be made. */
    public Path lasting(Manuscript manuscript, Path folder) throws IOException {
        return write(manuscript, office.isInstalled() ? Format.PDF : Format.DOCX, folder);
    }

    /** The report with its figures, for machines. */
    public Path data(Manuscript manuscript, Path folder) throws IOException {
        return write(manuscript, Format.JSON, folder);
    }

    private void word(Manuscript manuscript, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            SteadyZip.copy(WordDocument.of(manuscript.document(), manuscripts.pictures(manuscript)), out);
        } catch (Docx4JException e) {
            throw new IllegalStateException(
                    "no Word file of report " + manuscript.report().id(), e);
        }
    }

    static RuntimeException busy() {
        return Problems.of(503, "export-busy", "正在生成的文件较多，请稍后再试", Map.of());
    }

    private static void leave(Path folder) {
        if (folder != null) {
            try {
                delete(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Deletes a folder with all that is in it. */
    public static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.deleteIfExists(file);
        }
    }
}
