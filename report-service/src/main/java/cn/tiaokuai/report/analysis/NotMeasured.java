package cn.tiaokuai.report.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words that begin like a measure word and are none: 项目, 条例, 人民; kept in {@code not-measured.txt}. */
final class NotMeasured {

    private static final String MASKED = "MASKED";
    private static final Map<Character, List<String>> WORDS = new HashMap<>();
    private static final Map<Character, List<String>> AFTER_MASK = new HashMap<>();

    static {
        for (List<String> line : WordFile.lines("not-measured.txt")) {
            boolean masked = line.getFirst().equals(MASKED);
            for (String word : masked ? line.subList(1, line.size()) : line) {
                (masked ? AFTER_MASK : WORDS)
                        .computeIfAbsent(word.charAt(0), first -> new ArrayList<>())
                        .add(word);
            }
        }
    }

    private NotMeasured() {}

    /** Whether such a word begins at an offset. */
    static boolean beginsWord(String text, int at) {
        return begins(WORDS, text, at);
    }

    /** Whether a word begins there that makes a mask before it a name. */
    static boolean beginsName(String text, int at) {
        return begins(AFTER_MASK, text, at);
    }

    private static boolean begins(Map<Character, List<String>> words, String text, int at) {
        if (at >= text.length()) {
            return false;
        }
        for (String word : words.getOrDefault(text.charAt(at), List.of())) {
            if (text.startsWith(word, at)) {
                return true;
            }
        }
        return false;
    }
}
