package cn.tiaokuai.report.differences.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of one section, as it was and as it is.
 *
 * @param from where it stood among the section's lines, from 0; null where it did not
 * @param to where it stands
 * @param before its words before; null where it stayed as it was
 * @param after its words now; null where it is gone
 * @param pieces what changed in a paragraph
 * @param cells what changed in a row of a table
 */
public record LineChange(
        Kind kind,
        Line.Form form,
        Integer from,
        Integer to,
        String before,
        String after,
        List<Piece> pieces,
        List<CellChange> cells) {

    /** What became of the line. */
    public enum Kind {
        KEPT,
        REMOVED,
        ADDED,
        CHANGED
    }

    static LineChange kept(Line line, int from, int to) {
        return new LineChange(Kind.KEPT, line.form(), from, to, null, line.text(), List.of(), List.of());
    }

    static LineChange removed(Line line, int from) {
        return new LineChange(Kind.REMOVED, line.form(), from, null, line.text(), null, List.of(), List.of());
    }

    static LineChange added(Line line, int to) {
        return new LineChange(Kind.ADDED, line.form(), null, to, null, line.text(), List.of(), List.of());
    }

    static LineChange changed(Line before, Line after, int from, int to) {
        boolean row = before.form() == Line.Form.ROW;
        return new LineChange(
                Kind.CHANGED,
                before.form(),
                from,
                to,
                before.text(),
                after.text(),
                row ? List.of() : Words.of(before.text(), after.text()),
                row ? CellChange.of(before.cells(), after.cells()) : List.of());
    }

    /** The changed line made of the line before, by what is said to have changed in it. */
    Line applyTo(Line line) {
        String words = form == Line.Form.ROW
                ? String.join("\t", CellChange.applyTo(line.cells(), cells))
                : pieces.stream()
                        .filter(piece -> piece.kind() != Piece.Kind.REMOVED)
                        .map(Piece::text)
                        .collect(Collectors.joining());
        return new Line(form, words);
    }

    /** The words that the pieces take for those before. */
    String presumed() {
        return pieces.stream()
                .filter(piece -> piece.kind() != Piece.Kind.ADDED)
                .map(Piece::text)
                .collect(Collectors.joining());
    }
}
