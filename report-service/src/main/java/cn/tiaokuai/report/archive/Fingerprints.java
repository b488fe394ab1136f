package cn.tiaokuai.report.archive;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Digests of files by the names that the settings give. Java's own provider interface is the one for others: SM3 (GB/T
 * 32905) needs a provider that has it and its name in the settings, no change here.
 */
@ApplicationScoped
class Fingerprints {

    private static final int BUFFER = 65_536;

    private final List<String> algorithms;

    Fingerprints(ArchiveSettings settings) {
        this.algorithms = settings.digests();
        algorithms.forEach(Fingerprints::begin);
    }

    /** Lower-case hex by algorithm, in the order of the settings; the file is read once. */
    Map<String, String> of(Path file) throws IOException {
        Map<String, MessageDigest> digests = new LinkedHashMap<>();
        algorithms.forEach(algorithm -> digests.put(algorithm, begin(algorithm)));
        try (InputStream content = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
                for (MessageDigest digest : digests.values()) {
                    digest.update(buffer, 0, n);
                }
            }
        }
        Map<String, String> fingerprints = new LinkedHashMap<>();
        digests.forEach((name, digest) -> fingerprints.put(name, HexFormat.of().formatHex(digest.digest())));
        return fingerprints;
    }

    private static MessageDigest begin(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(
                    "tiaokuai.report.archive.digests names " + algorithm + ", which no installed provider has", e);
        }
    }
}
