package cn.tiaokuai.report.export;

import java.io.BufferedInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.docx4j.openpackaging.exceptions.Docx4JException;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;

/** Packs without the time of packing, so that the same text makes the same file and the same digest. */
public final class SteadyZip {

    /** The first that a zip file can tell. */
    static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private SteadyZip() {}

    /** Adds a file to a zip. */
    public static void add(ZipOutputStream zip, String name, InputStream content, LocalDateTime time)
            throws IOException {
        zip.putNextEntry(entry(name, time));
        content.transferTo(zip);
        zip.closeEntry();
    }

    /** A file of a zip that is about to be written. */
    static ZipEntry entry(String name) {
        return entry(name, ALWAYS);
    }

    private static ZipEntry entry(String name, LocalDateTime time) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(time);
        return entry;
    }

    static void copy(WordprocessingMLPackage word, OutputStream out) throws IOException, Docx4JException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            copyBut(word, zip);
        }
    }

    /** All files of a Word file but for some. */
    static void copyBut(WordprocessingMLPackage word, ZipOutputStream zip, String... others)
            throws IOException, Docx4JException {
        Path packed = Files.createTempFile("tiaokuai", ".docx");
        try {
            word.save(packed.toFile());
            try (ZipInputStream from = new ZipInputStream(new BufferedInputStream(Files.newInputStream(packed)))) {
                for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                    if (!List.of(others).contains(entry.getName())) {
                        add(zip, entry.getName(), from, ALWAYS);
                    }
                }
            }
        } finally {
            Files.delete(packed);
        }
    }

    /** The zip for those who close what they have written to. */
    static final class Open extends FilterOutputStream {

        Open(OutputStream zip) {
            super(zip);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
