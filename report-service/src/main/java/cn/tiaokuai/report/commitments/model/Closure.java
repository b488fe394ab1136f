package cn.tiaokuai.report.commitments.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * How much of a plan was kept. What is partly done counts half; what was dropped or is not answered counts as a promise and not
 * as kept, so that neither improves the rate.
 *
 * @param open not answered yet
 * @param rate per cent with one decimal, half up; null where nothing was promised
 */
public record Closure(int total, int done, int partly, int notDone, int dropped, int open, BigDecimal rate) {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Of answers, empty where a promise has none. */
    public static Closure of(List<Optional<PromiseOutcome>> answers) {
        int done = count(answers, PromiseOutcome.DONE);
        int partly = count(answers, PromiseOutcome.PARTLY);
        int notDone = count(answers, PromiseOutcome.NOT_DONE);
        int dropped = count(answers, PromiseOutcome.DROPPED);
        int open = answers.size() - done - partly - notDone - dropped;
        BigDecimal kept = BigDecimal.valueOf(done).add(HALF.multiply(BigDecimal.valueOf(partly)));
        BigDecimal rate = answers.isEmpty()
                ? null
                : kept.multiply(HUNDRED).divide(BigDecimal.valueOf(answers.size()), 1, RoundingMode.HALF_UP);
        return new Closure(answers.size(), done, partly, notDone, dropped, open, rate);
    }

    private static int count(List<Optional<PromiseOutcome>> answers, PromiseOutcome outcome) {
        return (int) answers.stream()
                .filter(answer -> answer.filter(outcome::equals).isPresent())
                .count();
    }
}
