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
    private static final String CLOSES = "）)";

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

    /**
     * The longest word at an offset, empty where none begins there; one of Latin letters ends with the letters. Another word may
     * follow in brackets or behind a stroke: 件（套）, 公斤/亩.
     */
    String at(CharSequence text, int from, int to) {
        String word = simple(text, from, to);
        return word.isEmpty() ? word : word + second(text, from + word.length(), to);
    }

    private String simple(CharSequence text, int from, int to) {
        int most = from < to ? Math.min(to - from, longest.getOrDefault(text.charAt(from), 0)) : 0;
        for (int length = most; length > 0; length--) {
            String word = text.subSequence(from, from + length).toString();
            if (kinds.containsKey(word) && !(isLatin(word.charAt(length - 1)) && isLatinAt(text, from + length, to))) {
                return word;
            }
        }
        return "";
    }

    /** What follows a word with its marks: （套） or /亩; empty for nothing of the kind. */
    private String second(CharSequence text, int at, int to) {
        char mark = at < to ? text.charAt(at) : ' ';
        boolean bracket = mark == '（' || mark == '(';
        String word = bracket || mark == '/' ? simple(text, at + 1, to) : "";
        int end = at + 1 + word.length();
        if (word.isEmpty() || (bracket && (end >= to || CLOSES.indexOf(text.charAt(end)) < 0))) {
            return "";
        }
        return text.subSequence(at, bracket ? end + 1 : end).toString();
    }

    /** The first of two words: 件 of 件（套）. */
    static String first(String word) {
        int bracket = Math.max(word.indexOf('（'), word.indexOf('('));
        return bracket < 0 ? word : word.substring(0, bracket);
    }

    /** What a number with this word tells; null for no such word. */
    Figure.Kind kind(String word) {
        int stroke = word.indexOf('/');
        return stroke < 0 ? kinds.get(first(word)) : Figure.Kind.AMOUNT;
    }

    /** Whether the word also ends names, so that XX before it may be a name. */
    boolean endsNames(String word) {
        return inNames.contains(first(word));
    }

    private static boolean isLatinAt(CharSequence text, int at, int to) {
        return at < to && isLatin(text.charAt(at));
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
