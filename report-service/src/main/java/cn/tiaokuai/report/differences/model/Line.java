package cn.tiaokuai.report.differences.model;

import cn.tiaokuai.report.drafting.model.Block;
import java.util.List;
import java.util.stream.Stream;

/** A line of a text as it is compared: a paragraph, a row of a table with tabs between the cells, or a picture. */
public record Line(Form form, String text) {

    private static final int SHORT = 8;

    /** What the line is. */
    public enum Form {
        PARAGRAPH,
        ROW,
        IMAGE
    }

    static Stream<Line> of(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> paragraph.lines().stream().map(text -> new Line(Form.PARAGRAPH, text));
            case Block.Table table -> table.lines().stream().map(text -> new Line(Form.ROW, text));
            case Block.Image image ->
                Stream.of(new Line(
                        Form.IMAGE,
                        "图片：" + image.alt() + "（"
                                + image.digest()
                                        .substring(
                                                0,
                                                Math.min(SHORT, image.digest().length())) + "）"));
        };
    }

    List<String> cells() {
        return List.of(text.split("\t", -1));
    }
}
