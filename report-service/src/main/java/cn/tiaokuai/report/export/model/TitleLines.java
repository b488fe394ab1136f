package cn.tiaokuai.report.export.model;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Breaks a title by its sense (回行时，要做到词意完整，排列对称, GB/T 9704-2012, 7.3.1): before 关于 or a year, after 和 or 暨, so that the
 * lines are of similar length.
 */
public final class TitleLines {

    private static final Pattern PLACES = Pattern.compile(
            "(?=关于)|(?<!\\d)(?=(?:19|20)\\d\\d年)|(?<=[和暨及与、，])|(?=的(?:报告|总结|计划|情况))|(?<!年)(?=工作(?:总结|计划|报告))");
    private static final int WITHIN_A_WORD = 100;
    private static final int OVERLONG = 1000;

    private TitleLines() {}

    /** One line where the title fits, else two; a longer one is left to the page. */
    public static List<String> of(String title, int charactersPerLine) {
        if (Width.of(title) <= charactersPerLine) {
            return List.of(title);
        }
        int best = -1;
        double least = Double.MAX_VALUE;
        for (int at = 1; at < title.length(); at++) {
            double cost = cost(title, at, charactersPerLine);
            if (cost < least) {
                least = cost;
                best = at;
            }
        }
        return least >= OVERLONG ? List.of(title) : List.of(title.substring(0, best), title.substring(best));
    }

    private static double cost(String title, int at, int charactersPerLine) {
        double first = Width.of(title.substring(0, at));
        double second = Width.of(title.substring(at));
        double cost = Math.abs(first - second);
        cost += Math.max(first, second) > charactersPerLine ? OVERLONG : 0;
        return cost + (isPlace(title, at) ? 0 : WITHIN_A_WORD);
    }

    private static boolean isPlace(String title, int at) {
        Matcher place = PLACES.matcher(title);
        place.useTransparentBounds(true).region(at, title.length());
        return place.lookingAt();
    }
}
