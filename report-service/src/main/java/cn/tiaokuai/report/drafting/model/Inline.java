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

        /** The marks in the order of their declaration, so that a text has one written form. */
        public Set<Mark> ordered() {
            return marks.isEmpty() ? Set.of() : EnumSet.copyOf(marks);
        }
    }

    /**
     * A figure that is bound to data.
     *
     * @param id of the binding
     * @param text as it stood when it was last refreshed
     */
    record BoundFigure(UUID id, String text) implements Inline {}

    /** The words of a line. */
    static String text(List<Inline> line) {
        return line.stream().map(Inline::text).collect(Collectors.joining());
    }
}
