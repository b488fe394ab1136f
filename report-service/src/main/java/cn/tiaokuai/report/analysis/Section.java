package cn.tiaokuai.report.analysis;

/**
 * A section found in a text.
 *
 * @param level 1 for the uppermost
 * @param number as written, null where there is none
 * @param heading without its number
 * @param part what it is about, null where unknown
 * @param start offset of the number or heading, in UTF-16 units
 * @param end offset after the whole section with those below it
 */
public record Section(int level, String number, String heading, Part part, int start, int end) {}
