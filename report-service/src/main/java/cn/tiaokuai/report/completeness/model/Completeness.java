package cn.tiaokuai.report.completeness.model;

import cn.tiaokuai.report.completeness.model.Gap.Kind;
import cn.tiaokuai.report.drafting.model.Block;
import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.drafting.model.Section;
import cn.tiaokuai.report.templates.model.Blueprint;
import cn.tiaokuai.report.templates.model.RequiredIndicator;
import cn.tiaokuai.report.templates.model.TemplateSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * 完备性: what a report has and lacks of what template and round ask for.
 *
 * @param characters of the whole text, without title, blanks and guidance
 * @param sections one for each that the template asks for, in its order
 * @param gaps in the order of the template
 */
public record Completeness(int characters, List<SectionState> sections, List<Gap> gaps) {

    /**
     * Compares a text with what it must contain.
     *
     * @param told codes of indicators that the text tells
     */
    public static Completeness of(Content content, Requirements asked, Set<String> told) {
        Blueprint blueprint = asked.blueprint();
        Set<String> prompts = blueprint.sections().stream()
                .filter(section -> section.guidance() != null)
                .map(TemplateSection::prompt)
                .collect(Collectors.toSet());
        Map<TemplateSection, Section> found = Chapters.of(content, blueprint.sections());
        List<SectionState> states = blueprint.sections().stream()
                .map(section -> state(content, section, found.get(section), prompts))
                .toList();
        int characters = characters(content.sections(), prompts)
                + content.sections().stream()
                        .mapToInt(section -> count(section.heading()))
                        .sum();
        List<Gap> gaps = new ArrayList<>();
        if (content.sections().isEmpty()) {
            gaps.add(new Gap(Kind.NO_TEXT, "", null, "报告还没有内容"));
        }
        states.forEach(state -> gaps(state, gaps));
        guidance(content, prompts, gaps);
        called(content, asked, prompts, gaps);
        length(blueprint, characters, gaps);
        blueprint.indicators().stream()
                .filter(indicator -> !told.contains(indicator.code()))
                .forEach(indicator -> gaps.add(missing(indicator)));
        return new Completeness(characters, states, gaps);
    }

    private static SectionState state(Content content, TemplateSection asked, Section section, Set<String> prompts) {
        if (section == null) {
            return new SectionState(asked, null, 0, false);
        }
        return new SectionState(
                asked,
                section.id(),
                characters(Chapters.whole(content, section), prompts),
                asked.guidance() != null && section.paragraphs().contains(asked.prompt()));
    }

    private static void gaps(SectionState state, List<Gap> gaps) {
        TemplateSection asked = state.asked();
        UUID section = state.section();
        String heading = asked.heading();
        if (state.isMissing()) {
            if (asked.required()) {
                gaps.add(new Gap(Kind.MISSING_SECTION, heading, null, "缺少模板要求的章节“" + heading + "”"));
            }
            return;
        }
        if (state.isEmpty() && state.guidanceLeft()) {
            return; // told as guidance that is left
        }
        if (state.isEmpty()) {
            Kind kind = asked.required() ? Kind.EMPTY_SECTION : Kind.EMPTY_OPTIONAL_SECTION;
            gaps.add(new Gap(kind, heading, section, "章节“" + heading + "”还没有内容"));
        } else if (asked.least() != null && state.characters() < asked.least()) {
            gaps.add(new Gap(
                    Kind.SECTION_TOO_SHORT,
                    heading,
                    section,
                    "章节“" + heading + "”" + state.characters() + "字，不足" + asked.least() + "字"));
        } else if (asked.most() != null && state.characters() > asked.most()) {
            gaps.add(new Gap(
                    Kind.SECTION_TOO_LONG,
                    heading,
                    section,
                    "章节“" + heading + "”" + state.characters() + "字，超过" + asked.most() + "字"));
        }
    }

    /** Wherever it stands: a drafter may have given the heading other words. */
    private static void guidance(Content content, Set<String> prompts, List<Gap> gaps) {
        content.sections().stream()
                .filter(section -> section.paragraphs().stream().anyMatch(prompts::contains))
                .forEach(section -> gaps.add(new Gap(
                        Kind.UNFILLED_GUIDANCE,
                        section.heading(),
                        section.id(),
                        "章节“" + section.heading() + "”中还留有填写说明")));
    }

    /** Headings that the round asks for: one that contains the words will do, as long as something stands below it. */
    private static void called(Content content, Requirements asked, Set<String> prompts, List<Gap> gaps) {
        List<String> missing = content.missing(asked.headings());
        for (String heading : asked.headings()) {
            if (missing.contains(heading)) {
                gaps.add(new Gap(Kind.MISSING_SECTION, heading, null, "缺少征集要求的章节“" + heading + "”"));
                continue;
            }
            List<Section> fitting = content.sections().stream()
                    .filter(s -> Chapters.bare(s.heading()).contains(Chapters.bare(heading)))
                    .toList();
            if (fitting.stream().allMatch(s -> characters(Chapters.whole(content, s), prompts) == 0)) {
                UUID section = fitting.getFirst().id();
                gaps.add(new Gap(Kind.EMPTY_SECTION, heading, section, "征集要求的章节“" + heading + "”还没有内容"));
            }
        }
    }

    private static void length(Blueprint blueprint, int characters, List<Gap> gaps) {
        if (blueprint.least() != null && characters < blueprint.least()) {
            gaps.add(new Gap(Kind.TEXT_TOO_SHORT, "", null, "全文" + characters + "字，不足" + blueprint.least() + "字"));
        }
        if (blueprint.most() != null && characters > blueprint.most()) {
            gaps.add(new Gap(Kind.TEXT_TOO_LONG, "", null, "全文" + characters + "字，超过" + blueprint.most() + "字"));
        }
    }

    private static Gap missing(RequiredIndicator indicator) {
        return new Gap(
                Kind.MISSING_INDICATOR,
                indicator.code(),
                null,
                "没有写到模板要求的指标“" + indicator.name() + "”（" + indicator.code() + "）");
    }

    /** A picture counts as a character, so that a section of nothing else is not empty. */
    private static int characters(List<Section> sections, Set<String> prompts) {
        return sections.stream()
                .flatMap(section -> section.blocks().stream())
                .mapToInt(block -> block instanceof Block.Image
                        ? 1
                        : block.lines().stream()
                                .filter(line -> !prompts.contains(line))
                                .mapToInt(Completeness::count)
                                .sum())
                .sum();
    }

    /** 字数: characters but blanks. */
    private static int count(String text) {
        return (int) text.codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .count();
    }
}
