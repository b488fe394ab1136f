package cn.tiaokuai.report.export;

/**
 * A font with its size, by the names that offices have installed (GB/T 9704-2012, 7).
 *
 * @param font name as Word and WPS know it
 * @param halfPoints size: 三号 is 16 points
 * @param colour as RRGGBB; null for black
 */
record Face(String font, int halfPoints, String colour) {

    static final String RED = "FF0000";

    static final Face TITLE = new Face("方正小标宋简体", 44, null);
    static final Face BODY = new Face("仿宋_GB2312", 32, null);
    static final Face HEADING = new Face("黑体", 32, null);
    static final Face SUBHEADING = new Face("楷体_GB2312", 32, null);
    static final Face IMPRINT = new Face("仿宋_GB2312", 28, null);
    static final Face PAGE_NUMBER = new Face("宋体", 28, null);

    /** 发文机关标志, in red. */
    static Face mark(int halfPoints) {
        return new Face("方正小标宋简体", halfPoints, RED);
    }

    Face sized(int other) {
        return new Face(font, other, colour);
    }
}
