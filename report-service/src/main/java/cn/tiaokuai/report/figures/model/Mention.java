package cn.tiaokuai.report.figures.model;

/**
 * A figure of a text that is not bound.
 *
 * @param start offset in the text, in UTF-16 units
 * @param end offset after it
 * @param text as written
 * @param subject what it counts, in the words of the text
 * @param period what it is about, as written; null where nothing tells
 */
public record Mention(int start, int end, String text, String subject, Stated stated, String period) {}
