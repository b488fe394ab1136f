package cn.tiaokuai.bench;

import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.drafting.model.Section;
import cn.tiaokuai.report.export.Pictures;
import cn.tiaokuai.report.export.WordBook;
import cn.tiaokuai.report.export.WordFront;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Writes a compendium of 1,000 made-up reports (or as many as the argument says) of 5,000 characters each; a second argument
 * keeps the document under that name. Pages are counted by 22 lines of 28 characters, each chapter from a new page.
 */
public final class CompendiumBench {

    private static final int SENTENCES = 27;
    private static final int LINE = 28;
    private static final int PAGE = 22;

    private CompendiumBench() {}

    public static void main(String[] arguments) throws Exception {
        int reports = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000;
        Path file = arguments.length > 1 ? Path.of(arguments[1]) : Files.createTempFile("compendium", ".docx");
        write(file, Math.min(50, reports));
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = System.nanoTime();
        long pages = write(file, reports);
        double seconds = (System.nanoTime() - start) / 1e9;
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.out.printf(
                Locale.ROOT,
                "%d reports, %d pages, %.1f MB in %.1f s: %.0f pages/s; heap at most %d MB of %d MB%n",
                reports,
                pages,
                Files.size(file) / 1e6,
                seconds,
                pages / seconds,
                peak >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
        if (arguments.length < 2) {
            Files.delete(file);
        }
    }

    private static long write(Path file, int reports) throws Exception {
        MadeUpReports texts = new MadeUpReports(1);
        List<String> titles = IntStream.range(0, reports)
                .mapToObj(i -> "第" + (i + 1) + "局2025年工作总结")
                .toList();
        List<WordFront.Entry> entries =
                titles.stream().map(title -> new WordFront.Entry(title, null)).toList();
        long pages = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                WordBook document = new WordBook(out, new WordFront.Cover("工作总结汇编", "某县", "2026年1月"), entries)) {
            for (String title : titles) {
                Content report = texts.report(title, texts.ownName(), SENTENCES);
                document.chapter(report, Pictures.LEFT_OUT);
                pages += pages(report);
            }
        }
        return pages;
    }

    private static long pages(Content report) {
        long lines = 2;
        for (Section section : report.sections()) {
            lines += 1
                    + section.paragraphs().stream()
                            .mapToLong(paragraph -> (paragraph.length() + 2 + LINE - 1) / LINE)
                            .sum();
        }
        return (lines + PAGE - 1) / PAGE;
    }
}
