package cn.tiaokuai.report.search.model;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * By what a section is found: numbers of 32 bits. A pair of neighbouring characters (bigram) is both of them; marks of filters
 * and of likeness have a first half below {@code '0'}, with which no pair begins.
 */
public final class Terms {

    /** Into how many samples reports are parted. */
    public static final int SAMPLES = 64;

    private static final int YEAR = 0x01;
    private static final int KIND = 0x02;
    private static final int PART = 0x03;
    private static final int SAMPLE = 0x04;
    private static final int LIKENESS = 0x10;
    private static final int FIRST_OF_PAIR = '0';
    private static final int HALF = 0xffff;
    private static final int FULL_WIDTH = '！' - '!';

    private Terms() {}

    /** The form in which texts are compared: half-width, small letters; offsets stay as they are. */
    public static String folded(String text) {
        char[] characters = text.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            char c = characters[i];
            characters[i] = Character.toLowerCase(c >= '！' && c <= '～' ? (char) (c - FULL_WIDTH) : c);
        }
        return new String(characters);
    }

    /** Pairs of neighbouring letters and digits of a folded text, each once, in order. */
    public static int[] pairs(String folded) {
        return IntStream.range(1, folded.length())
                .filter(i -> isWord(folded.charAt(i - 1)) && isWord(folded.charAt(i)))
                .map(i -> term(folded.charAt(i - 1), folded.charAt(i)))
                .distinct()
                .sorted()
                .toArray();
    }

    /**
     * The fewest pairs of a folded word that have all its characters: each pair is one more list to be gone through, and what has
     * them but not the word is sorted out by the word itself.
     */
    public static int[] cover(String word) {
        IntStream.Builder cover = IntStream.builder();
        for (int start = 0, end; start < word.length(); start = end + 1) {
            end = start;
            while (end < word.length() && isWord(word.charAt(end))) {
                end++;
            }
            for (int i = start; i + 1 < end; i += i + 3 == end ? 1 : 2) {
                cover.add(term(word.charAt(i), word.charAt(i + 1)));
            }
        }
        return cover.build().distinct().sorted().toArray();
    }

    /** Mark of a year. */
    public static int year(int year) {
        return term(YEAR, year);
    }

    /** Mark of a kind of report, by its name: an order of constants may change, a name stays. */
    public static int kind(String name) {
        return term(KIND, name.hashCode() & HALF);
    }

    /** Mark of a part of reports, by its name. */
    public static int part(String name) {
        return term(PART, name.hashCode() & HALF);
    }

    /** Mark of the sample that a report belongs to, one of {@link #SAMPLES} by chance. */
    public static int sample(UUID report) {
        return term(SAMPLE, Math.floorMod(report.hashCode(), SAMPLES));
    }

    /** Mark of the sample that is counted where all would be too many. */
    public static int sample() {
        return term(SAMPLE, 0);
    }

    static int likeness(int band, int hash) {
        return term(LIKENESS + band, hash & HALF);
    }

    /** Only the pairs of all terms of a section. */
    public static int[] onlyPairs(int[] terms) {
        return Arrays.stream(terms).filter(term -> term >>> 16 >= FIRST_OF_PAIR).toArray();
    }

    private static int term(int first, int second) {
        return first << 16 | second;
    }

    /** Halves of rare characters count as characters. */
    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }
}
