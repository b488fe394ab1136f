package cn.tiaokuai.metrics.rollup;

/** What a unit hears: what it has reported itself, and what travels up to it. Each can be heard twice. */
sealed interface Heard permits Heard.Reported, Step {

    /**
     * The unit's own value.
     *
     * @param own null where it counts no more
     */
    record Reported(String indicator, String period, Own own) implements Heard {}
}
