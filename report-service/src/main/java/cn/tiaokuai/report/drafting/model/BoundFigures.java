package cn.tiaokuai.report.drafting.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Bound figures of a text: where they stand, and the same text with them bound, refreshed or let go. */
public final class BoundFigures {

    private BoundFigures() {}

    /**
     * A bound figure where it stands; one binding may stand in several places.
     *
     * @param start offset in {@link Content#text()}, in UTF-16 units
     * @param end offset after it
     * @param section the section that it stands in
     */
    public record Place(UUID id, String text, int start, int end, UUID section) {}

    /** All of them, in the order of the text. */
    public static List<Place> in(Content content) {
        List<Place> places = new ArrayList<>();
        new TextWalk() {
            @Override
            List<Inline> line(int offset, List<Inline> line, Section section) {
                int at = offset;
                for (Inline inline : line) {
                    int end = at + inline.text().length();
                    if (inline instanceof Inline.BoundFigure figure) {
                        places.add(new Place(figure.id(), figure.text(), at, end, section.id()));
                    }
                    at = end;
                }
                return line;
            }
        }.walk(content);
        return places;
    }

    /**
     * The text with a bound figure in place of some of its words, set off as they were; empty where they do not stand in one stretch of a
     * paragraph: in a heading, across lines, or in a figure that is bound already.
     */
    public static Optional<Content> bound(Content content, int start, int end, Inline.BoundFigure figure) {
        boolean[] done = new boolean[1];
        Content bound = new TextWalk() {
            @Override
            List<Inline> line(int offset, List<Inline> line, Section section) {
                List<Inline> parts = new ArrayList<>();
                int at = offset;
                for (Inline inline : line) {
                    int next = at + inline.text().length();
                    if (inline instanceof Inline.Words words && at <= start && end <= next && start < end) {
                        add(parts, words, 0, start - at);
                        parts.add(new Inline.BoundFigure(figure.id(), figure.text(), words.marks()));
                        add(parts, words, end - at, words.text().length());
                        done[0] = true;
                    } else {
                        parts.add(inline);
                    }
                    at = next;
                }
                return parts;
            }
        }.walk(content);
        return done[0] ? Optional.of(bound) : Optional.empty();
    }

    /** The text with other words in bound figures; figures that are not named stay. */
    public static Content refreshed(Content content, Map<UUID, String> texts) {
        return each(
                content,
                figure -> new Inline.BoundFigure(
                        figure.id(), texts.getOrDefault(figure.id(), figure.text()), figure.marks()));
    }

    /** The text with the words of a figure that is bound no more. */
    public static Content freed(Content content, UUID id) {
        return each(
                content, figure -> figure.id().equals(id) ? new Inline.Words(figure.text(), figure.marks()) : figure);
    }

    private static Content each(Content content, Function<Inline.BoundFigure, Inline> change) {
        return new TextWalk() {
            @Override
            List<Inline> line(int offset, List<Inline> line, Section section) {
                return line.stream()
                        .map(inline -> inline instanceof Inline.BoundFigure figure ? change.apply(figure) : inline)
                        .filter(inline -> !inline.text().isEmpty())
                        .toList();
            }
        }.walk(content);
    }

    private static void add(List<Inline> parts, Inline.Words words, int from, int to) {
        if (from < to) {
            parts.add(new Inline.Words(words.text().substring(from, to), words.marks()));
        }
    }
}
