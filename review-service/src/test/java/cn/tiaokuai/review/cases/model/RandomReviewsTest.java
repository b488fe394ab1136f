package cn.tiaokuai.review.cases.model;

import static cn.tiaokuai.review.cases.model.CaseFixture.MOMENT;
import static cn.tiaokuai.review.cases.model.CaseFixture.TEXT;
import static cn.tiaokuai.review.cases.model.CaseFixture.countersignature;
import static cn.tiaokuai.review.cases.model.CaseFixture.review;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tiaokuai.review.cases.model.Outcome.Finished;
import cn.tiaokuai.review.cases.model.Outcome.Forwarded;
import cn.tiaokuai.review.cases.model.Outcome.Refused;
import cn.tiaokuai.review.cases.model.Outcome.SentBack;
import cn.tiaokuai.review.routes.model.Act;
import cn.tiaokuai.review.routes.model.Itinerary.Asked;
import cn.tiaokuai.review.routes.model.Itinerary.LeftOut;
import cn.tiaokuai.review.routes.model.Itinerary.Passable;
import cn.tiaokuai.review.routes.model.Itinerary.Stop;
import cn.tiaokuai.review.routes.model.Itinerary.Why;
import cn.tiaokuai.review.routes.model.Signing;
import cn.tiaokuai.review.routes.model.WhenOverdue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reports that wander through random routes by random acts, some of which nobody may take. */
class RandomReviewsTest {

    private static final List<String> UNITS = List.of("370102JT", "370102", "3701JT", "3701");
    private static final List<String> PEOPLE = List.of("somebody.0", "somebody.1", "somebody.2", "drafter.370102jt");
    private static final List<String> TEXTS = List.of(TEXT, "b".repeat(64));

