package cn.tiaokuai.report.export;

import cn.tiaokuai.platform.problems.Problems;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * PDF by LibreOffice, where it is installed. One conversion at a time for requests and one for jobs: each takes a core and some
 * 200 MB, and two of one profile would wait for each other anyway.
 */
@ApplicationScoped
public class LibreOffice {

    private static final Logger LOG = Logger.getLogger(LibreOffice.class);
    private static final int LONGEST_LOG = 2000;
    private static final Duration BREATH = Duration.ofSeconds(5);

    private final ExportLimits limits;
    private final Optional<Path> program;
    private final Desk requests = new Desk();
    private final Desk jobs = new Desk();

    LibreOffice(ExportLimits limits) {
        this.limits = limits;
        this.program = limits.office().filter(Files::isExecutable).or(LibreOffice::onPath);
    }

    private static Optional<Path> onPath() {
        return Arrays.stream(
                        Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"))
                .map(folder -> Path.of(folder, "soffice"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    public boolean isInstalled() {
        return program.isPresent();
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 501 that says how to get it, where it is not installed */
    Path requireInstalled() {
        return program.orElseThrow(() -> Problems.of(
                501,
                "pdf-not-available",
                "本服务器未安装 LibreOffice，不能生成 PDF。请管理员安装（Debian/Ubuntu："
                        + "apt install libreoffice-writer-nogui fonts-noto-cjk fonts-lxgw-wenkai，见 docs/operations.md），"
                        + "或先导出 DOCX，再用 Word、WPS 另存为 PDF",
                Map.of("format", "pdf", "instead", "docx")));
    }

    /**
     * Makes a PDF of a Word file.
     *
     * @return the PDF, beside the Word file
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 501 where LibreOffice is not installed, 503 when others take too
     *     long or this one does
     */
    Path pdf(Path word) throws IOException {
        return requests.pdf(word, limits.officeTimeout(), () -> {});
    }

    /**
     * The same for work in the background, which may take minutes and has a place of its own: nobody who waits for a file waits
     * for it.
     *
     * @param timeout after which it is given up
     * @param alive called every few seconds while LibreOffice works; what it throws ends the work
     */
    Path pdf(Path word, Duration timeout, Runnable alive) throws IOException {
        return jobs.pdf(word, timeout, alive);
    }

    /** A place where one conversion goes on at a time, with a profile of its own. */
    private final class Desk {

        private final ReentrantLock turn = new ReentrantLock(true);
        private Path home;

        Path pdf(Path word, Duration timeout, Runnable alive) throws IOException {
            Path office = requireInstalled();
            try {
                if (!turn.tryLock(limits.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                    throw Exports.busy();
                }
                try {
                    return convert(office, word, timeout, alive);
                } finally {
                    turn.unlock();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while LibreOffice worked", e);
            }
        }

        private Path convert(Path office, Path word, Duration timeout, Runnable alive)
                throws IOException, InterruptedException {
            if (home == null) {
                home = home();
            }
            Path log = word.resolveSibling("office.log");
            ProcessBuilder command = new ProcessBuilder(
                            office.toString(),
                            "-env:UserInstallation=" + home.resolve("profile").toUri(),
                            "--headless",
                            "--norestore",
                            "--nolockcheck",
                            "--convert-to",
                            "pdf:writer_pdf_Export",
                            "--outdir",
                            word.getParent().toString(),
                            word.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            command.environment()
                    .put("FONTCONFIG_FILE", home.resolve("fonts.conf").toString());
            command.environment().put("HOME", home.toString());
            Process process = command.start();
            process.getOutputStream().close();
            try {
                waitFor(process, timeout, alive);
            } finally {
                // The program is a script that starts another; both have to go.
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            Path pdf = word.resolveSibling(word.getFileName().toString().replaceFirst("\\.docx$", ".pdf"));
            if (process.exitValue() != 0 || !Files.exists(pdf)) {
                String said = Files.readString(log, StandardCharsets.UTF_8);
                LOG.errorf(
                        "LibreOffice ended with %d: %s",
                        process.exitValue(), said.substring(0, Math.min(LONGEST_LOG, said.length())));
                throw new NoPdf(process.exitValue());
            }
            return pdf;
        }

        private static void waitFor(Process process, Duration timeout, Runnable alive) throws InterruptedException {
            long end = System.nanoTime() + timeout.toNanos();
            while (!process.waitFor(Math.min(BREATH.toNanos(), end - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                if (System.nanoTime() >= end) {
                    throw Problems.of(503, "export-busy", "生成 PDF 超时，请稍后再试，或导出 DOCX", Map.of("format", "pdf"));
                }
                alive.run();
            }
        }

        void leaveNothing() throws IOException {
            turn.lock();
            try {
                if (home != null) {
                    Exports.delete(home);
                }
            } finally {
                turn.unlock();
            }
        }
    }

    /** A profile of our own, and the fonts to take for those that are not installed. */
    private static Path home() throws IOException {
        Path made = Files.createTempDirectory("tiaokuai-office");
        try (InputStream fonts = LibreOffice.class.getResourceAsStream("fonts.conf")) {
            Files.copy(fonts, made.resolve("fonts.conf"), StandardCopyOption.REPLACE_EXISTING);
        }
        return made;
    }

    @PreDestroy
    void leaveNothing() {
        try {
            requests.leaveNothing();
            jobs.leaveNothing();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
