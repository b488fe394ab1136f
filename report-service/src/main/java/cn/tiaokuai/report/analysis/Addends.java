package cn.tiaokuai.report.analysis;

import java.util.ArrayList;
import java.util.List;

/** Which figures of a paragraph may add up to another one. */
record Addends(Passages passages) {

    private static final int MOST_PARTS = 12;

    /** Figures from one on that may be parts of a whole, in the same sentence and bracket, up to the next 其中. */
    List<Integer> run(int from, Figure whole) {
        List<Integer> run = new ArrayList<>();
        for (int i = from; i < passages.figures().size() && run.size() < MOST_PARTS; i++) {
            boolean ends =
                    i > from && (!passages.sameSentence(i - 1, i) || passages.bracket(i) < passages.bracket(from));
            if (ends
                    || (i > from
                            && passages.between(i - 1, i).contains("其中")
                            && passages.bracket(i) == passages.bracket(from))) {
                break;
            }
            Figure figure = passages.figure(i);
            boolean fits = passages.bracket(i) == passages.bracket(from)
                    && isPart(i)
                    && (Passages.sameMeasure(figure, whole)
                            || (Passages.comparable(figure, whole)
                                    && Passages.sameMeasure(figure, passages.figure(from))));
            if (fits) {
                run.add(i);
            }
        }
        return run;
    }

    /** A figure that is known to be part of nothing: how much something grew, or a bound without an end. */
    boolean isPart(int i) {
        Figure figure = passages.figure(i);
        boolean isBound = figure.qualifier() != null
                && switch (figure.qualifier()) {
                    case AT_LEAST, AT_MOST, LESS_THAN -> true;
                    case ABOUT, MORE_THAN -> false;
                };
        return figure.isAddable() && !isBound && !passages.isComparison(i);
    }

    /** The shortest run of at least two that makes up the whole; empty for none. */
    List<Figure> shortestSum(Figure whole, List<Integer> run) {
        for (int size = 2; size <= run.size(); size++) {
            List<Figure> parts = figures(run.subList(0, size));
            if (Interval.sum(parts).meets(Interval.of(whole))) {
                return parts;
            }
        }
        return List.of();
    }

    List<Figure> figures(List<Integer> indices) {
        return indices.stream().map(passages::figure).toList();
    }

    /** The strongest mark in what stands between two parts. */
    static String mark(String between) {
        for (String mark : List.of("；", "，")) {
            if (between.contains(mark)) {
                return mark;
            }
        }
        return "、";
    }

    /** Whether nothing but names stands between the parts. */
    boolean isList(List<Integer> run) {
        for (int i = 1; i < run.size(); i++) {
            String between = passages.between(run.get(i - 1), run.get(i));
            if (between.indexOf('、') < 0
                    && between.indexOf('，') < 0
                    && between.indexOf('；') < 0
                    && between.indexOf('和') < 0) {
                return false;
            }
        }
        return true;
    }
}
