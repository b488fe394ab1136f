package cn.tiaokuai.report.differences.model;

/** A stretch of words that stayed, went or came. */
public record Piece(Kind kind, String text) {

    /** What became of the words. */
    public enum Kind {
        KEPT,
        REMOVED,
        ADDED
    }
}
