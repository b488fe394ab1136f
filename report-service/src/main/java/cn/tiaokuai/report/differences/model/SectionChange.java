package cn.tiaokuai.report.differences.model;

import cn.tiaokuai.report.drafting.model.Section;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A section in two texts.
 *
 * @param id its identity now; before, where it is gone
 * @param idBefore its identity before, which is another where the whole text was sent anew; null for a new section
 * @param kinds what became of it; none when it is as it was, and then {@code lines} is empty
 * @param before its heading before; null where there was no such section
 * @param after its heading now; null where there is none any more
 * @param lines all lines of a changed section in order, kept ones too
 */
public record SectionChange(UUID id, UUID idBefore, Set<Kind> kinds, Head before, Head after, List<LineChange> lines) {

    /** What may become of a section. */
    public enum Kind {
        ADDED,
        REMOVED,
        MOVED,
        RENAMED,
        REWRITTEN,
        /** The words are the same; marks, numbering, level or what a figure is bound to are not. */
        REFORMATTED
    }

    /** A heading with its number as printed. */
    public record Head(int level, String number, String heading) {

        static Head of(Section section) {
            return new Head(section.level(), section.number(), section.heading());
        }
    }

    static SectionChange added(Section section) {
        return of(Kind.ADDED, null, section);
    }

    static SectionChange removed(Section section) {
        return of(Kind.REMOVED, section, null);
    }

    private static SectionChange of(Kind kind, Section before, Section after) {
        return new SectionChange(
                after == null ? before.id() : after.id(),
                before == null ? null : before.id(),
                Set.of(kind),
                before == null ? null : Head.of(before),
                after == null ? null : Head.of(after),
                Lines.of(lines(before), lines(after)));
    }

    static SectionChange of(Section before, Section after, boolean moved) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        if (moved) {
            kinds.add(Kind.MOVED);
        }
        if (!before.heading().equals(after.heading())) {
            kinds.add(Kind.RENAMED);
        }
        boolean rewritten = !lines(before).equals(lines(after));
        if (rewritten) {
            kinds.add(Kind.REWRITTEN);
        }
        if (kinds.isEmpty() && !before.digest().equals(after.withId(before.id()).digest())) {
            kinds.add(Kind.REFORMATTED);
        }
        return new SectionChange(
                after.id(),
                before.id(),
                kinds,
                Head.of(before),
                Head.of(after),
                rewritten ? Lines.of(lines(before), lines(after)) : List.of());
    }

    private static List<Line> lines(Section section) {
        return section == null ? List.of() : Passage.of(section).lines();
    }
}
