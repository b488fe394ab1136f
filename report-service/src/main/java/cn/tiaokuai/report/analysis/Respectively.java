package cn.tiaokuai.report.analysis;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 国道、县道分别为32公里、56公里: each figure counts the item of its place in the list before 分别. */
final class Respectively {

    private static final Pattern EACH = Pattern.compile("分别");
    /** 养老、失业、工伤三项保险: what follows the count belongs to each item. */
    private static final Pattern COUNTED = Pattern.compile("(.+?)(?:[两二三四五六七八九十]|\\d{1,2})[大类项种个条家](.*)");

    private static final Pattern AND = Pattern.compile("[、，和及与以\\s]{1,2}");
    private static final int LONGEST_LIST = 120;
    private static final int LONGEST_VERB = 8;

    private Respectively() {}

    /** Gives the figures behind each 分别 their subjects; a list that does not fit leaves them as they are. */
    static void name(String paragraph, List<Figure> figures) {
        Matcher each = EACH.matcher(paragraph);
        while (each.find()) {
            int from = Clauses.start(paragraph, each.start(), Math.max(0, each.start() - LONGEST_LIST));
            List<String> items = Items.split(paragraph.substring(from, each.start()));
            int first = Passages.firstFrom(figures, each.end());
            if (items.size() > 1 && fits(paragraph, figures, first, each.end(), items.size())) {
                Matcher counted = COUNTED.matcher(items.getLast());
                String common = counted.matches() ? counted.group(2) : "";
                for (int i = 0; i < items.size(); i++) {
                    String item = counted.matches() && i + 1 == items.size() ? counted.group(1) : items.get(i);
                    figures.set(first + i, figures.get(first + i).counting(Subjects.stripped(item) + common));
                }
            }
        }
    }

    private static boolean fits(String paragraph, List<Figure> figures, int first, int from, int size) {
        if (first + size > figures.size()
                || figures.get(first).start() - from > LONGEST_VERB
                || (first + size < figures.size() && joined(paragraph, figures, first + size))) {
            return false;
        }
        for (int i = first + 1; i < first + size; i++) {
            if (!joined(paragraph, figures, i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether nothing but a mark stands between a figure and the one before it. */
    private static boolean joined(String paragraph, List<Figure> figures, int i) {
        int from = figures.get(i - 1).end();
        int to = figures.get(i).start();
        return from < to && AND.matcher(paragraph).region(from, to).matches();
    }
}
