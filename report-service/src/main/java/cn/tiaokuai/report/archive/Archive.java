package cn.tiaokuai.report.archive;

import cn.tiaokuai.platform.days.OfficeDays;
import cn.tiaokuai.report.export.Exports;
import cn.tiaokuai.report.export.Manuscript;
import cn.tiaokuai.report.export.Manuscripts;
import cn.tiaokuai.report.export.Pictures;
import cn.tiaokuai.report.export.SteadyZip;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipOutputStream;

/**
 * Packs what is kept of an issued report. Names, order and times in the package follow from the report alone, so that two
 * packages of it differ only where their files do.
 */
@ApplicationScoped
class Archive {

    private static final String FORM = "tiaokuai-archive-1";

    private final Exports exports;
    private final Manuscripts manuscripts;
    private final Fingerprints fingerprints;
    private final ObjectMapper json;

    Archive(Exports exports, Manuscripts manuscripts, Fingerprints fingerprints, ObjectMapper json) {
        this.exports = exports;
        this.manuscripts = manuscripts;
        this.fingerprints = fingerprints;
        this.json = json;
    }

    /** One file of the package. */
    record Entry(String name, long bytes, Map<String, String> digests) {}

    /** The manifest, first in the package. */
    record Manifest(String form, String report, String documentNumber, String contentDigest, List<Entry> files) {}

    Path pack(Manuscript manuscript, ProcessRecord record, Path folder) throws IOException {
        Map<String, Path> files = new LinkedHashMap<>();
        Path lasting = exports.lasting(manuscript, folder);
        files.put(lasting.getFileName().toString(), lasting);
        files.put("report.json", exports.data(manuscript, folder));
        Path process = folder.resolve("process.json");
        json.writeValue(process.toFile(), record);
        files.put("process.json", process);
        Pictures pictures = manuscripts.pictures(manuscript);
        for (String digest : manuscript.content().images().stream().sorted().toList()) {
            Pictures.Picture picture = pictures.find(digest).orElse(null);
            if (picture != null) {
                Path file = folder.resolve(digest);
                Files.write(file, picture.bytes());
                files.put("images/" + digest + (picture.mediaType().equals("image/png") ? ".png" : ".jpeg"), file);
            }
        }
        return zip(manuscript, files, folder);
    }

    private Path zip(Manuscript manuscript, Map<String, Path> files, Path folder) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (var file : files.entrySet()) {
            entries.add(new Entry(file.getKey(), Files.size(file.getValue()), fingerprints.of(file.getValue())));
        }
        Path manifest = folder.resolve("manifest.json");
        json.writerWithDefaultPrettyPrinter()
                .writeValue(
                        manifest.toFile(),
                        new Manifest(
                                FORM,
                                manuscript.report().id().toString(),
                                manuscript.report().documentNumber(),
                                manuscript.digest(),
                                entries));
        // A zip tells times of the office's wall.
        LocalDateTime issued = LocalDateTime.ofInstant(manuscript.report().issuedAt(), OfficeDays.ZONE);
        Path packed = folder.resolve("archive.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(packed))) {
            add(zip, "manifest.json", manifest, issued);
            for (var file : files.entrySet()) {
                add(zip, file.getKey(), file.getValue(), issued);
            }
        }
        return packed;
    }

    private static void add(ZipOutputStream zip, String name, Path file, LocalDateTime time) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            SteadyZip.add(zip, name, content, time);
        }
    }
}
