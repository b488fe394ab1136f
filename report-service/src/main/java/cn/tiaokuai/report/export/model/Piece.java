package cn.tiaokuai.report.export.model;

import cn.tiaokuai.report.drafting.model.Block;
import cn.tiaokuai.report.drafting.model.Inline;
import cn.tiaokuai.report.drafting.model.Numbering;

/** What stands one under the other in a document that is laid out. */
public sealed interface Piece {

    /** The words as one reads them; empty for tables and pictures. */
    default String words() {
        return "";
    }

    /**
     * A heading on a line of its own.
     *
     * @param level 1 for the uppermost
     * @param numbering null for a heading without number
     * @param words with the number
     */
    record Heading(int level, Numbering numbering, String words) implements Piece {}

    /** A heading and the paragraph that goes on in its line. */
    record RunIn(Heading heading, Block.Paragraph rest) implements Piece {

        @Override
        public String words() {
            return heading.words() + Inline.text(rest.line());
        }
    }

    /** 自然段 */
    record Text(Block.Paragraph paragraph) implements Piece {

        @Override
        public String words() {
            return Inline.text(paragraph.line()).strip();
        }
    }

    record Table(Block.Table table) implements Piece {}

    record Picture(Block.Image image) implements Piece {}
}
