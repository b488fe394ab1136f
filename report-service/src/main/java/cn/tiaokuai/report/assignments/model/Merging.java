package cn.tiaokuai.report.assignments.model;

import cn.tiaokuai.report.drafting.model.Block;
import cn.tiaokuai.report.drafting.model.Section;
import java.util.List;
import java.util.stream.Stream;

/** How a contribution gets into its section. */
public enum Merging {
    /** It takes the section's place, with its heading where it has one. */
    WHOLE,
    /** It takes the place of what stands below the heading. */
    REPLACE,
    /** It stands after what is there. */
    APPEND,
    /** The drafter has taken from it what was of use; the section stays as it is. */
    BY_HAND;

    /**
     * The section after it.
     *
     * @param headed whether the contribution has a heading of its own
     */
    public Section merge(Section section, Section contribution, boolean headed) {
        return switch (this) {
            case WHOLE -> headed ? contribution.withId(section.id()) : section.withBlocks(contribution.blocks());
            case REPLACE -> section.withBlocks(contribution.blocks());
            case APPEND -> {
                List<Block> blocks = Stream.concat(section.blocks().stream(), contribution.blocks().stream())
                        .toList();
                yield section.withBlocks(blocks);
            }
            case BY_HAND -> section;
        };
    }
}
