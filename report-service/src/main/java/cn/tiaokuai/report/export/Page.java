package cn.tiaokuai.report.export;

/**
 * The page of GB/T 9704-2012 in twips (1/20 point): A4, a text block of 156 mm by 225 mm that holds 22 lines of 28
 * characters of 三号.
 */
final class Page {

    static final int WIDTH = 11906;
    static final int HEIGHT = 16838;
    static final int TOP = 2098;
    static final int LEFT = 1587;
    static final int RIGHT = 1474;
    static final int BOTTOM = 1984;
    static final int BLOCK_WIDTH = WIDTH - LEFT - RIGHT;
    static final int BLOCK_HEIGHT = HEIGHT - TOP - BOTTOM;

    static final int LINES = 22;
    static final int CHARACTERS = 28;
    static final int LINE = BLOCK_HEIGHT / LINES;
    static final int CHARACTER = BLOCK_WIDTH / CHARACTERS;

    /** From the page's lower edge to the page number's, so that its rule stands 7 mm below the block. */
    static final int FOOTER = 1250;

    private static final double TWIPS_PER_MILLIMETRE = 1440 / 25.4;

    private Page() {}

    static int millimetres(double length) {
        return (int) Math.round(length * TWIPS_PER_MILLIMETRE);
    }
}
