package cn.tiaokuai.report.completeness.model;

import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.drafting.model.Section;
import cn.tiaokuai.report.templates.model.TemplateSection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds in a text the sections that a template asks for: the heading with the same words; else one that contains them; else
 * one of the same part, where the template has only one section of it. Two sections asked for take two of the text as long as
 * there are two that fit.
 */
final class Chapters {

    private final List<Section> sections;
    private final Set<Section> taken = new HashSet<>();

    private Chapters(Content content) {
        this.sections = content.sections();
    }

    static Map<TemplateSection, Section> of(Content content, List<TemplateSection> asked) {
        Chapters chapters = new Chapters(content);
        Map<TemplateSection, Section> found = new HashMap<>();
        for (TemplateSection section : asked) {
            chapters.free(s -> bare(s.heading()).equals(bare(section.heading())))
                    .ifPresent(s -> chapters.take(found, section, s));
        }
        for (TemplateSection section : asked) {
            if (!found.containsKey(section)) {
                chapters.free(s -> bare(s.heading()).contains(bare(section.heading())))
                        .or(() -> chapters.any(s -> bare(s.heading()).contains(bare(section.heading()))))
                        .or(() -> isOnlyOfPart(section, asked)
                                ? chapters.free(s -> section.part().equals(s.part()))
                                : Optional.empty())
                        .ifPresent(s -> chapters.take(found, section, s));
            }
        }
        return found;
    }

    private void take(Map<TemplateSection, Section> found, TemplateSection asked, Section section) {
        found.put(asked, section);
        taken.add(section);
    }

    private Optional<Section> free(Predicate<Section> fits) {
        return sections.stream()
                .filter(section -> !taken.contains(section))
                .filter(fits)
                .findFirst();
    }

    private Optional<Section> any(Predicate<Section> fits) {
        return sections.stream().filter(fits).findFirst();
    }

    private static boolean isOnlyOfPart(TemplateSection section, List<TemplateSection> asked) {
        return section.part() != null
                && asked.stream().filter(s -> section.part().equals(s.part())).count() == 1;
    }

    /** The section with all below it. */
    static List<Section> whole(Content content, Section section) {
        List<Section> all = content.sections();
        int from = all.indexOf(section);
        int to = from + 1;
        while (to < all.size() && all.get(to).level() > section.level()) {
            to++;
        }
        return all.subList(from, to);
    }

    static String bare(String heading) {
        return heading.replaceAll("[\\s\\u3000]", "");
    }
}
