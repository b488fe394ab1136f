package cn.tiaokuai.report.material.model;

import cn.tiaokuai.report.wording.model.Phrase;
import java.util.Optional;

/**
 * Where a sentence that was placed stands in a text now, as it was or slightly edited.
 *
 * @param start offset in the text, in UTF-16 units
 * @param end offset after it
 */
public record Standing(int start, int end) {

    /** An edited sentence is still the same one from here on. */
    private static final double SAME = 0.75;

    /** Looks for a sentence; empty where it does not stand there any more. */
    public static Optional<Standing> of(String sentence, String text) {
        int exact = text.indexOf(sentence);
        if (exact >= 0) {
            return Optional.of(new Standing(exact, exact + sentence.length()));
        }
        Phrase phrase = Phrase.ofSentence(sentence);
        Standing found = null;
        double most = SAME;
        for (int start = 0; start < text.length(); ) {
            int end = end(text, start);
            double likeness = phrase.likeness(Phrase.ofSentence(text.substring(start, end)));
            if (likeness >= most) {
                found = new Standing(start, end);
                most = likeness;
            }
            start = end;
        }
        return Optional.ofNullable(found);
    }

    private static int end(String text, int from) {
        int end = from;
        while (end < text.length() && "。！；？\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return Math.min(end + 1, text.length());
    }
}
