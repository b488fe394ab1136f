package cn.tiaokuai.report.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class DocxTextTest {

    private static final String NUMBERING = """
            <w:numbering xmlns:w="w">
              <w:abstractNum w:abstractNumId="7">
                <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
                <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="（%2）"/></w:lvl>
                <w:lvl w:ilvl="2"><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl>
              </w:abstractNum>
              <w:abstractNum w:abstractNumId="8">
                <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="x"/></w:lvl>
              </w:abstractNum>
              <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
              <w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
            </w:numbering>
            """;

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

    @Test
    void numbers_that_word_makes_itself_stand_before_their_paragraphs() throws IOException {
        String body = item(1, 0, "工作")
                + item(1, 1, "公路")
                + item(1, 1, "桥梁")
                + item(1, 0, "打算")
                + item(1, 1, "公路")
                + item(1, 2, "修路")
                + item(2, 0, "植树")
                + item(3, 0, "其他");
        assertThat(TextDecoding.decode(docx(body, Map.of("word/numbering.xml", NUMBERING))))
                .isEqualTo(new TextDecoding.Decoded("一、工作\n（一）公路\n（二）桥梁\n二、打算\n（一）公路\n1.修路\n植树\n其他\n"));
    }

    @Test
    void numbers_may_come_from_the_style() throws IOException {
        String styles =
                "<w:styles xmlns:w='w'><w:style w:styleId='2'><w:pPr><w:numPr><w:ilvl w:val='1'/><w:numId w:val='1'/>"
                        + "</w:numPr></w:pPr></w:style></w:styles>";
        String body = "<w:p><w:pPr><w:pStyle w:val='2'/></w:pPr><w:r><w:t>公路</w:t></w:r></w:p>";
        assertThat(TextDecoding.decode(docx(body, Map.of("word/numbering.xml", NUMBERING, "word/styles.xml", styles))))
                .isEqualTo(new TextDecoding.Decoded("（一）公路\n"));
    }

    private static String item(int list, int level, String words) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val='" + level + "'/><w:numId w:val='" + list
                + "'/></w:numPr></w:pPr><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    private static byte[] docx(String body) throws IOException {
        return docx(body, Map.of());
    }

    private static byte[] docx(String body, Map<String, String> parts) throws IOException {
        Map<String, String> all = new TreeMap<>(parts);
        all.put("word/document.xml", "<w:document xmlns:w='w'><w:body>" + body + "</w:body></w:document>");
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, String> part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file.toByteArray();
    }
}
