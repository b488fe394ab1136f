package cn.tiaokuai.report.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RobustnessTest {

    private static final String REPORT = """
            石桥镇2023年工作总结和2024年工作计划
            县政府：
            一、2023年工作
            （一）农业稳步发展。全年播种1.2万余亩，其中水稻8000亩、玉米4000亩，完成率98.5%，位列全县第二。
            （二）民生持续改善。救助320户1105人，发放XX万元；新建“长者食堂”3个：东街、西街、南街。
            二、2024年计划
            一是抓好招商。引进企业5家，6月底前开工。二是改造公路12公里。
            石桥镇人民政府
            2023年12月5日
            """;

    @Test
    void no_mutation_of_a_report_makes_the_reader_fail() {
        Random random = new Random(20231205);
        for (int run = 0; run < 1_500; run++) {
            StringBuilder text = new StringBuilder(REPORT);
            for (int change = 0; change < 6; change++) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(3)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.setCharAt(at, REPORT.charAt(random.nextInt(REPORT.length())));
                    default -> text.insert(at, REPORT.charAt(random.nextInt(REPORT.length())));
                }
            }
            assertThatCode(() -> Reader.read(text.toString()))
                    .as(text.toString())
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void no_characters_make_the_reader_fail() {
        Random random = new Random(7);
        for (int run = 0; run < 300; run++) {
            StringBuilder text = new StringBuilder();
            random.ints(400, 0, Character.MAX_VALUE + 1).forEach(c -> text.append((char) c));
            assertThatCode(() -> Reader.read(text.toString())).doesNotThrowAnyException();
        }
    }

    /** Each of these would take hours if anything looked at all that came before; here they take seconds. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "（",
                "“一",
                "1个、",
                "12个，其中3个、",
                "户1人",
                "1户（",
                "同比增长5%，",
                "\n一、a。b",
                "1月",
                "一是好。",
                "其中",
                "进一步",
                "\n"
            })
    void a_text_of_a_book_s_length_is_read(String piece) {
        assertThatCode(() -> Reader.read(piece.repeat(MANY / piece.length()))).doesNotThrowAnyException();
    }

    private static final int MANY = 200_000;

    @Test
    void an_edit_gives_the_same_reading_as_a_new_reader() {
        Reader reader = new Reader();
        reader.readAgain(REPORT);
        String edited = REPORT.replace("8000亩", "7000亩");
        assertThat(reader.readAgain(edited)).isEqualTo(Reader.read(edited));
    }

    @Test
    void offsets_are_those_of_the_text() {
        assertThat(Reader.read(REPORT).figures())
                .allSatisfy(figure -> assertThat(REPORT.substring(figure.start(), figure.end()))
                        .isEqualTo(figure.text()));
    }

    @Test
    void a_word_document_is_read_paragraph_by_paragraph() throws IOException {
        byte[] document = docx(
                "<w:p><w:r><w:t>一、工</w:t></w:r><w:r><w:t>作</w:t></w:r></w:p><w:p><w:r><w:t>修路3公里。</w:t></w:r></w:p>");
        assertThat(TextDecoding.decode(document)).isEqualTo(new TextDecoding.Decoded("一、工作\n修路3公里。\n"));
    }

    @Test
    void a_broken_word_document_is_refused() throws IOException {
        byte[] document = docx("<w:p>");
        assertThat(TextDecoding.decode(document)).isInstanceOf(TextDecoding.Refused.class);
        assertThat(TextDecoding.decode(new byte[] {'P', 'K', 3, 4, 9, 9})).isInstanceOf(TextDecoding.Refused.class);
    }

    private static byte[] docx(String body) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(("<w:document xmlns:w=\"w\"><w:body>" + body + "</w:body></w:document>")
                    .getBytes(StandardCharsets.UTF_8));
        }
        return file.toByteArray();
    }
}
