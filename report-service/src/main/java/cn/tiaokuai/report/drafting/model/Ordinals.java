package cn.tiaokuai.report.drafting.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts headings: below one parent, each way of numbering goes on from its last number. */
final class Ordinals {

    private final Map<Integer, Map<Numbering, Integer>> byLevel = new HashMap<>();

    private Ordinals() {}

    /** The sections with the numbers that follow from where they stand. */
    static List<Section> derived(List<Section> sections) {
        Ordinals ordinals = new Ordinals();
        List<Section> numbered = new ArrayList<>(sections.size());
        for (Section section : sections) {
            int ordinal = ordinals.next(section, section.start());
            numbered.add(section.numbered(
                    section.numbering() == null ? null : section.start(),
                    section.numbering() == null ? null : section.numbering().number(ordinal)));
        }
        return numbered;
    }

    /**
     * The sections with a beginning where the written number is one: a list that begins with another number than 1, or
     * begins again. Numbers that were skipped or repeated by mistake are put right.
     */
    static List<Section> begun(List<Section> sections) {
        Ordinals ordinals = new Ordinals();
        List<Section> begun = new ArrayList<>(sections.size());
        for (Section section : sections) {
            boolean first = ordinals.isFirst(section);
            Integer written = section.number() == null
                    ? null
                    : Numbering.read(section.number())
                            .map(Numbering.Written::ordinal)
                            .orElse(null);
            boolean begins = written != null && (first ? written != 1 : written == 1);
            Integer start = begins ? written : null;
            ordinals.next(section, start);
            begun.add(section.numbered(start, section.number()));
        }
        return begun;
    }

    private boolean isFirst(Section section) {
        return section.numbering() != null
                && !byLevel.getOrDefault(section.level(), Map.of()).containsKey(section.numbering());
    }

    private int next(Section section, Integer start) {
        byLevel.keySet().removeIf(level -> level > section.level());
        if (section.numbering() == null) {
            return 0;
        }
        return byLevel.computeIfAbsent(section.level(), level -> new EnumMap<>(Numbering.class))
                .merge(section.numbering(), start == null ? 1 : start, (last, one) -> start == null ? last + 1 : start);
    }
}
