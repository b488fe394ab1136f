package cn.tiaokuai.report.differences;

import cn.tiaokuai.report.analysis.Figure;
import cn.tiaokuai.report.analysis.Reader;
import cn.tiaokuai.report.differences.model.Difference;
import cn.tiaokuai.report.differences.model.LineChange;
import cn.tiaokuai.report.differences.model.SectionChange;
import cn.tiaokuai.report.drafting.model.Block;
import cn.tiaokuai.report.drafting.model.Content;
import cn.tiaokuai.report.drafting.model.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Which figures changed between two texts, as the reader sees them: what a superior looks for first. */
final class FigureChanges {

    private FigureChanges() {}

    static List<FigureChange> of(Content from, Content to, Difference difference) {
        Map<Place, List<Figure>> before = figures(from);
        Map<Place, List<Figure>> after = figures(to);
        List<FigureChange> changes = new ArrayList<>();
        for (SectionChange section : difference.sections()) {
            for (LineChange line : section.lines()) {
                if (line.kind() != LineChange.Kind.KEPT) {
                    compare(
                            section.id(),
                            at(before, section.idBefore(), line.from()),
                            at(after, section.id(), line.to()),
                            changes);
                }
            }
        }
        return changes;
    }

    private static List<Figure> at(Map<Place, List<Figure>> figures, UUID section, Integer line) {
        return line == null ? List.of() : figures.getOrDefault(new Place(section, line), List.of());
    }

    /** A figure stays where one of the same words is left; else it becomes the next one of the same subject or measure. */
    private static void compare(UUID section, List<Figure> before, List<Figure> after, List<FigureChange> changes) {
        List<Figure> gone = new ArrayList<>(before);
        List<Figure> come = new ArrayList<>(after);
        for (Figure figure : before) {
            come.stream()
                    .filter(other -> other.text().equals(figure.text())
                            && other.subject().equals(figure.subject()))
                    .findFirst()
                    .ifPresent(other -> {
                        come.remove(other);
                        gone.remove(figure);
                    });
        }
        for (Figure figure : gone) {
            Figure now = successor(figure, come);
            come.remove(now);
            if (now == null || !now.text().equals(figure.text())) {
                changes.add(
                        new FigureChange(section, figure.subject(), figure.text(), now == null ? null : now.text()));
            }
        }
        come.forEach(figure -> changes.add(new FigureChange(section, figure.subject(), null, figure.text())));
    }

    private static Figure successor(Figure figure, List<Figure> come) {
        return come.stream()
                .filter(other ->
                        other.subject().equals(figure.subject()) && Objects.equals(other.unit(), figure.unit()))
                .findFirst()
                .or(() -> come.stream()
                        .filter(other ->
                                !other.subject().isEmpty() && other.subject().equals(figure.subject()))
                        .findFirst())
                .or(() -> come.stream()
                        .filter(other -> Objects.equals(other.unit(), figure.unit()))
                        .findFirst())
                .orElse(null);
    }

    /** A line of a section, counted as in a {@link Difference}. */
    private record Place(UUID section, int line) {}

    /** Figures by line; dates are no figures that anybody answers for. */
    private static Map<Place, List<Figure>> figures(Content content) {
        List<Figure> all = Reader.read(content.text()).figures();
        Map<Place, List<Figure>> byLine = new HashMap<>();
        int next = 0;
        int at = content.title().length() + 1;
        for (Section section : content.sections()) {
            at += headLength(section);
            int line = 0;
            for (Block block : section.blocks()) {
                for (String text : block.lines()) {
                    int end = at + text.length();
                    while (next < all.size() && all.get(next).start() < end) {
                        Figure figure = all.get(next++);
                        if (figure.start() >= at && figure.kind() != Figure.Kind.DATE) {
                            byLine.computeIfAbsent(new Place(section.id(), line), place -> new ArrayList<>())
                                    .add(figure);
                        }
                    }
                    at = end + 1;
                    line++;
                }
                line += block instanceof Block.Image ? 1 : 0;
            }
        }
        return byLine;
    }

    /** As {@link Content#text} writes the heading: a line of its own, unless it runs into the first paragraph. */
    private static int headLength(Section section) {
        if (section.heading().isEmpty()) {
            return 0;
        }
        int number = section.number() == null ? 0 : section.number().length();
        boolean shares = section.runIn() && !section.paragraphs().isEmpty();
        return number + section.heading().length() + (shares ? 0 : 1);
    }
}
