package cn.tiaokuai.report;

import static cn.tiaokuai.report.Offices.DRAFTER;
import static cn.tiaokuai.report.Offices.as;
import static cn.tiaokuai.report.Offices.editing;
import static cn.tiaokuai.report.Offices.save;

import io.restassured.response.ValidatableResponse;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;

/** What tests send and get as files. */
public final class ExchangedFiles {

    public static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final Random ANY = new Random();

    private ExchangedFiles() {}

    /** A small PNG; no two are alike. */
    public static byte[] picture() {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, ANY.nextInt());
        image.setRGB(2, 2, ANY.nextInt());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static ValidatableResponse upload(String report, byte[] picture) {
        return as(DRAFTER)
                .contentType("image/png")
                .body(picture)
                .post("/" + report + "/images")
                .then();
    }

    /** Saves a text of one section with a picture. */
    public static ValidatableResponse show(String report, String digest) {
        return save(report, """
            {"title":"x","document":{"type":"doc","content":[
              {"type":"heading","attrs":{"level":1,"numbering":"COMMA"},"content":[{"type":"text","text":"路网"}]},
              {"type":"image","attrs":{"digest":"%s","alt":"路网图"}}]}}
            """.formatted(digest));
    }

    public static ValidatableResponse imported(String report, String type, byte[] file) {
        return editing(DRAFTER, report)
                .contentType(type)
                .body(file)
                .post("/" + report + "/imports")
                .then();
    }

    public static ValidatableResponse exported(String username, String report, String query) {
        return as(username).get("/" + report + "/export?" + query).then();
    }

    /** Files of a zip by name, in its order. */
    public static Map<String, byte[]> unpacked(byte[] file) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }
}
