package cn.tiaokuai.metrics.rectification.model;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.metrics.rectification.model.Outcome.Moved;
import cn.tiaokuai.metrics.rectification.model.Outcome.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RectifyingRulesTest {

    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 31);

    private static final Map<String, Standing> STANDINGS = Map.of(
            "proposed", new Standing.Proposed(),
            "lapsed", new Standing.Lapsed(),
            "dismissed", new Standing.Dismissed(),
            "open", new Standing.Open("owner", JUNE),
            "open till July", new Standing.Open("owner", JULY),
            "submitted", new Standing.Submitted("owner", JUNE, "colleague"),
            "submitted by owner", new Standing.Submitted("owner", JUNE, "owner"),
            "closed", new Standing.Closed("owner", JUNE, true),
            "closed late", new Standing.Closed("owner", JUNE, false));

    private static final Map<String, Act> ACTS = Map.ofEntries(
            entry("adoption", new Act.Adoption("owner", JUNE)),
            entry("dismissal", new Act.Dismissal()),
            entry("lapse", new Act.Lapse()),
            entry("restatement", new Act.Restatement()),
            entry("change", new Act.Change("owner", JULY)),
            entry("submission", new Act.Submission("colleague")),
            entry("submission by owner", new Act.Submission("owner")),
            entry("return", new Act.Return()),
            entry("closing", new Act.Closing("verifier", JUNE)),
            entry("closing late", new Act.Closing("verifier", JULY)),
            entry("closing by owner", new Act.Closing("owner", JUNE)),
            entry("reopening", new Act.Reopening(JULY)));

    private static final Map<String, Map<String, String>> TABLE = Map.of(
            "proposed", Map.of("adoption", "open", "dismissal", "dismissed", "lapse", "lapsed"),
            "lapsed", Map.of("restatement", "proposed"),
            "open",
                    Map.of(
                            "change", "open till July",
                            "submission", "submitted",
                            "submission by owner", "submitted by owner"),
            "submitted",
                    Map.of(
                            "return",
                            "open",
                            "closing",
                            "closed",
                            "closing late",
                            "closed late",
                            "closing by owner",
                            "OWN_WORK"),
            "closed", Map.of("reopening", "open till July"),
            "dismissed", Map.of());

    /** Every state with every act: what the table does not name is out of order. */
    @Test
    void each_act_leads_where_the_table_says() {
        TABLE.forEach((now, follows) -> ACTS.forEach((name, act) -> {
            String expected = follows.getOrDefault(name, "OUT_OF_ORDER");
            assertThat(Rectifying.after(STANDINGS.get(now), act))
                    .as("%s, %s", now, name)
                    .isEqualTo(
                            STANDINGS.containsKey(expected)
                                    ? new Moved(STANDINGS.get(expected))
                                    : new Refused(Outcome.Why.valueOf(expected)));
        }));
    }

    @ParameterizedTest
    @CsvSource({"owner", "colleague"})
    void nobody_verifies_his_own_work(String by) {
        assertThat(Rectifying.after(STANDINGS.get("submitted"), new Act.Closing(by, JUNE)))
                .isEqualTo(new Refused(Outcome.Why.OWN_WORK));
    }

    /** Whatever is done in whatever order, nothing is closed that was not submitted just before. */
    @Test
    void only_what_was_submitted_is_closed() {
        Random random = new Random(11);
        List<Act> acts = List.copyOf(ACTS.values());
        for (int i = 0; i < 300; i++) {
            Standing now = new Standing.Proposed();
            for (int step = 0; step < 12; step++) {
                if (Rectifying.after(now, acts.get(random.nextInt(acts.size()))) instanceof Moved moved) {
                    if (moved.to() instanceof Standing.Closed) {
                        assertThat(now).isInstanceOf(Standing.Submitted.class);
                    }
                    now = moved.to();
                }
            }
        }
    }
}
