package cn.tiaokuai.report.drafting.model;

/** Chinese numerals from 一 to 九千九百九十九, as headings use them. */
final class ChineseNumeral {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String[] POWERS = {"", "十", "百", "千"};

    private ChineseNumeral() {}

    static String of(int number) {
        String digits = Integer.toString(number);
        StringBuilder numeral = new StringBuilder();
        boolean zero = false;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit == 0) {
                zero = true;
            } else {
                numeral.append(zero ? "零" : "").append(DIGITS.charAt(digit)).append(POWERS[digits.length() - 1 - i]);
                zero = false;
            }
        }
        return number >= 10 && number < 20 ? numeral.substring(1) : numeral.toString();
    }

    /** The value; 0 for what is no numeral. */
    static int value(String numeral) {
        int total = 0;
        int digit = -1;
        for (int i = 0; i < numeral.length(); i++) {
            String sign = numeral.substring(i, i + 1);
            int power = power(sign);
            if (power > 0) {
                total += (digit < 0 ? 1 : digit) * power;
                digit = -1;
            } else {
                digit = DIGITS.indexOf(sign);
                if (digit < 0) {
                    return 0;
                }
            }
        }
        return total + Math.max(digit, 0);
    }

    private static int power(String sign) {
        return switch (sign) {
            case "十" -> 10;
            case "百" -> 100;
            case "千" -> 1000;
            default -> 0;
        };
    }
}
