package cn.tiaokuai.report.differences.model;

import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.drafting.model.Section;
import java.util.List;
import java.util.UUID;

/**
 * A section as it is compared.
 *
 * @param number as printed; null where there is none
 */
public record Passage(UUID id, int level, String number, String heading, List<Line> lines) {

    static Passage of(Section section) {
        return new Passage(
                section.id(),
                section.level(),
                section.number(),
                section.heading(),
                section.blocks().stream().flatMap(Line::of).toList());
    }

    /** The sections of a text as one reads them. */
    public static List<Passage> of(Content content) {
        return content.sections().stream().map(Passage::of).toList();
    }
}
