package cn.tiaokuai.report.analysis;

import java.util.List;

/** Comparing what figures count. */
final class Words {

    private static final int SHORTEST_NOUN = 2;

    private Words() {}

    /** Whether two subjects have two characters side by side in common. */
    static boolean shareNoun(String one, String other) {
        for (int at = 0; at + SHORTEST_NOUN <= one.length(); at++) {
            if (other.contains(one.substring(at, at + SHORTEST_NOUN))) {
                return true;
            }
        }
        return false;
    }

    /** The length of the longest run of characters that two subjects share. */
    static int common(String one, String other) {
        int longest = 0;
        for (int from = 0; from < one.length(); from++) {
            int length = longest + 1;
            while (from + length <= one.length() && other.contains(one.substring(from, from + length))) {
                longest = length++;
            }
        }
        return longest;
    }

    /** Whether all figures count things whose names end alike: 药品案件, 化妆品案件. */
    static boolean endAlike(List<Figure> figures) {
        return figures.stream()
                                .map(figure -> ending(figure.subject()))
                                .distinct()
                                .count()
                        == 1
                && !figures.getFirst().subject().isEmpty();
    }

    /** Whether two subjects end with the same noun. */
    static boolean endAlike(String one, String other) {
        return !one.isEmpty() && ending(one).equals(ending(other));
    }

    private static String ending(String subject) {
        return subject.substring(Math.max(0, subject.length() - SHORTEST_NOUN));
    }

    /** The Chinese characters at the end of some words. */
    static String lastHan(String words) {
        int end = words.length();
        while (end > 0 && !Character.isIdeographic(words.charAt(end - 1))) {
            end--;
        }
        int start = end;
        while (start > 0 && Character.isIdeographic(words.charAt(start - 1))) {
            start--;
        }
        return words.substring(start, end);
    }
}
