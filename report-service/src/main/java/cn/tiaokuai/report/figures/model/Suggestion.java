package cn.tiaokuai.report.figures.model;

/**
 * A figure of a text that seems to tell a value of the data.
 *
 * @param similarity of what the figure counts to the name of the indicator, 0 to 1
 * @param score by which suggestions are ranked, 0 to 1
 * @param agrees the figure may be said of the value
 * @param contradicts the figure is about this very value and yet tells another
 * @param reason for people, in Chinese
 */
public record Suggestion(
        Mention mention,
        Known known,
        double similarity,
        double score,
        boolean agrees,
        boolean contradicts,
        String reason) {}
