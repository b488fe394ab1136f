package cn.tiaokuai.report.imports;

import cn.tiaokuai.report.drafting.model.Block;

/**
 * A block of a file with what its format says about it.
 *
 * @param level of the heading that it is by its style, 1 for the uppermost; 0 for the title; null for no heading
 */
record Item(Block block, Integer level) {

    static final int TITLE = 0;

    /** Words of ours, which are no part of the text and never a heading. */
    private static final int REMARK = -1;

    static Item of(Block block) {
        return new Item(block, null);
    }

    /** A picture, or the remark that stands in its place. */
    static Item picture(Block block) {
        return new Item(block, block instanceof Block.Paragraph ? Integer.valueOf(REMARK) : null);
    }

    boolean isRemark() {
        return level != null && level == REMARK;
    }

    boolean isTitle() {
        return level != null && level == TITLE;
    }

    boolean isHeading() {
        return level != null && level > TITLE;
    }
}
