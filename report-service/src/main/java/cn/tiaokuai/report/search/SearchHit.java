package cn.tiaokuai.report.search;

import cn.tiaokuai.report.Kind;
import cn.tiaokuai.report.analysis.Part;
import cn.tiaokuai.report.search.model.Snippet;
import cn.tiaokuai.report.search.model.Terms;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A section that has what was sought.
 *
 * @param title of the report
 * @param sectionId null where the title itself is found
 * @param heading with its number
 * @param headingMarks where the words stand in it
 * @param snippets stretches of the section's text, offsets in UTF-16 units
 * @param figures that were asked for; absent when none were
 */
public record SearchHit(
        UUID reportId,
        String unit,
        String unitName,
        Kind kind,
        int year,
        String title,
        UUID sectionId,
        Part part,
        String heading,
        List<Snippet.Mark> headingMarks,
        List<Snippet> snippets,
        List<FoundFigure> figures) {

    static SearchHit of(
            FoundSection section,
            List<String> words,
            int snippets,
            List<FoundFigure> figures,
            Map<String, String> unitNames) {
        return new SearchHit(
                section.place().report(),
                section.unit(),
                unitNames.get(section.unit()),
                Kind.valueOf(section.kind()),
                section.place().year(),
                section.title(),
                section.section(),
                section.part() == null ? null : Part.valueOf(section.part()),
                section.heading(),
                Snippet.marks(Terms.folded(section.heading()), words),
                Snippet.of(section.text(), words, snippets),
                figures);
    }
}
