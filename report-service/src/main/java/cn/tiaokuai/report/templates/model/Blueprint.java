package cn.tiaokuai.report.templates.model;

import java.util.List;

/**
 * What a template asks of a report.
 *
 * @param sections in the order of the text
 * @param indicators that must be told
 * @param least characters of the whole text; null for any
 * @param most likewise
 * @param deadline null for none
 */
public record Blueprint(
        List<TemplateSection> sections,
        List<RequiredIndicator> indicators,
        Integer least,
        Integer most,
        Deadline deadline) {

    /** Of a report that follows no template. */
    public static final Blueprint NONE = new Blueprint(List.of(), List.of(), null, null, null);

    public Blueprint {
        sections = List.copyOf(sections);
        indicators = List.copyOf(indicators);
    }

    /** With the headings of one year. */
    public Blueprint of(int year) {
        return new Blueprint(
                sections.stream().map(section -> section.of(year)).toList(), indicators, least, most, deadline);
    }
}
