package cn.tiaokuai.report.export;

import cn.tiaokuai.report.drafting.model.Block;
import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.drafting.model.Section;
import cn.tiaokuai.report.export.model.Layout;
import cn.tiaokuai.report.export.model.OfficialDocument;
import cn.tiaokuai.report.export.model.OfficialDocument.RedHead;
import cn.tiaokuai.report.export.model.OfficialDocument.Signature;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;

/** Documents to look at. */
final class Specimens {

    static final Pictures PICTURES = digest -> Optional.of(new Pictures.Picture("image/png", 1600, 900, png()));

    private Specimens() {}

    /** With everything that a document may have. */
    static OfficialDocument redHead() {
        List<Block> roads = new ArrayList<>(List.of(Block.Paragraph.of("新改建农村公路46.5公里，“四好农村路”建设——以县道为重点——全面完成。")));
        roads.add(table());
        roads.add(new Block.Image("0".repeat(64), "路网图", null));
        Content content = Content.asWritten(
                "临江区交通运输局2025年工作总结和2026年工作计划",
                List.of(
                        plain(1, "一、", "主要工作", false, "全年完成投资3.2亿元。"),
                        new Section(
                                UUID.randomUUID(),
                                2,
                                cn.tiaokuai.report.drafting.model.Numbering.BRACKET,
                                null,
                                "（一）",
                                "农村公路提质。",
                                true,
                                null,
                                roads),
                        plain(3, "1.", "新改建。", true, "县道12.5公里。"),
                        plain(1, "二、", "2026年工作计划", false, "新改建农村公路45公里。", "附件：1.项目表", "附件1", "项目见上表。")));
        RedHead head = new RedHead("临江区交通运输局", "临交〔2026〕15号", "张明远", List.of("市交通运输局", "区发展和改革局"), "2026年4月3日");
        return Layout.of(content, new Layout.Facts("临江区人民政府", new Signature("临江区交通运输局", "2026年4月3日"), head));
    }

    /** Nothing but Chinese characters, to count them on the page. */
    static OfficialDocument even() {
        String paragraph = "国家机关公文格式规范统一".repeat(30);
        return Layout.of(
                Content.asWritten(
                        "公文格式",
                        List.of(plain(
                                1,
                                null,
                                "",
                                false,
                                Collections.nCopies(6, paragraph).toArray(String[]::new)))),
                new Layout.Facts(null, null, null));
    }

    private static Section plain(int level, String number, String heading, boolean runIn, String... paragraphs) {
        return Section.plain(UUID.randomUUID(), level, number, heading, runIn, null, List.of(paragraphs));
    }

    static Block.Table table() {
        List<Block.Row> rows = new ArrayList<>();
        rows.add(new Block.Row(List.of(cell(true, 1, 2, "项目"), cell(true, 2, 1, "2025年"), cell(true, 1, 2, "备注"))));
        rows.add(new Block.Row(List.of(cell(true, 1, 1, "计划"), cell(true, 1, 1, "完成"))));
        for (int i = 1; i <= 40; i++) {
            rows.add(new Block.Row(List.of(
                    cell(false, 1, 1, "县道改造第" + i + "段"),
                    cell(false, 1, 1, "12.5"),
                    cell(false, 1, 1, "13"),
                    cell(false, 1, 1, i % 3 == 0 ? "因汛期较长，路基工程推迟两个月，年内全部完成" : "—"))));
        }
        return new Block.Table(rows);
    }

    private static Block.Cell cell(boolean header, int columns, int rows, String words) {
        return new Block.Cell(header, columns, rows, List.of(Block.Paragraph.of(words)));
    }

    private static byte[] png() {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(1600, 900, BufferedImage.TYPE_INT_RGB), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
