package cn.tiaokuai.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** The Word file itself, without anything that renders it. */
class WordDocumentTest {

    private static String part(byte[] file, String name) throws Exception {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new AssertionError("no part " + name);
    }

    private static String body() throws Exception {
        return part(Exported.word(Specimens.redHead(), Specimens.PICTURES), "word/document.xml");
    }

    @Test
    void the_page_is_that_of_the_standard() throws Exception {
        assertThat(body())
                .contains("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>")
                .contains("w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1587\"")
                .containsPattern("<w:docGrid w:type=\"linesAndChars\" w:linePitch=\"579\" w:charSpace=\"-8\\d\\d\"/>");
    }

    @Test
    void every_run_names_its_font_for_chinese() throws Exception {
        String body = body();
        assertThat(body).doesNotContainPattern("<w:r>\\s*<w:t[ >]");
        assertThat(Pattern.compile("<w:rPr>").matcher(body).results().count())
                .isEqualTo(Pattern.compile("<w:rPr>\\s*<w:rFonts [^>]*w:eastAsia=\"")
                        .matcher(body)
                        .results()
                        .count());
    }

    @Test
    void headings_have_the_fonts_of_their_level() throws Exception {
        assertThat(fontOf("一、主要工作")).isEqualTo("黑体");
        assertThat(fontOf("（一）农村公路提质。")).isEqualTo("楷体_GB2312");
        assertThat(fontOf("1.新改建。")).isEqualTo("仿宋_GB2312");
        assertThat(fontOf("张明远")).isEqualTo("楷体_GB2312");
        assertThat(fontOf("临江区交通运输局文件")).isEqualTo("方正小标宋简体");
    }

    private static String fontOf(String words) throws Exception {
        String before = body().substring(0, body().indexOf(words));
        String font = before.substring(before.lastIndexOf("w:eastAsia=\"") + "w:eastAsia=\"".length());
        return font.substring(0, font.indexOf('"'));
    }

    @Test
    void names_of_columns_are_repeated_and_rows_stay_whole() throws Exception {
        assertThat(body())
                .contains("<w:tblHeader/>")
                .contains("<w:cantSplit/>")
                .contains("<w:vMerge w:val=\"restart\"/>");
    }

    @Test
    void page_numbers_stand_outside() throws Exception {
        byte[] file = Exported.word(Specimens.redHead(), Specimens.PICTURES);
        assertThat(part(file, "word/footer1.xml"))
                .contains("<w:jc w:val=\"right\"/>")
                .contains(" PAGE ");
        assertThat(part(file, "word/footer2.xml")).contains("<w:jc w:val=\"left\"/>");
        assertThat(part(file, "word/settings.xml")).contains("evenAndOddHeaders");
    }

    @Test
    void the_same_text_makes_the_same_file() throws Exception {
        assertThat(Exported.word(Specimens.redHead(), Specimens.PICTURES))
                .isEqualTo(Exported.word(Specimens.redHead(), Specimens.PICTURES));
    }

    @Test
    void a_picture_that_is_gone_is_told() throws Exception {
        byte[] file = Exported.word(Specimens.redHead(), digest -> Optional.empty());
        assertThat(part(file, "word/document.xml")).contains("［图片缺失：路网图］");
    }
}
