package cn.tiaokuai.report.analysis;

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
