package cn.tiaokuai.report.analysis;

/** Half-width punctuation among Chinese words means what the full-width one does; the rules know the latter only. */
final class Punctuation {

    private static final String HALF = ",;:()!?";
    private static final String FULL = "，；：（）！？";

    private Punctuation() {}

    /** The text with full-width punctuation, of the same length; the same text where there is nothing to change. */
    static String full(String text) {
        StringBuilder full = null;
        for (int at = 0; at < text.length(); at++) {
            int sign = HALF.indexOf(text.charAt(at));
            if (sign >= 0 && !isAmongLatin(text, at)) {
                full = full == null ? new StringBuilder(text) : full;
                full.setCharAt(at, FULL.charAt(sign));
            }
        }
        return full == null ? text : full.toString();
    }

    /** 1,234 and 12:30 and http: are no Chinese punctuation. */
    private static boolean isAmongLatin(String text, int at) {
        return at > 0 && at + 1 < text.length() && isLatin(text.charAt(at - 1)) && isLatin(text.charAt(at + 1));
    }

    private static boolean isLatin(char c) {
        return c < 0x80 && !Character.isWhitespace(c);
    }
}
