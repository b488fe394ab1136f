package cn.tiaokuai.report.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** Which bracket a figure stands in: what is told in brackets belongs to the word before them, not to the sentence around. */
final class Brackets {

    private static final int NONE = -1;
    private static final int LONGEST = 400;

    private Brackets() {}

    /** For each figure the offset of the innermost bracket around it, -1 for none; brackets that never close are none. */
    static int[] around(String text, List<Figure> figures) {
        List<Span> brackets = find(text);
        int[] around = new int[figures.size()];
        Deque<Span> open = new ArrayDeque<>();
        int next = 0;
        for (int i = 0; i < around.length; i++) {
            int start = figures.get(i).start();
            while (next < brackets.size() && brackets.get(next).start() < start) {
                open.push(brackets.get(next));
                next++;
            }
            while (!open.isEmpty() && open.peek().end() <= start) {
                open.pop();
            }
            around[i] = open.isEmpty() ? NONE : open.peek().start();
        }
        return around;
    }

    private static List<Span> find(String text) {
        List<Span> found = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '（' || c == '(') {
                open.push(at);
            } else if ((c == '）' || c == ')') && !open.isEmpty()) {
                int start = open.pop();
                if (at - start < LONGEST) {
                    found.add(new Span(start, at));
                }
            }
        }
        found.sort(Comparator.comparingInt(Span::start));
        return found;
    }
}
