package cn.tiaokuai.report.export.model;

/** Words without what no page shows and no XML may hold. */
public final class Printable {

    private Printable() {}

    /** The words without control characters (but tabs and line ends) and without halves of characters. */
    public static String of(String words) {
        StringBuilder printable = new StringBuilder(words.length());
        words.codePoints().filter(Printable::isPrintable).forEach(printable::appendCodePoint);
        return printable.toString();
    }

    /** Char of XML 1.0, 2.2. */
    private static boolean isPrintable(int c) {
        return c == '\t'
                || c == '\n'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }
}
