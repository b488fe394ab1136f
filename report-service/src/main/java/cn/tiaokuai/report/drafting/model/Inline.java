package cn.tiaokuai.report.drafting.model;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a line is made of. */
public sealed interface Inline {

    /** The words as one reads them. */
    String text();

    /** How they are set off; none for most. */
    Set<Mark> marks();

    /** The marks in the order of their declaration, so that a text has one written form. */
    default Set<Mark> ordered() {
        return marks().isEmpty() ? Set.of() : EnumSet.copyOf(marks());
    }

    /** How words are set off. */
    enum Mark {
        BOLD,
        ITALIC,
        UNDERLINE,
        SUPERSCRIPT,
        SUBSCRIPT
    }

    /** Words set in one way. */
    record Words(String text, Set<Mark> marks) implements Inline {

        public Words {
            marks = marks.isEmpty() ? Set.of() : Set.copyOf(marks);
        }

        public Words(String text) {
            this(text, Set.of());
        }
    }

    /**
     * A figure that is bound to data.
     *
     * @param id of the binding
     * @param text as it stood when it was last refreshed
     * @param marks that stay whatever the data says
     */
    record BoundFigure(UUID id, String text, Set<Mark> marks) implements Inline {

        public BoundFigure {
            marks = marks.isEmpty() ? Set.of() : Set.copyOf(marks);
        }

        public BoundFigure(UUID id, String text) {
            this(id, text, Set.of());
        }
    }

    /** The words of a line. */
    static String text(List<Inline> line) {
        return line.stream().map(Inline::text).collect(Collectors.joining());
    }
}
