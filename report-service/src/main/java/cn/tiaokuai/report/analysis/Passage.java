package cn.tiaokuai.report.analysis;

/** A stretch of a text with its words, for example a problem that it names. */
public record Passage(int start, int end, String text) {

    Passage withWordsOf(String original) {
        return new Passage(start, end, original.substring(start, end));
    }

    Passage shifted(int by) {
        return by == 0 ? this : new Passage(start + by, end + by, text);
    }
}
