package cn.tiaokuai.contracts;

import java.util.List;
import java.util.stream.Stream;

/** Every Kafka topic of the system; whoever creates topics creates exactly {@link #all()}. */
public final class Topics {

    /** Compacted directory of units, key = unit code; {@code UnitChanged} only. */
    public static final String UNITS = "units";

    /** What happens to reports and rounds, key = report id or round id. */
    public static final String REPORT_EVENTS = "report-events";

    /** What reviewers do, key = report id (so that all events of one report stay in order). */
    public static final String REVIEW_EVENTS = "review-events";

    /** Targets and observations, key = target id or observation id. */
    public static final String METRIC_EVENTS = "metric-events";

    /** Each unit's own confirmed values, compacted, key = unit, indicator and period; what a rebuild of the roll-up reads. */
    public static final String ROLL_UP_VALUES = "roll-up-values";

    /** Steps of figures on their way up the hierarchies, key = unit; between instances of the roll-up only. */
    public static final String ROLL_UP_STEPS = "roll-up-steps";

    /** What units below each unit make together, compacted, key = unit, hierarchy, indicator and period. */
    public static final String ROLL_UPS = "roll-ups";

    /**
     * A topic to be created.
     *
     * @param name as in the constants above
     * @param partitions more than one only where order across keys does not matter
     * @param compacted true keeps the latest record of each key for ever, false keeps all for the broker's retention
     */
    public record Topic(String name, int partitions, boolean compacted) {}

    /** Topics of events. */
    public static final List<Topic> ALL = List.of(
            new Topic(UNITS, 1, true),
            new Topic(REPORT_EVENTS, 3, false),
            new Topic(REVIEW_EVENTS, 3, false),
            new Topic(METRIC_EVENTS, 3, false),
            new Topic(deadLetters("report-service"), 1, false),
            new Topic(deadLetters("metrics-service"), 1, false),
            new Topic(deadLetters("review-service"), 1, false));

    /** Topics whose records are no events: the roll-up's own. */
    public static final List<Topic> ROLL_UP = List.of(
            new Topic(ROLL_UP_VALUES, 3, true), new Topic(ROLL_UP_STEPS, 3, false), new Topic(ROLL_UPS, 3, true));

    /** All that a broker has to have. */
    public static List<Topic> all() {
        return Stream.concat(ALL.stream(), ROLL_UP.stream()).toList();
    }

    private Topics() {}

    /** Where a service puts records that it can never apply; a person decides about them. */
    public static String deadLetters(String service) {
        return service + "-dead";
    }
}
