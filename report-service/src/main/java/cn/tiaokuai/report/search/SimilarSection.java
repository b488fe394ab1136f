package cn.tiaokuai.report.search;

import cn.tiaokuai.report.Kind;
import java.util.Map;
import java.util.UUID;

/**
 * How another unit wrote about the same.
 *
 * @param likeness share of pairs of characters in common, at most 1
 * @param text of the section, whole
 */
public record SimilarSection(
        UUID reportId,
        String unit,
        String unitName,
        Kind kind,
        int year,
        String title,
        UUID sectionId,
        String heading,
        String text,
        double likeness) {

    static SimilarSection of(SimilarSections.Similar similar, Map<String, String> unitNames) {
        FoundSection section = similar.section();
        return new SimilarSection(
                section.place().report(),
                section.unit(),
                unitNames.get(section.unit()),
                Kind.valueOf(section.kind()),
                section.place().year(),
                section.title(),
                section.section(),
                section.heading(),
                section.text(),
                similar.likeness());
    }
}
