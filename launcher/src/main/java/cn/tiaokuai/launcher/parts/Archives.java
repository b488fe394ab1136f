package cn.tiaokuai.launcher.parts;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks what Maven brought, in Java, so that no tar, xz or unzip has to be installed. */
final class Archives {

    private Archives() {}

    /** Everything of a zip for which {@code wanted} says yes; scripts (*.sh) become executable. */
    static void unzip(Path zip, Path target, Predicate<String> wanted) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new BufferedInputStream(Files.newInputStream(zip)))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory() && wanted.test(entry.getName())) {
                    Path file = inside(target, entry.getName());
                    Files.copy(in, file);
                    if (entry.getName().endsWith(".sh")) {
                        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
            }
        }
    }

    /** The one *.txz in a zip, with links and executable bits. */
    static void untarInner(Path zip, Path target) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new BufferedInputStream(Files.newInputStream(zip)))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().endsWith(".txz")) {
                    untar(new XZInputStream(in), target);
                    return;
                }
            }
        }
        throw new IOException("No .txz in " + zip);
    }

    private static void untar(InputStream stream, Path target) throws IOException {
        TarArchiveInputStream in = new TarArchiveInputStream(stream);
        for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
            if (entry.isDirectory()) {
                continue;
            }
            Path file = inside(target, entry.getName());
            if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            } else {
                Files.copy(in, file);
                if ((entry.getMode() & 0111) != 0) {
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
                }
            }
        }
    }

    private static Path inside(Path target, String name) throws IOException {
        Path file = target.resolve(name).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("Entry leaves its folder: " + name);
        }
        Files.createDirectories(file.getParent());
        return file;
    }
}
