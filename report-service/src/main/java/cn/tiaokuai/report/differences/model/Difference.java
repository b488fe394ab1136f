package cn.tiaokuai.report.differences.model;

import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.drafting.model.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What became of a text, for people to read.
 *
 * @param title what changed in the title; empty when nothing did
 * @param sections in the order of the later text; those that are gone stand after what they stood after
 */
public record Difference(List<Piece> title, List<SectionChange> sections) {

    private static final int MOST_MOVES = 500;

    public static Difference of(Content from, Content to) {
        Map<UUID, Section> before = byId(from);
        Map<UUID, UUID> earlier = earlier(from, to);
        List<UUID> order = to.sections().stream()
                .map(section -> earlier.getOrDefault(section.id(), section.id()))
                .toList();
        Set<UUID> stayed = stayed(ids(from), order);
        List<SectionChange> changes = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            Section section = to.sections().get(i);
            Section was = before.get(order.get(i));
            changes.add(
                    was == null
                            ? SectionChange.added(section)
                            : SectionChange.of(was, section, !stayed.contains(was.id())));
        }
        UUID last = null;
        for (Section section : from.sections()) {
            if (!order.contains(section.id())) {
                changes.add(placeAfter(last, changes), SectionChange.removed(section));
            }
            last = section.id();
        }
        boolean renamed = !from.title().equals(to.title());
        return new Difference(renamed ? Words.of(from.title(), to.title()) : List.of(), changes);
    }

    /** One section on its way to another text of it. */
    public static SectionChange of(Section from, Section to) {
        return SectionChange.of(from, to, false);
    }

    /**
     * The sections of the later text, made of those of the earlier one by what is said to have changed.
     *
     * @throws IllegalArgumentException for sections that are not those of the earlier text
     */
    public List<Passage> applyTo(List<Passage> from) {
        Map<UUID, Passage> before = new HashMap<>();
        from.forEach(passage -> before.put(passage.id(), passage));
        List<Passage> made = new ArrayList<>();
        for (SectionChange change : sections) {
            if (change.after() == null) {
                continue;
            }
            Passage was = before.get(change.idBefore());
            List<Line> lines = was == null ? List.of() : was.lines();
            SectionChange.Head head = change.after();
            made.add(new Passage(
                    change.id(),
                    head.level(),
                    head.number(),
                    head.heading(),
                    change.lines().isEmpty() ? lines : lines(lines, change.lines())));
        }
        return made;
    }

    private static List<Line> lines(List<Line> before, List<LineChange> changes) {
        List<Line> made = new ArrayList<>();
        for (LineChange change : changes) {
            Line was = change.from() == null ? null : before.get(change.from());
            switch (change.kind()) {
                case KEPT -> made.add(was);
                case ADDED -> made.add(new Line(change.form(), change.after()));
                case CHANGED -> {
                    if (change.form() != Line.Form.ROW && !change.presumed().equals(was.text())) {
                        throw new IllegalArgumentException("line " + change.from() + " is another");
                    }
                    made.add(change.applyTo(was));
                }
                case REMOVED -> {}
            }
        }
        return made;
    }

    /**
     * Identities that sections had before: where the whole text was sent anew without them, a section of the same level and
     * heading is the same one.
     */
    private static Map<UUID, UUID> earlier(Content from, Content to) {
        Set<UUID> known = new HashSet<>(ids(from));
        Set<UUID> left = new HashSet<>(known);
        left.removeAll(new HashSet<>(ids(to)));
        Map<UUID, UUID> earlier = new HashMap<>();
        for (Section section : to.sections()) {
            if (!known.contains(section.id())) {
                from.sections().stream()
                        .filter(was -> left.contains(was.id())
                                && was.level() == section.level()
                                && was.heading().equals(section.heading()))
                        .findFirst()
                        .ifPresent(was -> {
                            earlier.put(section.id(), was.id());
                            left.remove(was.id());
                        });
            }
        }
        return earlier;
    }

    private static int placeAfter(UUID last, List<SectionChange> changes) {
        for (int i = 0; i < changes.size(); i++) {
            if (last != null && last.equals(changes.get(i).idBefore())) {
                return i + 1;
            }
        }
        return 0;
    }

    /** Sections in both texts that keep their order; the fewest others were moved. */
    private static Set<UUID> stayed(List<UUID> from, List<UUID> to) {
        Set<UUID> both = new HashSet<>(from);
        both.retainAll(new HashSet<>(to));
        List<UUID> before = from.stream().filter(both::contains).toList();
        List<UUID> after = to.stream().filter(both::contains).toList();
        Set<UUID> stayed = new HashSet<>();
        for (Myers.Run run : Myers.runs(before, after, MOST_MOVES)) {
            if (run.kept()) {
                stayed.addAll(before.subList(run.from(), run.fromEnd()));
            }
        }
        return stayed;
    }

    private static List<UUID> ids(Content content) {
        return content.sections().stream().map(Section::id).toList();
    }

    private static Map<UUID, Section> byId(Content content) {
        Map<UUID, Section> byId = new HashMap<>();
        content.sections().forEach(section -> byId.put(section.id(), section));
        return byId;
    }
}
