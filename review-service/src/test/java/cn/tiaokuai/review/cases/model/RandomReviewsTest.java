package cn.tiaokuai.review.cases.model;

import static cn.tiaokuai.review.cases.model.CaseFixture.CLOSING;
import static cn.tiaokuai.review.cases.model.CaseFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.review.cases.model.Outcome.Finished;
import cn.tiaokuai.review.cases.model.Outcome.Forwarded;
import cn.tiaokuai.review.cases.model.Outcome.Refused;
import cn.tiaokuai.review.cases.model.Outcome.SentBack;
import cn.tiaokuai.review.cases.model.ReviewCase.ApprovedCase;
import cn.tiaokuai.review.cases.model.ReviewCase.ReturnedCase;
import cn.tiaokuai.review.routes.model.Itinerary.Asked;
import cn.tiaokuai.review.routes.model.Itinerary.LeftOut;
import cn.tiaokuai.review.routes.model.Itinerary.Passable;
import cn.tiaokuai.review.routes.model.Itinerary.Stop;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reports that wander through random routes by random decisions, some of which nobody may take. */
class RandomReviewsTest {

    private static final List<String> UNITS = List.of("370102JT", "370102", "3701JT", "3701");
    private static final List<String> TEXTS = List.of("a".repeat(64), "b".repeat(64));

    static IntStream seeds() {
        return IntStream.range(0, 500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_way_leads_to_an_approval_without_everybody_asked(int seed) {
        Random random = new Random(seed);
        Passable route = route(random);
        OpenCase open = opened(route, Optional.empty());
        for (int i = 0; i < 60; i++) {
            switch (open.decide(anyStep(open, random), anyRuling(random), anyone(random), CLOSING, NOW)) {
                case Refused _ -> {} // the next one tries
                case Forwarded(OpenCase now) -> open = advanced(open, now);
                case SentBack(ReturnedCase now) -> open = continued(now, opened(route, Optional.of(now)));
                case Finished(ApprovedCase now) -> {
                    assertThat(now.steps()).allMatch(step -> step.state().settled());
                    return;
                }
            }
        }
    }

    /** Exactly the step whose turn it was is settled now, and every step before the open one is. */
    private static OpenCase advanced(OpenCase before, OpenCase now) {
        assertThat(now.current().ordinal()).isGreaterThan(before.current().ordinal());
        assertThat(now.steps().subList(0, now.current().ordinal() - 1))
                .allMatch(step -> step.state().settled());
        return now;
    }

    /** It goes on where the return said, and no approval of the old text passes for one of the new. */
    private static OpenCase continued(ReturnedCase before, OpenCase now) {
        assertThat(now.current().ordinal()).isEqualTo(before.continuesAt());
        assertThat(now.steps()).noneMatch(step -> step.state() instanceof StepState.Approved);
        return now;
    }

    private static OpenCase opened(Passable route, Optional<ReturnedCase> before) {
        int submission = before.map(b -> b.subject().submission()).orElse(0) + 1;
        Subject subject =
                new Subject(CaseFixture.REPORT, submission, "370102JT", TEXTS.get(submission % 2), "drafter.370102jt");
        return new CaseOpening(route, before, UUID::randomUUID).open(subject, CLOSING, NOW);
    }

    private static Passable route(Random random) {
        int asked = random.nextInt(4);
        List<Stop> stops = IntStream.range(0, 4)
                .<Stop>mapToObj(i -> i == asked || random.nextInt(4) > 0
                        ? new Asked(i + 1, pick(UNITS, random), "reviewer", 3)
                        : new LeftOut(i + 1, "reviewer"))
                .toList();
        return new Passable(stops);
    }

    private static UUID anyStep(OpenCase open, Random random) {
        return random.nextInt(4) > 0
                ? open.current().id()
                : pick(open.steps(), random).id();
    }

    private static Ruling anyRuling(Random random) {
        String digest = pick(TEXTS, random);
        return random.nextInt(4) > 0
                ? new Ruling.Approve(digest, null)
                : new Ruling.SendBack(digest, "请核对", random.nextBoolean() ? null : 1 + random.nextInt(5));
    }

    private static Reviewer anyone(Random random) {
        String username = random.nextInt(5) == 0 ? "drafter.370102jt" : "somebody";
        return new Reviewer(username, pick(UNITS, random), Set.of("reviewer"));
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
