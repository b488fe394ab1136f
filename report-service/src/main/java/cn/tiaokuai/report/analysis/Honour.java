package cn.tiaokuai.report.analysis;

/**
 * An award, a rank or a praise that a text claims.
 *
 * @param level who gave it: 国家, 省, 市, 县, 区, 镇, 媒体; null where the text does not tell
 */
public record Honour(int start, int end, String text, String level) {

    Honour withWordsOf(String original) {
        return new Honour(start, end, original.substring(start, end), level);
    }

    Honour shifted(int by) {
        return by == 0 ? this : new Honour(start + by, end + by, text, level);
    }
}
