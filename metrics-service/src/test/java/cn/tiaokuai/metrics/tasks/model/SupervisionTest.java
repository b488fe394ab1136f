package cn.tiaokuai.metrics.tasks.model;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.metrics.tasks.model.Outcome.Moved;
import cn.tiaokuai.metrics.tasks.model.Outcome.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupervisionTest {

    private static final LocalDate DEADLINE = LocalDate.of(2026, 6, 30);
    private static final LocalDate LATER = LocalDate.of(2026, 7, 31);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 10);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 10);

    private static final Map<String, Standing> STANDINGS = Map.of(
            "assigned", new Standing.Assigned(DEADLINE, null),
            "assigned wishing", new Standing.Assigned(DEADLINE, LATER),
            "reported", new Standing.Reported(DEADLINE, null, JUNE),
            "reported wishing", new Standing.Reported(DEADLINE, LATER, JUNE),
            "reported late", new Standing.Reported(DEADLINE, null, JULY),
            "returned", new Standing.Returned(DEADLINE, null),
            "returned wishing", new Standing.Returned(DEADLINE, LATER),
            "assigned till July", new Standing.Assigned(LATER, null),
            "completed", new Standing.Completed(DEADLINE, true),
            "completed late", new Standing.Completed(DEADLINE, false));

    private static final Map<String, Act> ACTS = Map.of(
            "feedback", new Act.Feedback(JUNE),
            "late feedback", new Act.Feedback(JULY),
            "return", new Act.Return(),
            "wish", new Act.Wish(JUNE, LATER),
            "late wish", new Act.Wish(JULY, LATER),
            "no wish", new Act.Wish(JUNE, DEADLINE),
            "grant", new Act.Grant(null),
            "decline", new Act.Decline(),
            "completion", new Act.Completion(JUNE),
            "late completion", new Act.Completion(JULY));

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "assigned, feedback, reported",
        "assigned, late feedback, reported late",
        "assigned, return, NOT_REPORTED",
        "assigned, wish, assigned wishing",
        "assigned, late wish, TOO_LATE",
        "assigned, no wish, NOT_LATER",
        "assigned, grant, NO_WISH",
        "assigned, decline, NO_WISH",
        "assigned, completion, completed",
        "assigned, late completion, completed late",
        "assigned wishing, feedback, reported wishing",
        "assigned wishing, wish, WISH_OPEN",
        "assigned wishing, grant, assigned till July",
        "assigned wishing, decline, assigned",
        "assigned wishing, completion, completed",
        "reported, feedback, reported",
        "reported, late feedback, reported late",
        "reported, return, returned",
        "reported, wish, ALREADY_REPORTED",
        "reported, completion, completed",
        "reported, late completion, completed",
        "reported late, completion, completed late",
        "reported wishing, return, returned wishing",
        "reported wishing, decline, reported",
        "returned, feedback, reported",
        "returned, late feedback, reported late",
        "returned, return, NOT_REPORTED",
        "returned, wish, returned wishing",
        "returned, late completion, completed late",
        "returned wishing, decline, returned",
        "completed, feedback, SETTLED",
        "completed, return, SETTLED",
        "completed, wish, SETTLED",
        "completed, grant, SETTLED",
        "completed, decline, SETTLED",
        "completed late, completion, SETTLED",
    })
    void each_act_leads_where_the_table_says(String now, String act, String expected) {
        Outcome outcome = Supervision.after(STANDINGS.get(now), ACTS.get(act));
        assertThat(outcome)
                .isEqualTo(
                        STANDINGS.containsKey(expected)
                                ? new Moved(STANDINGS.get(expected))
                                : new Refused(Outcome.Why.valueOf(expected)));
    }

    /** Whatever is done in whatever order: the deadline never moves back, and what is completed stays as it is. */
    @Test
    void deadlines_never_move_back_and_the_end_is_the_end() {
        Random random = new Random(7);
        List<Act> acts = List.copyOf(ACTS.values());
        for (int i = 0; i < 300; i++) {
            Standing now = new Standing.Assigned(DEADLINE, null);
            for (int step = 0; step < 12; step++) {
                Outcome outcome = Supervision.after(now, acts.get(random.nextInt(acts.size())));
                if (outcome instanceof Moved moved) {
                    assertThat(now).isInstanceOf(Standing.Open.class);
                    assertThat(moved.to().deadline()).isAfterOrEqualTo(now.deadline());
                    now = moved.to();
                }
            }
        }
    }
}
