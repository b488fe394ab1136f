package cn.tiaokuai.report.imports;

import static cn.tiaokuai.report.imports.WordFiles.bytes;
import static cn.tiaokuai.report.imports.WordFiles.paragraph;
import static cn.tiaokuai.report.imports.WordFiles.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Files that must not be read, each refused with its own reason. */
class HostileFilesTest {

    private static final byte[] OLE2 = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    private static void refused(byte[] file, String reason) {
        assertThatThrownBy(() -> Imported.read(file)).isInstanceOfSatisfying(HttpProblem.class, problem -> {
            assertThat(problem.getStatusCode()).isEqualTo(422);
            assertThat(problem.getType().toString()).endsWith(":" + reason);
        });
    }

    @Test
    void a_file_cut_off_is_broken() {
        byte[] file = WordFiles.of(paragraph("正文"));
        refused(Arrays.copyOf(file, 60), "broken-file");
    }

    @Test
    void a_part_that_is_no_xml_is_broken() {
        refused(WordFiles.zip(Map.of("word/document.xml", bytes("<w:document"))), "broken-file");
    }

    @Test
    void a_file_with_a_password_says_so() {
        byte[] locked = Arrays.copyOf(OLE2, 4096);
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, locked, 1024, name.length);
        refused(locked, "encrypted-file");
    }

    @Test
    void an_old_word_file_says_so() {
        refused(Arrays.copyOf(OLE2, 4096), "old-word-file");
    }

    @Test
    void macros_are_refused_by_their_part() {
        refused(with(paragraph("正文"), Map.of("word/vbaProject.bin", new byte[10])), "macro-file");
    }

    @Test
    void macros_are_refused_by_the_kind_of_the_file() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml", bytes("<Types>application/vnd.ms-word.document.macroEnabled.main+xml</Types>"));
        parts.put("word/document.xml", bytes("<x/>"));
        refused(WordFiles.zip(parts), "macro-file");
    }

    @Test
    void a_small_file_that_unfolds_to_a_large_one_is_given_up() {
        refused(with(paragraph("正文"), Map.of("word/media/a.png", new byte[15_000_000])), "inflated-file");
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 3; i++) {
            byte[] noise = new byte[8_000_000];
            new Random(i).nextBytes(noise);
            Arrays.fill(noise, 0, 5_000_000, (byte) 'x');
            many.put("word/media/" + i, noise);
        }
        refused(with(paragraph("正文"), many), "inflated-file");
    }

    @Test
    void too_many_parts_are_given_up() {
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i <= Imported.LIMITS.entries(); i++) {
            many.put("x/" + i, new byte[0]);
        }
        refused(with(paragraph("正文"), many), "inflated-file");
    }

    @Test
    void paths_that_lead_out_of_the_file_are_refused() {
        refused(with(paragraph("正文"), Map.of("../../etc/cron.d/x", new byte[1])), "unsafe-archive");
        refused(with(paragraph("正文"), Map.of("C:\\Windows\\x", new byte[1])), "unsafe-archive");
    }

    @Test
    void entities_are_never_looked_up() {
        String secret = "<!DOCTYPE d [<!ENTITY s SYSTEM \"file:///etc/passwd\">]><d>&s;</d>";
        refused(WordFiles.zip(Map.of("word/document.xml", bytes(secret))), "unsafe-archive");
    }

    @Test
    void entities_do_not_unfold() {
        String laughs = "<!DOCTYPE d [<!ENTITY a \"哈哈\"><!ENTITY b \"&a;&a;&a;\">]><d>&b;</d>";
        refused(WordFiles.zip(Map.of("word/document.xml", bytes(laughs))), "unsafe-archive");
    }

    @Test
    void another_office_file_is_no_word_file() {
        refused(WordFiles.zip(Map.of("xl/workbook.xml", bytes("<x/>"))), "not-word-file");
    }

    @Test
    void whatever_the_bytes_the_answer_is_a_refusal() {
        byte[] file = WordFiles.of(paragraph("正文").repeat(20));
        Random random = new Random(11);
        for (int i = 0; i < 500; i++) {
            byte[] odd = file.clone();
            for (int n = 0; n < 3; n++) {
                odd[4 + random.nextInt(odd.length - 4)] = (byte) random.nextInt();
            }
            try {
                Imported.read(odd);
            } catch (HttpProblem refused) {
                assertThat(refused.getStatusCode()).isEqualTo(422);
            }
        }
    }
}
