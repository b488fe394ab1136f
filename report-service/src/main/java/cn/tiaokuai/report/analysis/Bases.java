package cn.tiaokuai.report.analysis;

import java.util.ArrayList;
import java.util.List;

/** Figures that a percentage may be made of. */
final class Bases {

    private static final int LOOK_BACK = 5;
    private static final int NEAR = 120;

    private Bases() {}

    /** Unmasked figures shortly before a percentage and after the one before it, the nearest first. */
    static List<Integer> before(Passages passages, int rate) {
        List<Integer> bases = new ArrayList<>();
        for (int i = rate - 1; i >= Math.max(0, rate - LOOK_BACK); i--) {
            Figure figure = passages.figure(i);
            if (passages.figure(rate).start() - figure.end() > NEAR || figure.isPercentage()) {
                break;
            }
            if (figure.isAddable()
                    && !passages.closed(i, passages.figure(rate).start())
                    && figure.kind() != Figure.Kind.THRESHOLD
                    && figure.kind() != Figure.Kind.DURATION) {
                bases.add(i);
            }
        }
        return bases;
    }
}
