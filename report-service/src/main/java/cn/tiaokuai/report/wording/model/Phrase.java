package cn.tiaokuai.report.wording.model;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Chinese words prepared for comparison: how alike they are is told by the pairs of neighbouring characters that they share. */
public final class Phrase {

    private static final Pattern IGNORED = Pattern.compile("[\\s\\p{Punct}\\p{IsPunctuation}\\u3000]");
    /** Words that tell how a thing is counted, not which. */
    private static final Pattern COUNTING =
            Pattern.compile("(?:累计|全年|[全我本][市县区局镇乡]|完成|实现|达到|总数|总量|总额|数量|数$|量$|额$|里程$|面积$)");
    /** Fewer pairs than this say nothing by standing in a longer name. */
    private static final int TELLING = 3;

    private final Map<String, Integer> pairs = new HashMap<>();
    private final int count;

    private Phrase(String text) {
        if (text.length() == 1) {
            pairs.put(text, 1);
        }
        for (int at = 0; at + 2 <= text.length(); at++) {
            pairs.merge(text.substring(at, at + 2), 1, Integer::sum);
        }
        count = pairs.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** A sentence as it stands, without its punctuation. */
    public static Phrase ofSentence(String sentence) {
        return new Phrase(IGNORED.matcher(sentence).replaceAll(""));
    }

    /** The name of something that is counted, without words that only tell how. */
    public static Phrase ofName(String name) {
        String plain = IGNORED.matcher(name).replaceAll("");
        String bare = COUNTING.matcher(plain).replaceAll("");
        return new Phrase(bare.length() < 2 ? plain : bare);
    }

    /** Dice's coefficient of the pairs, 0 to 1. */
    public double likeness(Phrase other) {
        int all = count + other.count;
        return all == 0 ? 0 : 2.0 * shared(other) / all;
    }

    /** As {@link #likeness}, but a name within a longer one counts for more than its share. */
    public double likenessOfNames(Phrase other) {
        int fewer = Math.min(count, other.count);
        double likeness = likeness(other);
        return fewer < TELLING ? likeness : (likeness + (double) shared(other) / fewer) / 2;
    }

    private int shared(Phrase other) {
        boolean shorter = pairs.size() <= other.pairs.size();
        Map<String, Integer> few = shorter ? pairs : other.pairs;
        Map<String, Integer> many = shorter ? other.pairs : pairs;
        int shared = 0;
        for (Map.Entry<String, Integer> pair : few.entrySet()) {
            shared += Math.min(pair.getValue(), many.getOrDefault(pair.getKey(), 0));
        }
        return shared;
    }
}
