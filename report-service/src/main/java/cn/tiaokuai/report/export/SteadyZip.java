package cn.tiaokuai.report.export;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;

/** Packs without the time of packing, so that the same text makes the same file and the same digest. */
public final class SteadyZip {

    /** The first that a zip file can tell. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private SteadyZip() {}

    /** Adds a file to a zip. */
    public static void add(ZipOutputStream zip, String name, InputStream content, LocalDateTime time)
            throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(time);
        zip.putNextEntry(entry);
        content.transferTo(zip);
        zip.closeEntry();
    }

    static void copy(WordprocessingMLPackage word, OutputStream out) throws IOException, Docx4JException {
        Path packed = Files.createTempFile("tiaokuai", ".docx");
        try {
            word.save(packed.toFile());
            try (ZipInputStream from = new ZipInputStream(new BufferedInputStream(Files.newInputStream(packed)));
                    ZipOutputStream to = new ZipOutputStream(out)) {
                for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                    add(to, entry.getName(), from, ALWAYS);
                }
            }
        } finally {
            Files.delete(packed);
        }
    }
}