    static IntStream seeds() {
        return IntStream.range(0, 500);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whoever_acts_the_same_are_asked_as_in_the_reference(int seed) {
        Random random = new Random(seed);
        Passable route = route(random);
        OpenCase open = new CaseOpening(route, Optional.empty()).open(subject(1), MOMENT);
        ReferenceReview reference = new ReferenceReview(route, subject(1));
        for (int i = 0; i < 60; i++) {
            assertThat(asked(open)).isEqualTo(reference.asked());
            CaseStep step = random.nextInt(4) > 0 ? pick(open.open(), random) : pick(open.steps(), random);
            Reviewer by = random.nextInt(5) > 0 && step.unit() != null ? asAsked(step, random) : anyone(random);
            if (random.nextInt(8) == 0) {
                open = late(open, step, random, reference);
                continue;
            }
            if (random.nextInt(8) == 0) {
                open = recalled(open, step, by, reference);
                continue;
            }
            Ruling ruling = ruling(step, random);
            // What was said in an earlier turn lies under a newer slip of paper.
            boolean may = open.stages().live().contains(step) && reference.may(step, ruling, by);
            switch (open.decide(step.id(), ruling, by, MOMENT)) {
                case Refused(var why) -> assertThat(may).as("%s", why).isFalse();
                case Forwarded(OpenCase now) -> {
                    assertThat(may).as("%s by %s", ruling, by).isTrue();
                    tell(reference, step, ruling, by);
                    open = now;
                }
                case Finished(var now) -> {
                    assertThat(may).as("%s by %s", ruling, by).isTrue();
                    tell(reference, step, ruling, by);
                    assertThat(reference.asked()).isEmpty();
                    assertThat(now.steps()).noneMatch(s -> s.state().pending());
                    return;
                }
                case SentBack _ -> {
                    assertThat(may).as("%s by %s", ruling, by).isTrue();
                    assertThat(ruling).isInstanceOf(Ruling.SendBack.class);
                    return;
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_carried_after_returns_was_agreed_to_and_reads_the_same(int seed) {
        Random random = new Random(seed);
        Passable route = route(random);
        OpenCase open = new CaseOpening(route, Optional.empty()).open(subject(1), MOMENT);
        for (int i = 0; i < 60; i++) {
            CaseStep step = pick(open.open(), random);
            Ruling ruling = random.nextInt(4) > 0
                    ? new Ruling.Approve(open.subject().digest(), null, sections(step, random))
                    : new Ruling.SendBack(open.subject().digest(), "请核对", null);
            switch (open.decide(step.id(), ruling, asAsked(step, random), MOMENT)) {
                case Refused(var why) -> throw new AssertionError(why);
                case Forwarded(OpenCase now) -> open = now;
                case SentBack(var now) -> {
                    Subject next = subject(now.subject().submission() + 1);
                    open = new CaseOpening(route, Optional.of(now)).open(next, MOMENT);
                    open.steps().forEach(s -> holds(s, next));
                }
                case Finished _ -> {
                    return;
                }
            }
        }
    }

    /** No signature of another text passes for one of this; a countersignature stands only for what it saw. */
    private static void holds(CaseStep step, Subject now) {
        assertThat(step.state()).isNotInstanceOf(StepState.Approved.class);
        if (step.state() instanceof StepState.Carried(int submission, String _, Set<String> sections)
                && step.terms().act() == Act.COUNTERSIGNATURE) {
            Subject then = subject(submission);
            assertThat(now.reads(then, sections)).isTrue();
        }
    }

    /** A clock strikes, and a step goes to whom its stage names, if they may. */
    private static OpenCase late(OpenCase open, CaseStep step, Random random, ReferenceReview reference) {
        StandIns who = new StandIns(
                random.nextInt(4) == 0 ? null : pick(UNITS, random),
                random.nextInt(4) == 0 ? null : pick(PEOPLE, random));
        Optional<OpenCase> given = open.escalated(step.id(), who, MOMENT);
        assertThat(given.isPresent()).isEqualTo(open.stages().live().contains(step) && reference.goesOn(step, who));
        given.ifPresent(_ -> reference.goesOnTo(step, who));
        return given.orElse(open);
    }

    private static OpenCase recalled(OpenCase open, CaseStep step, Reviewer by, ReferenceReview reference) {
        boolean may = reference.mayRecall(step, by);
        return switch (open.recall(step.id(), by, MOMENT)) {
            case Forwarded(OpenCase now) -> {
                assertThat(may).isTrue();
                reference.recalls();
                yield now;
            }
            case Refused _ -> {
                assertThat(may).isFalse();
                yield open;
            }
            case Finished _, SentBack _ -> throw new AssertionError("taking back ends nothing");
        };
    }

    private static void tell(ReferenceReview reference, CaseStep step, Ruling ruling, Reviewer by) {
        switch (ruling) {
            case Ruling.Approve _ -> reference.agrees(step, by);
            case Ruling.Rework rework -> reference.reworks(step.ordinal(), rework.stage(), rework.continuesAt(step));
            case Ruling.Ask _ -> reference.otherwiseActs();
            case Ruling.HandOver handOver -> reference.handsOver(step, handOver.person(), by);
            case Ruling.Invite invite -> reference.invites(step, invite, by);
            case Ruling.SendBack _ -> throw new AssertionError("ends the case");
        }
    }

    private static Ruling ruling(CaseStep step, Random random) {
        String digest = random.nextInt(6) > 0 ? TEXT : TEXTS.getLast();
        Integer goesOn = random.nextBoolean() ? null : Integer.valueOf(1 + random.nextInt(5));
        return switch (random.nextInt(20)) {
            case 0 -> new Ruling.SendBack(digest, "请核对", goesOn);
            case 1, 2, 3 -> new Ruling.Rework(digest, "请核对", 1 + random.nextInt(4), goesOn);
            case 8 -> new Ruling.Ask("数据来源？");
            case 4, 5 -> new Ruling.HandOver("somebody." + random.nextInt(3), "出差");
            case 6, 7 ->
                new Ruling.Invite(
                        pick(List.of(Ruling.Order.values()), random),
                        step.asked().role(),
                        null,
                        "somebody." + random.nextInt(3),
                        "请一并审核");
            default -> new Ruling.Approve(digest, null, Set.of());
        };
    }

    private static Set<String> asked(OpenCase open) {
        return open.open().stream()
                .map(s -> s.ordinal() + "/" + s.place().seat())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The text changes with every submission, one of its sections with every other. */
    private static Subject subject(int submission) {
        return new Subject(
                CaseFixture.REPORT,
                submission,
                "370102JT",
                submission == 1 ? TEXT : "%064x".formatted(submission),
                "drafter.370102jt",
                Map.of("always", String.valueOf(submission), "sometimes", String.valueOf(submission / 2)));
    }

    private static Set<String> sections(CaseStep step, Random random) {
        if (step.terms().act() != Act.COUNTERSIGNATURE) {
            return Set.of();
        }
        return pick(List.of(Set.of(), Set.of("always"), Set.of("sometimes"), Set.of("always", "sometimes")), random);
    }

    private static Passable route(Random random) {
        int asked = random.nextInt(4);
        List<Stop> stops = IntStream.range(0, 4)
                .<Stop>mapToObj(i -> i == asked || random.nextInt(4) > 0
                        ? stage(i + 1, random)
                        : new LeftOut(i + 1, CaseFixture.stage(Act.REVIEW, Signing.ALL, "reviewer", 3), Why.ABSENT))
                .toList();
        return new Passable(stops);
    }

    private static Stop stage(int ordinal, Random random) {
        Asked asked = asked(ordinal, random);
        return new Asked(
                asked.ordinal(),
                CaseFixture.goingOn(asked.stage(), pick(List.of(WhenOverdue.values()), random)),
                asked.seats(),
                asked.needed(),
                asked.informed());
    }

    private static Asked asked(int ordinal, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> countersignature(ordinal, Signing.ALL, 3, "370102", "370102CZ", "370102TJ");
            case 1 -> countersignature(ordinal, Signing.QUORUM, 2, "370102", "370102CZ", "370102TJ");
            case 2 -> countersignature(ordinal, Signing.IN_ORDER, 3, "370102", "370102CZ", "370102TJ");
            default -> review(ordinal, pick(UNITS, random), "reviewer", 3);
        };
    }

    /** Whom the step asks, or now and then one who acts for them. */
    private static Reviewer asAsked(CaseStep step, Random random) {
        String person = step.asked().person();
        if (person != null && random.nextInt(4) == 0) {
            return new Reviewer("deputy", step.unit(), Set.of("reviewer"), Set.of(), Set.of(person));
        }
        return CaseFixture.reviewer(person == null ? "reviewer." + step.unit() : person, step.unit());
    }

    private static Reviewer anyone(Random random) {
        return CaseFixture.reviewer(random.nextInt(5) == 0 ? "drafter.370102jt" : "stranger", pick(UNITS, random));
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
