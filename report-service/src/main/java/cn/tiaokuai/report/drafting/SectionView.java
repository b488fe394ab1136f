package cn.tiaokuai.report.drafting;

import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.drafting.model.Section;
import java.util.List;
import java.util.UUID;

/** A {@link Section} in short; {@code paragraphs} has a line for each paragraph and each row of a table. */
public record SectionView(
        UUID id, int level, String number, String heading, boolean runIn, String part, List<String> paragraphs) {

    static List<SectionView> of(Content content) {
        return content.sections().stream().map(SectionView::of).toList();
    }

    private static SectionView of(Section section) {
        return new SectionView(
                section.id(),
                section.level(),
                section.number(),
                section.heading(),
                section.runIn(),
                section.part(),
                section.paragraphs());
    }
}
