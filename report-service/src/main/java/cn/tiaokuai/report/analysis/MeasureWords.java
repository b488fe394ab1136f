package cn.tiaokuai.report.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The measure words of {@code measure-words.txt}: the longest that stands at an offset, and what it tells of its number. */
final class MeasureWords {

    /** The words as delivered. */
    static final MeasureWords STANDARD = new MeasureWords(WordFile.lines("measure-words.txt"));

    private static final String NAMES = "NAME";

    private final Map<String, Figure.Kind> kinds = new HashMap<>();
    private final Set<String> inNames = new HashSet<>();
    private final Map<Character, Integer> longest = new HashMap<>();

    private MeasureWords(List<List<String>> lines) {
        lines.forEach(this::add);
    }

    private void add(List<String> line) {
        for (String word : line.subList(1, line.size())) {
            if (line.getFirst().equals(NAMES)) {
                inNames.add(word);
            } else {
                kinds.put(word, Figure.Kind.valueOf(line.getFirst()));
                longest.merge(word.charAt(0), word.length(), Math::max);
            }
        }
    }

    /** The longest word at an offset, empty where none begins there; one of Latin letters ends with the letters. */
    String at(CharSequence text, int from, int to) {
        if (from >= to) {
            return "";
        }
        for (int length = Math.min(to - from, longest.getOrDefault(text.charAt(from), 0)); length > 0; length--) {
            String word = text.subSequence(from, from + length).toString();
            if (kinds.containsKey(word) && !(isLatin(word.charAt(length - 1)) && isLatinAt(text, from + length, to))) {
                return word;
            }
        }
        return "";
    }

    /** What a number with this word tells; null for no such word. */
    Figure.Kind kind(String word) {
        return kinds.get(word);
    }

    /** Whether the word also ends names, so that XX before it may be a name. */
    boolean endsNames(String word) {
        return inNames.contains(word);
    }

    private static boolean isLatinAt(CharSequence text, int at, int to) {
        return at < to && isLatin(text.charAt(at));
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
