package cn.tiaokuai.report.analysis;

import java.util.ArrayList;
import java.util.List;

/** The items of a Chinese list: separated by 、, by nothing between quotation marks, the last by 和 or 及. */
final class Items {

    private static final List<String> AND = List.of("以及", "和", "及", "与");

    private Items() {}

    /** Items outside brackets and quotations; one item where there is no list. */
    static List<String> split(String list) {
        List<String> items = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int at = 0; at < list.length(); at++) {
            char c = list.charAt(at);
            if ("（(“《‘".indexOf(c) >= 0) {
                if (depth == 0 && at > start && "”》’".indexOf(list.charAt(at - 1)) >= 0) {
                    add(items, list, start, at);
                    start = at;
                }
                depth++;
            } else if ("）)”》’".indexOf(c) >= 0) {
                depth = Math.max(0, depth - 1);
            } else if (depth == 0 && (c == '、' || c == ';' || c == '；')) {
                add(items, list, start, at);
                start = at + 1;
            }
        }
        add(items, list, start, list.length());
        if (items.size() > 1) {
            List<String> last = joined(items.removeLast());
            items.addAll(last);
        }
        return items;
    }

    private static void add(List<String> items, String list, int from, int to) {
        String item = list.substring(from, to).strip();
        if (!item.isEmpty()) {
            items.add(item);
        }
    }

    /** Two items joined by 和, or the one. */
    static List<String> joined(String item) {
        for (String and : AND) {
            int at = item.indexOf(and);
            boolean whole = at > 1 && at + and.length() < item.length() - 1 && item.indexOf(and, at + 1) < 0;
            if (whole && balanced(item.substring(0, at))) {
                return List.of(item.substring(0, at), item.substring(at + and.length()));
            }
        }
        return List.of(item);
    }

    private static boolean balanced(String words) {
        return words.chars().filter(c -> "（(“《‘".indexOf(c) >= 0).count()
                == words.chars().filter(c -> "）)”》’".indexOf(c) >= 0).count();
    }

    /** Whether items are names of one kind: all quoted, or most end alike. */
    static boolean alike(List<String> items) {
        long quoted = items.stream()
                .filter(item -> item.endsWith("”") || item.endsWith("》"))
                .count();
        if (quoted == items.size()) {
            return true;
        }
        int most = 0;
        for (String item : items) {
            int same = 0;
            for (String other : items) {
                same += last(item) == last(other) ? 1 : 0;
            }
            most = Math.max(most, same);
        }
        return most * 3 >= items.size() * 2;
    }

    /** Whether every item ends like the first; names that hold 、 themselves (石油、煤炭加工业) do not. */
    static boolean allAlike(List<String> items) {
        return items.stream().map(Items::last).distinct().count() == 1;
    }

    private static char last(String item) {
        int bracket = Math.max(item.indexOf('（'), item.indexOf('('));
        String name = bracket > 0 ? item.substring(0, bracket) : item;
        return name.charAt(name.length() - 1);
    }
}
