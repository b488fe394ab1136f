package cn.tiaokuai.report.drafting.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The same text with a section more, with one fewer, or in another order; numbers follow from where each stands then. */
public final class Arrangement {

    private Arrangement() {}

    /**
     * With a section more.
     *
     * @param after the section that it stands right behind; null for the beginning
     * @return empty when there is no such section
     */
    public static Optional<Content> with(Content content, Section added, UUID after) {
        return place(content.sections(), after).map(at -> {
            List<Section> sections = new ArrayList<>(content.sections());
            sections.add(at, added);
            return new Content(content.title(), sections);
        });
    }

    /** Without a section; those below it stay, and belong to what stands before them then. */
    public static Content without(Content content, UUID section) {
        return new Content(
                content.title(),
                content.sections().stream()
                        .filter(other -> !other.id().equals(section))
                        .toList());
    }

    /**
     * With a section, and all below it, elsewhere.
     *
     * @param after the section that it stands right behind; null for the beginning
     * @return empty when one of the two is not there, or the latter is part of what is to move
     */
    public static Optional<Content> moved(Content content, UUID section, UUID after) {
        List<Section> moving = whole(content, section);
        List<Section> others = new ArrayList<>(content.sections());
        others.removeAll(moving);
        return moving.isEmpty()
                ? Optional.empty()
                : place(others, after).map(at -> {
                    others.addAll(at, moving);
                    return new Content(content.title(), others);
                });
    }

    /** A section with all below it; empty where it is not there. */
    public static List<Section> whole(Content content, UUID section) {
        List<Section> all = content.sections();
        List<Section> whole = new ArrayList<>();
        for (Section next : all) {
            if (whole.isEmpty()
                    ? next.id().equals(section)
                    : next.level() > whole.getFirst().level()) {
                whole.add(next);
            } else if (!whole.isEmpty()) {
                return whole;
            }
        }
        return whole;
    }

    private static Optional<Integer> place(List<Section> sections, UUID after) {
        if (after == null) {
            return Optional.of(0);
        }
        for (int i = 0; i < sections.size(); i++) {
            if (sections.get(i).id().equals(after)) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }
}
