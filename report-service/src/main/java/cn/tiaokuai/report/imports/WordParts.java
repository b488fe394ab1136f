package cn.tiaokuai.report.imports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The parts of a Word file that a text is read from. A file comes from anywhere: it is unpacked in memory, counted while it
 * unfolds, and refused before it can do harm; no name in it is ever used as a path.
 */
final class WordParts {

    private static final byte[] OLE2 = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final int BUFFER = 8192;
    /** Below this, a high ratio is nothing but an even text. */
    private static final long SMALL = 1_000_000;

    private final ImportLimits limits;
    private final ByteArrayInputStream file;
    private final Map<String, byte[]> parts = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private long unpacked;

    private WordParts(byte[] file, ImportLimits limits) {
        this.file = new ByteArrayInputStream(file);
        this.limits = limits;
    }

    static boolean isZip(byte[] file) {
        return file.length >= 4 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }

    /** Old Word files, and new ones with a password. */
    static void refuseOle2(byte[] file) {
        for (int i = 0; i < OLE2.length; i++) {
            if (file.length <= i || file[i] != OLE2[i]) {
                return;
            }
        }
        String names = new String(file, StandardCharsets.UTF_16LE);
        boolean encrypted = names.contains("EncryptedPackage") || names.contains("EncryptionInfo");
        throw encrypted ? Refusals.encrypted() : Refusals.oldWord();
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 with the reason why the file is refused */
    static WordParts of(byte[] file, ImportLimits limits) {
        WordParts word = new WordParts(file, limits);
        try (ZipInputStream zip = new ZipInputStream(word.file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                word.take(entry, zip);
            }
        } catch (IOException | IllegalArgumentException e) {
            boolean locked = e.getMessage() != null && e.getMessage().contains("encrypted");
            throw locked ? Refusals.encrypted() : Refusals.broken("文件不完整或已损坏，无法解压");
        }
        if (!word.parts.containsKey("word/document.xml")) {
            throw word.names.isEmpty() ? Refusals.broken("文件不完整或已损坏，无法解压") : Refusals.notWord();
        }
        return word;
    }

    private void take(ZipEntry entry, ZipInputStream zip) throws IOException {
        String name = entry.getName();
        if (names.size() >= limits.entries()) {
            throw Refusals.inflated();
        }
        if (name.startsWith("/") || name.contains("\\") || name.contains(":") || (name + "/").contains("../")) {
            throw Refusals.unsafe("文件内部含有越出自身的路径“" + name + "”");
        }
        if (!names.add(name)) {
            throw Refusals.unsafe("文件内部有重复的部分“" + name + "”");
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith("vbaproject.bin") || lower.endsWith("vbadata.xml")) {
            throw Refusals.macros();
        }
        byte[] content = read(zip, entry);
        if (name.equals("[Content_Types].xml")
                && new String(content, StandardCharsets.UTF_8).contains("macroEnabled")) {
            throw Refusals.macros();
        }
        if (isOfUse(name)) {
            parts.put(name, content);
        }
    }

    private static boolean isOfUse(String name) {
        return switch (name) {
            case "word/document.xml", "word/styles.xml", "word/numbering.xml", "word/_rels/document.xml.rels" -> true;
            default -> name.startsWith("word/media/");
        };
    }

    private byte[] read(ZipInputStream zip, ZipEntry entry) throws IOException {
        boolean kept = isOfUse(entry.getName()) || entry.getName().equals("[Content_Types].xml");
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        // What the reader holds ready of this part is little beside what is counted.
        int before = file.available() + BUFFER;
        long size = 0;
        for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
            size += n;
            unpacked += n;
            // While it unfolds: a part that is known to be a bomb only at its end has filled the memory by then.
            boolean unfolds = size > SMALL && size / (before - file.available()) > limits.ratio();
            if (unfolds || unpacked > limits.unpackedBytes()) {
                throw Refusals.inflated();
            }
            if (kept) {
                content.write(buffer, 0, n);
            }
        }
        zip.closeEntry();
        return content.toByteArray();
    }

    /** A part of the file; null where it has none of this name. */
    byte[] part(String name) {
        return parts.get(name);
    }
}
