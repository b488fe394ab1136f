package cn.tiaokuai.report.drafting.model;

import cn.tiaokuai.report.templates.model.Blueprint;
import cn.tiaokuai.report.templates.model.TemplateSection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The text that a report opens with: the headings of its template, numbered as usual, with the guidance below them. */
public final class TemplateText {

    /** 一、 （一） 1. （1）, the order of GB/T 9704. */
    private static final List<Numbering> USUAL =
            List.of(Numbering.COMMA, Numbering.BRACKET, Numbering.DOT, Numbering.ARABIC_BRACKET);

    private TemplateText() {}

    /** A section without a part is of the part that stands above it. */
    public static Content of(String title, Blueprint blueprint) {
        List<Section> sections = new ArrayList<>();
        String above = null;
        for (TemplateSection section : blueprint.sections()) {
            boolean inherits = section.part() == null && section.level() > 1;
            above = inherits ? above : section.part();
            sections.add(section(section, above));
        }
        return new Content(title, sections);
    }

    private static Section section(TemplateSection section, String part) {
        return new Section(
                UUID.randomUUID(),
                section.level(),
                USUAL.get(Math.min(section.level(), USUAL.size()) - 1),
                null,
                null,
                section.heading(),
                false,
                part,
                section.guidance() == null ? List.of() : List.of(Block.Paragraph.of(section.prompt())));
    }
}
