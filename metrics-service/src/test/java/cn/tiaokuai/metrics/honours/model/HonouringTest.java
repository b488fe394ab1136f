package cn.tiaokuai.metrics.honours.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.metrics.honours.model.Outcome.Moved;
import cn.tiaokuai.metrics.honours.model.Outcome.Refused;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HonouringTest {

    private static final Map<String, Standing> STANDINGS = Map.of(
            "registered", new Standing.Registered("clerk"),
            "registered anew", new Standing.Registered("colleague"),
            "confirmed", new Standing.Confirmed(),
            "withdrawn", new Standing.Withdrawn());

    private static final Map<String, Act> ACTS = Map.of(
            "change", new Act.Change("colleague"),
            "confirmation", new Act.Confirmation("reviewer"),
            "own confirmation", new Act.Confirmation("clerk"),
            "withdrawal", new Act.Withdrawal());

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "registered, change, registered anew",
        "registered, confirmation, confirmed",
        "registered, own confirmation, OWN_WORK",
        "registered, withdrawal, withdrawn",
        "confirmed, change, OUT_OF_ORDER",
        "confirmed, confirmation, OUT_OF_ORDER",
        "confirmed, withdrawal, withdrawn",
        "withdrawn, change, OUT_OF_ORDER",
        "withdrawn, confirmation, OUT_OF_ORDER",
        "withdrawn, withdrawal, OUT_OF_ORDER",
    })
    void each_act_leads_where_the_table_says(String now, String act, String expected) {
        assertThat(Honouring.after(STANDINGS.get(now), ACTS.get(act)))
                .isEqualTo(
                        STANDINGS.containsKey(expected)
                                ? new Moved(STANDINGS.get(expected))
                                : new Refused(Outcome.Why.valueOf(expected)));
    }
}
